/** A count with its noun, in English: `1 page`, `2 pages`. @param many the plural where it is not made with an s */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
