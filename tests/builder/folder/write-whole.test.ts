import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWhole } from '../../../src/builder/folder/write-whole.ts';

it('all bytes arrive in order, however few of them each write takes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (bytes, takes) => {
      const written: number[] = [];
      writeWhole(7, bytes, (handle, some) => {
        expect(handle).toBe(7);
        const taken = Math.min(some.length, takes.next().value as number);
        written.push(...some.subarray(0, taken));
        return taken;
      });
      expect(written).toEqual([...bytes]);
    }),
  );
});

it('a disk that takes nothing is an error, and says how much is missing', () => {
  let calls = 0;
  const takesTwoOnce = (): number => (calls++ === 0 ? 2 : 0);
  expect(() => writeWhole(7, new Uint8Array(5), takesTwoOnce)).toThrow('3 of 5 bytes could not be written');
});
