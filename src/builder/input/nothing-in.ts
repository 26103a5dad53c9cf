import { UnreadableInput } from './input-records.ts';

/** The error of a run whose inputs have nothing of what it needs. @param what there is not @param leftOut numbers of what was passed over, by reason */
export function nothingIn(
  [first = '', ...others]: readonly string[],
  what: string,
  leftOut: ReadonlyMap<string, number>,
): UnreadableInput {
  const named = others.length === 0 ? first : `${first} and ${others.length} more`;
  const reasons = [...leftOut].sort().map(([reason, count]) => `${count}: ${reason}`);
  const why = reasons.length === 0 ? '' : `; left out ${reasons.join(', ')}`;
  return new UnreadableInput(`${named}: there is no ${what}${why}`);
}
