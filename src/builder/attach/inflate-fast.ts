import { inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../story-index/read/decode-names.ts';

/** A tenth of the time that inflating in JavaScript takes. */
export const inflateFast: Inflate = (deflated, most) =>
  inflateRawSync(deflated, { maxOutputLength: Math.max(1, most) });
