import type { Credit, PageFingerprints } from '../../src/model.ts';
import { page } from '../match/newsroom.ts';

export const HOUR_MS = 3_600_000;
/** A Sunday. */
export const NOON = Date.UTC(2026, 10, 29, 12);

/** A page at an address. */
export const pageAt = (
  url: string,
  paragraphs: readonly string[],
  credits: readonly Credit[] = [],
): PageFingerprints => page([paragraphs], { url }, credits);
