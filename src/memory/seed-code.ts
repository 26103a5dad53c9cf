/** The entries of a table of seeds as a file has them: within a row each less the one before, in two bytes, or three for a large difference. */
import { ENTRY_BYTES, entryAt, ROWS, setEntry, type SeedTable } from './seeds.ts';

/** Bits of a difference that two bytes hold. The highest bit of both says that a third one follows. */
const SHORT_BITS = 15;
const SHORT = 2 ** SHORT_BITS;

/** Cost: linear in the entries. */
export function packEntries({ starts, entries }: SeedTable): Uint8Array {
  const bytes = new Uint8Array(entries.length);
  let at = 0;
  for (let row = 0, i = 0; row < ROWS; row++) {
    const end = starts[row + 1] as number;
    for (let before = 0; i < end; i++) {
      const entry = entryAt(entries, i);
      const difference = entry - before;
      const more = difference >>> SHORT_BITS;
      bytes[at++] = difference & 255;
      bytes[at++] = ((difference >>> 8) & 127) | (more > 0 ? 128 : 0);
      if (more > 0) bytes[at++] = more;
      before = entry;
    }
  }
  return bytes.slice(0, at);
}

/** The entries of rows that begin there. Cost: linear in the entries, a few milliseconds for a year. @throws Error if the bytes are of other rows */
export function unpackEntries(bytes: Uint8Array, starts: Uint32Array): Uint8Array {
  const entries = new Uint8Array((starts[ROWS] as number) * ENTRY_BYTES);
  let at = 0;
  for (let row = 0, i = 0; row < ROWS; row++) {
    const end = starts[row + 1] as number;
    for (let entry = 0; i < end; i++) {
      const short = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      at += 2;
      entry += short < SHORT ? short : short - SHORT + (bytes[at++] as number) * SHORT;
      setEntry(entries, i, entry);
    }
  }
  if (at !== bytes.length) throw new Error('the tables are of other pages');
  return entries;
}
