import zlib from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../../src/story-index/format/crc32.ts';

it('is the checksum of zlib, for bytes of any number at any place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(9), (bytes, start) => {
      const part = bytes.subarray(start);
      expect(crc32(part)).toBe(zlib.crc32(part));
    }),
  );
});
