/** Taglines: a lone "AP" at the end, "... text. (PAP)", "... - Reuters", "PTI SKL DV". */
import type { Detection, RunContext } from '../reading/detection.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { canStandAlone, isPhotoRun } from '../reading/mention-run.ts';
import { trimRange } from '../reading/quote.ts';

/** Blocks at the foot of an article that may be signed: a line or two of tags may follow the signature. */
const FOOT_BLOCKS = 3;
/** Longest rest after the signature, in UTF-16 units: initials of editors. */
const MAX_REST_CHARS = 40;
/** Characters before the signature that show how the sentence before it ended. */
const LEAD_CHARS = 24;

/** Finds an agency's signature at the end of one of the last blocks. */
export function detectTagline({ part, run }: RunContext): Detection | undefined {
  if (part.blocksAfter >= FOOT_BLOCKS || isPhotoRun(run) || !canStandAlone(run)) return undefined;
  const after = part.plain.slice(run.charEnd);
  if (
    !/^[\s)\].,/]*(?:\p{Lu}{2,4} ?){0,4}(?:\/\p{L}{1,10}|\p{Ll}{2,4}\/\p{Ll}{2,4})?[\s)\].]*$/u.test(
      after.slice(0, MAX_REST_CHARS),
    ) ||
    after.length > MAX_REST_CHARS
  )
    return undefined;
  const before = part.plain.slice(Math.max(0, run.charStart - LEAD_CHARS), run.charStart);
  const lead =
    /(?:^|(?:(?:[\p{L}\p{N}]{3}|["\u201c\u201d\u00bb)])[.!?]|["\u201d\u3002)\u0964\u06d4]) ?| -{1,3} ?|[_*/] ?)(?:[([/]{1,2}[\p{L}]{0,8}[/ -]{0,2}|-{1,2} ?|\p{L}{2,6}\/)?(?:The |the )?$/u.exec(
      before,
    );
  if (/\(\p{Lu}\p{L}+\.? \d{1,2}\) ?$/u.test(before)) return undefined; // "(July 13) AP" is a film's caption
  if (!lead || (part.blocksBefore === 0 && run.charStart === 0)) return undefined;
  const sign = /[([/\p{L}-]*(?:The |the )?$/u.exec(lead[0])?.[0].length ?? 0;
  const quote = trimRange(part.plain, { start: run.charStart - sign, end: part.plain.length });
  return {
    kind: 'tagline',
    covers: 'text',
    confidence: run.charStart === 0 ? CONFIDENCE.placed : CONFIDENCE.signed,
    charStart: quote.start,
    charEnd: quote.end,
  };
}
