/** The share that a part is of a whole, 0 to 1; 0 for an empty whole. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
