/** Requires a condition of an index file. @throws Error `story index: ...` unless the condition holds. */
export function check(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(`story index: ${sentence}`);
}
