import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RememberedPage } from '../../src/memory/remembered-page.ts';
import { seedsOf, seedTableOf } from '../../src/memory/seeds.ts';
import { runToEnd } from '../../src/steps.ts';
import { groupTexts } from '../../src/memory/text-groups.ts';

const hash = fc.nat(63);
const TEXTS = fc.sample(fc.array(hash, { minLength: 240, maxLength: 240 }), { numRuns: 60, seed: 5 });
const textAt = (n: number): number[] => TEXTS[n] as number[];

const pageOf = (tokens: readonly number[], outlet: string): RememberedPage => ({
  ...{
    url: `https://${outlet}/`,
    isAlone: true,
    outlet,
    headline: '',
    hour: 0,
    credits: [],
    wordCount: 2 * tokens.length,
  },
  tokens: Uint8Array.from(tokens),
  quotedTokenRanges: [],
});

const tableOf = (pages: readonly RememberedPage[]) => seedTableOf(pages.map(({ tokens }) => seedsOf(tokens)));

/** The groups of pages in volumes of twenty, and the volumes that were read. @param known groups of the first pages */
async function groupsOf(pages: readonly RememberedPage[], known: readonly number[] = []) {
  const volumeSize = 20;
  const volumes = Array.from({ length: Math.ceil(pages.length / volumeSize) }, (_, i) =>
    pages.slice(i * volumeSize, (i + 1) * volumeSize),
  );
  const reads: number[] = [];
  const groups = await groupTexts({
    tables: volumes.map((volume, i) => ({ seeds: tableOf(volume), first: i * volumeSize })),
    counts: volumes.map(({ length }) => length),
    readPages: (i) => (reads.push(i), Promise.resolve(volumes[i] ?? [])),
    known: Uint32Array.from(known),
    run: (steps) => Promise.resolve(runToEnd(steps)),
  });
  return { groups: [...groups], reads };
}

const others = (from: number): RememberedPage[] =>
  TEXTS.slice(from).map((text, n) => pageOf(text, `other${n}.example`));

describe('pages that carry one text', () => {
  it('are one group, in whichever volumes they are, and others are alone', async () => {
    const pages = [pageOf(textAt(0), 'a.example'), ...others(1), pageOf(textAt(0), 'b.example')];
    const alone = pages.map((_, n) => n);
    expect((await groupsOf(pages)).groups).toEqual([...alone.slice(0, -1), 0]);
  });

  it('are one group with a cut copy, and with a text that goes on', async () => {
    const cut = pageOf(textAt(0).slice(30, 160), 'cut.example');
    const longer = pageOf([...textAt(0), ...textAt(1)], 'longer.example');
    expect((await groupsOf([pageOf(textAt(0), 'a.example'), cut, longer])).groups).toEqual([0, 0, 0]);
  });

  it('are one group, however many they are', async () => {
    const pages = Array.from({ length: 30 }, (_, n) => pageOf(textAt(0), `site${n}.example`));
    expect(new Set((await groupsOf(pages)).groups)).toEqual(new Set([0]));
  });

  it('are those of which half of the shorter is in the other, not a third', async () => {
    const part = (length: number) =>
      pageOf([...textAt(0).slice(0, length), ...textAt(1).slice(length)], 'part.example');
    expect((await groupsOf([pageOf(textAt(0), 'a.example'), part(140)])).groups).toEqual([0, 0]);
    expect((await groupsOf([pageOf(textAt(0), 'a.example'), part(80)])).groups).toEqual([0, 1]);
  });
});

it('recurring lines of a site join none of its pages', async () => {
  const lines = textAt(0).slice(0, 100);
  const pages = [1, 2, 3].map((n) =>
    pageOf([...lines, ...textAt(n).slice(0, 10 * n), ...textAt(n + 9)], 'a.example'),
  );
  const short = pageOf([...lines, ...textAt(5).slice(0, 60)], 'a.example');
  expect((await groupsOf([...pages, short])).groups).toEqual([0, 1, 2, 3]);
});

it('volumes without a shared text are not read', async () => {
  const { reads } = await groupsOf([...others(0), pageOf(textAt(0), 'a.example')]);
  expect(reads).toEqual([0, 3]);
});

it('groups that are known stay, and new pages join them', async () => {
  const texts = [0, 1, 0, 1, 1, 2].map((text, n) => pageOf(textAt(text), `site${n}.example`));
  const { groups } = await groupsOf(texts.slice(0, 3));
  expect((await groupsOf(texts, groups)).groups).toEqual([0, 1, 0, 1, 1, 5]);
  // What is known is not looked into again.
  expect((await groupsOf(texts, [0, 1, 2])).groups).toEqual([0, 1, 2, 1, 1, 5]);
});

it('a volume that cannot be read, and a damaged page, leave their pages alone', async () => {
  const page = pageOf(textAt(0), 'a.example');
  for (const damaged of [[], [undefined]]) {
    const groups = await groupTexts({
      tables: [0, 1].map((first) => ({ seeds: tableOf([page]), first })),
      counts: [1, 1],
      readPages: (i) => Promise.resolve(i === 0 ? damaged : [page]),
      known: new Uint32Array(),
      run: (steps) => Promise.resolve(runToEnd(steps)),
    });
    expect([...groups]).toEqual([0, 1]);
  }
});
