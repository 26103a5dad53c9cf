import { allPhrases } from '../languages/languages.ts';
import { hasPhrase } from './phrases.ts';
import type { TextRange } from './quote.ts';

/** Does a line that credits the text set the agency beside the outlet's own work ("with inputs from"), rather than give it the whole ("republished from")? */
export const isBesideOwnWork = (lower: string, line: TextRange): boolean =>
  hasPhrase(lower, line, allPhrases('beside')) && !hasPhrase(lower, line, allPhrases('given'));
