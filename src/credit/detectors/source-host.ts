/** Lines that name the host of the text's origin: "SOURCE: www.example.org", "This story was originally published at www.example.org". */
import { lazy } from '../../lazy.ts';
import { withoutWww } from '../../text/site.ts';
import { agencyOfHost } from '../agencies/agencies.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import type { LineContext, LineDetection } from '../reading/detection.ts';
import { wordsOf } from '../reading/name-words.ts';
import { isOwnHost } from '../reading/own-outlet.ts';
import { makePhraseSet, phraseAfter, phraseBefore, phraseWithin } from '../reading/phrases.ts';
import type { TextRange } from '../reading/quote.ts';
import type { TextPart } from '../reading/text-part.ts';

const LABELS = lazy(() => makePhraseSet(allPhrases('sourceLabels')));
/** Phrases of a credit line that a host may follow. */
const PUBLISHED_AT = lazy(() =>
  allPhrases('creditBefore').filter((phrase) => /publi|appeared|aparec|erschien|опубл/.test(phrase)),
);
/** A longer part is a paragraph, in UTF-16 units. */
const MAX_LINE_CHARS = 280;
/** The colon after the label stands at most this far into the line. */
const MAX_LABEL_CHARS = 34;
/** More words after the host make a sentence of the line. */
const MAX_WORDS_AFTER = 6;

const HOST =
  /^(?:https?:\/\/)?((?:[\p{L}\d](?:[\p{L}\d-]{0,62})\.){1,4}\p{L}{2,18})(?:[/?#]\S{0,300})?(?=[\s)\].,;|]|$)/u;

/** An abbreviation of letters with stops, which no host is made of. */
const ABBREVIATION = /(?:^|\.)\p{L}\.\p{L}\./u;

/** The host that a text opens with. */
function hostAt(value: string): RegExpExecArray | undefined {
  const found = HOST.exec(value);
  return found?.[1] !== undefined && !ABBREVIATION.test(found[1]) ? found : undefined;
}

/** A host that a line names, and the line's range. */
interface SourceHost {
  kind: 'source-line' | 'credit-line';
  host: string;
  range: TextRange;
}

/** Finds the host that a line names as the text's origin; a host of an agency is that agency. */
export function detectSourceHost({ page, part }: LineContext): LineDetection | undefined {
  if (part.plain.length > MAX_LINE_CHARS) return undefined;
  const found = labelledHost(part) ?? publishedAtHost(part);
  if (!found) return undefined;
  const { kind, host, range } = found;
  const agency = agencyOfHost(host)?.code ?? null;
  return {
    ...{ agency, outlet: agency === null ? host : null, isOwn: isOwnHost(page, [host]) },
    ...{ kind, covers: 'text', confidence: CONFIDENCE.explicit, charStart: range.start, charEnd: range.end },
  };
}

/** "This story was originally published at www.example.org". */
function publishedAtHost(part: TextPart): SourceHost | undefined {
  const phrase = phraseWithin(part.lower, { start: 0, end: part.lower.length }, PUBLISHED_AT());
  if (!phrase) return undefined;
  const value = part.plain.slice(phrase.end).trimStart();
  const found = hostAt(value);
  if (!found?.[1]) return undefined;
  return {
    kind: 'credit-line',
    host: bareHost(found[1]),
    range: { start: 0, end: part.plain.length - value.length + found[0].length },
  };
}

function labelledHost(part: TextPart): SourceHost | undefined {
  const colon = part.plain.search(/[:|]/);
  const unmarked = phraseAfter(part.lower, 0, LABELS());
  const end = unmarked === undefined ? '' : part.plain.slice(unmarked).trim();
  const alone = /\s/.test(end) ? undefined : hostAt(end);
  if (alone?.[1])
    return { kind: 'source-line', host: bareHost(alone[1]), range: { start: 0, end: part.plain.length } };
  if (colon < 0 || colon > MAX_LABEL_CHARS) return undefined;
  const start = phraseBefore(part.lower, colon, LABELS());
  if (start === undefined || /\p{L}/u.test(part.plain.slice(0, start))) return undefined;
  const value = part.plain.slice(colon + 1).trimStart();
  const found = hostAt(value);
  if (!found?.[1] || wordsOf(value.slice(found[0].length)).length > MAX_WORDS_AFTER) return undefined;
  const hostEnd = part.plain.length - value.length + found[0].length;
  return { kind: 'source-line', host: bareHost(found[1]), range: { start, end: hostEnd } };
}

function bareHost(host: string): string {
  return withoutWww(host.toLowerCase());
}
