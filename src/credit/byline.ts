/** Bylines: "By JANE ROE, Associated Press", "Reuters Staff", "Jane Roe | AP - 10:15", "par AFP". */
import { canStandAlone, isPhotoRun, type Finding, type RunContext } from './finding.ts';
import { isBylineText } from './name-words.ts';
import { trimRange } from './quote.ts';

const MAX_BYLINE_CHARS = 140;
/** Lines above the text: kicker, headline, byline, time, share bar. */
const HEAD_BLOCKS = 8;

/** A line of names, dates and the agency, at the head of the article or in a byline element. */
export function detectByline({ part, run }: RunContext): Finding | undefined {
  const isByline =
    part.role === 'byline' || part.role === 'credit' || (part.role === 'other' && part.part === 'asides');
  const isHead =
    part.part === 'blocks' &&
    part.role !== 'heading' &&
    part.blocksBefore < HEAD_BLOCKS &&
    part.blocksAfter > 0;
  if (
    (!isByline && !isHead) ||
    part.plain.length > MAX_BYLINE_CHARS ||
    isPhotoRun(run) ||
    !canStandAlone(run)
  )
    return undefined;
  if (run.mentions.some((mention) => mention.agency.kind === 'photo')) return undefined;
  const rest = `${part.plain.slice(0, run.charStart)} ${part.plain.slice(run.charEnd)}`;
  if (!isBylineText(rest) || /[!?\u201c]/.test(rest)) return undefined;
  const quote = trimRange(part.plain, { start: 0, end: part.plain.length });
  const confidence = part.role === 'byline' ? 0.97 : rest.trim() === '' ? 0.85 : 0.9;
  return { kind: 'byline', covers: 'text', confidence, charStart: quote.start, charEnd: quote.end };
}
