/** Sign-offs: "(Reporting by Jane Roe in Port Alma; Editing by John Doe)". They name no agency; `name-sign-offs.ts` says whose they are. */
import type { LineContext, LineDetection } from '../reading/detection.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { clipRange, trimRange } from '../reading/quote.ts';

const SIGN_OFF =
  /(?:\( ?|^)?(?:additional )?(?:reporting|writing) by \p{L}[^()]{2,320}?[;,.] ?(?:editing|writing) by \p{L}/u;
/** Part of every sign-off. Looking for it first is cheap, and rules out most blocks. */
const HANDS = 'ing by ';
/** Blocks at the foot of an article among which a sign-off is looked for. */
const FOOT_BLOCKS = 10;
/** The end of a block in which it is looked for, in UTF-16 units. */
const TAIL_CHARS = 600;
/** Its first characters, which a shortened quote keeps. */
const QUOTE_CORE_CHARS = 20;

/** Finds a sign-off in the last blocks or beside the text. */
export function detectSignOff({ part }: LineContext): LineDetection | undefined {
  if (part.part === 'blocks' && part.blocksAfter >= FOOT_BLOCKS) return undefined;
  const from = Math.max(0, part.lower.length - TAIL_CHARS);
  const foot = part.lower.slice(from);
  const found = foot.includes(HANDS) ? SIGN_OFF.exec(foot) : null;
  if (!found) return undefined;
  const start = from + found.index;
  const whole = trimRange(part.plain, { start, end: part.plain.length });
  const quote = clipRange(part.plain, whole, { start, end: start + QUOTE_CORE_CHARS });
  return {
    ...{ agency: null, outlet: null, kind: 'contributor-line', covers: 'text' },
    confidence: CONFIDENCE.unnamed,
    charStart: quote.start,
    charEnd: quote.end,
  };
}
