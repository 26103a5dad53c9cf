/** Taglines: a lone "AP" at the end, "... text. (PAP)", "... - Reuters", "PTI SKL DV". */
import type { Detection, RunContext } from '../reading/detection.ts';
import { canStandAlone, isPhotoRun } from '../reading/mention-run.ts';
import { trimRange } from '../reading/quote.ts';

/** The signature may be followed by a line or two: tags, "Read more". */
const FOOT_BLOCKS = 3;

/** Finds an agency's signature at the end of one of the last blocks. */
export function detectTagline({ part, run }: RunContext): Detection | undefined {
  if (part.blocksAfter >= FOOT_BLOCKS || isPhotoRun(run) || !canStandAlone(run)) return undefined;
  const after = part.plain.slice(run.charEnd);
  if (
    !/^[\s)\].,/]*(?:\p{Lu}{2,4} ?){0,4}(?:\/\p{L}{1,10})?[\s)\].]*$/u.test(after.slice(0, 40)) ||
    after.length > 40
  )
    return undefined;
  const before = part.plain.slice(Math.max(0, run.charStart - 24), run.charStart);
  const lead =
    /(?:^|(?:[\p{L}\p{N}]{3}[.!?]|["\u201d\u3002)\u0964\u06d4]) ?| -{1,3} ?|[_*/] ?)(?:[([/]{1,2}[\p{L}]{0,8}[/ -]{0,2}|-{1,2} ?|\p{L}{2,6}\/)?(?:The |the )?$/u.exec(
      before,
    );
  if (/\(\p{Lu}\p{L}+\.? \d{1,2}\) ?$/u.test(before)) return undefined; // "(July 13) AP" is a film's caption
  if (!lead || (part.blocksBefore === 0 && run.charStart === 0)) return undefined;
  const sign = /[([/\p{L}-]*(?:The |the )?$/u.exec(lead[0])?.[0].length ?? 0;
  const quote = trimRange(part.plain, { start: run.charStart - sign, end: part.plain.length });
  return {
    kind: 'tagline',
    covers: 'text',
    confidence: run.charStart === 0 ? 0.9 : 0.92,
    charStart: quote.start,
    charEnd: quote.end,
  };
}
