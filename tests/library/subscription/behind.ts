/** A reader that is one version behind, and what a refusal leaves. */
import { expect } from 'vitest';
import { type FailureKind } from '../../../src/library/subscription/failure.ts';
import { entryOf, HOUR, segmentOf, siteOf } from './publisher.ts';
import { readerOf, type Reader } from './reader.ts';

export const one = segmentOf('one');
export const two = segmentOf('two');
export const hashOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await entryOf(bytes, 'part', '2026-11-28')).sha256;
export const [ONE, TWO] = [await hashOf(one), await hashOf(two)];

/** A reader that has version 10, of one segment; the site has version 11, of two. */
export async function behind(newer: Parameters<typeof siteOf>[1] = {}): Promise<Reader> {
  const reader = await readerOf(await siteOf([{ bytes: one }]));
  await reader.update();
  expect(reader.asked()).toEqual([ONE]);
  reader.site = await siteOf([{ bytes: one }, { bytes: two }], {
    ...newer,
    manifest: { sequence: 11, ...newer.manifest },
  });
  return reader;
}

/** Updates, and expects that all is refused for this reason and that the old data stay. */
export async function expectRefused(reader: Reader, kind: FailureKind): Promise<void> {
  const subscription = await reader.update();
  expect(subscription.problem?.kind).toBe(kind);
  expect(subscription.current?.sequence).toBe(10);
  expect(reader.asked()).toEqual([ONE]);
  expect(subscription.nextAt - reader.now).toBeGreaterThanOrEqual(HOUR);
}
