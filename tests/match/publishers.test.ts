/** What publishers of segments say: stories that they took back, and whose stories theirs are. */
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../src/library/find-links.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { matchPage } from '../../src/match/match-page.ts';
import type { Story } from '../../src/model.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { openEntries } from '../story-index/open-entries.ts';
import { entry, FERRY, FERRY_IN_GERMAN, page, QUARRY, story } from './newsroom.ts';

const ISSUED = { made: '2026-03-09T10:00:00Z', next: '2026-03-09T11:00:00Z' };

/** A publisher's name, the ids that it took back, and its stories; without a name, they came with the extension. */
interface Part {
  publisher?: string;
  withdrawn?: readonly string[];
  entries: readonly StoryEntry[];
}

const indexOf = async (...parts: Part[]) =>
  segmentsAsOne(
    await Promise.all(
      parts.map(async ({ publisher, withdrawn = [], entries }) => ({
        ...(await openEntries(entries, publisher ?? 'bundled')),
        publishers:
          publisher === undefined ? [] : [{ publisher, issued: ISSUED, withdrawn: new Set(withdrawn) }],
      })),
    ),
  );

const AT_AP = 'https://apnews.com/ferry';
const AT_OTHER = 'https://corvastar.example/ferry';
const ferry = (change: Partial<Story> = {}) => entry(story('ferry', { url: AT_OTHER, ...change }), FERRY);
const idsOf = async (paragraphs: readonly string[], ...parts: Part[]) =>
  (await matchPage(page([paragraphs]), await indexOf(...parts))).sources.map((source) => source.story.id);

describe('a story that its publisher took back', () => {
  const quarry = entry(story('quarry'), QUARRY);
  const withdrawn = ['ferry'];

  it('is not found, and others of its publisher are', async () => {
    const part = { publisher: 'Press', withdrawn, entries: [ferry(), quarry] };
    expect(await idsOf([...FERRY, ...QUARRY], part)).toEqual(['quarry']);
    expect(await idsOf([...FERRY, ...QUARRY], { ...part, withdrawn: [] })).toHaveLength(2);
  });

  it('is found where another publisher has it', async () => {
    const first = { publisher: 'Press', withdrawn, entries: [ferry()] };
    expect(await idsOf(FERRY, first, { publisher: 'Bureau', entries: [ferry()] })).toEqual(['ferry']);
    expect(await idsOf(FERRY, first, { entries: [ferry()] })).toEqual(['ferry']);
    expect(await idsOf(FERRY, first, { publisher: 'Bureau', withdrawn, entries: [ferry()] })).toEqual([]);
  });

  it('leaves room for the text that stands in its place', async () => {
    const mended = entry(story('mended'), FERRY.slice(0, 5));
    expect(await idsOf(FERRY, { publisher: 'Press', withdrawn, entries: [ferry(), mended] })).toEqual([
      'mended',
    ]);
  });

  it('is no source of a translation', async () => {
    const german = { ...page([FERRY_IN_GERMAN]), language: 'de' };
    const sourcesWith = async (ids: readonly string[]) => {
      const index = await indexOf({ publisher: 'Press', withdrawn: ids, entries: [ferry()] });
      return (await matchPage(german, index)).sources.length;
    };
    expect([await sourcesWith([]), await sourcesWith(withdrawn)]).toEqual([1, 0]);
  });

  it('is not told of by its headline', async () => {
    const headline = 'Ferry captains of Corva refuse to sail after dusk';
    const told = ferry({ headline, agency: 'AP', url: AT_AP, published: '2026-11-27T10:04:00Z' });
    const asked = page([QUARRY]);
    const headed = { ...asked, articles: asked.articles.map((article) => ({ ...article, headline })) };
    const sourcesWith = async (ids: readonly string[]) => {
      const index = await indexOf({ publisher: 'Press', withdrawn: ids, entries: [told] });
      return (await matchPage(headed, index, { today: '2026-11-28' })).sources.length;
    };
    expect([await sourcesWith([]), await sourcesWith(withdrawn)]).toEqual([1, 0]);
  });

  it('is known by no address, of its own or of a carrier', async () => {
    const carried = {
      outlet: 'isle.example',
      url: 'https://isle.example/f',
      headline: 'Foghorns',
      published: null,
      relation: 'reprint',
      credited: false,
    } as const;
    const entries = [entry(story('ferry', { url: AT_AP }), FERRY, [carried])];
    for (const [ids, known] of [
      [[], 2],
      [withdrawn, 0],
    ] as const) {
      const index = await indexOf({ publisher: 'Press', withdrawn: ids, entries });
      const links = await findLinks([carried.url, 'https://elsewhere.example/'], index);
      const at = { ...page([QUARRY]), url: carried.url };
      const { verdict } = await matchPage(at, index);
      expect(links.filter(Boolean).length + Number(verdict.basis === 'url')).toBe(known);
    }
  });
});

describe('whose story it is', () => {
  const claimsOf = async (...parts: Part[]) =>
    (await matchPage(page([FERRY]), await indexOf(...parts))).sources.map(({ claims }) => claims);
  const claim = (publisher: string, agency: string | null, outlet: string | null = null) => ({
    publisher,
    agency,
    outlet,
  });

  it('is its publisher’s word where the address is not at the agency’s host', async () => {
    const part = { publisher: 'Press', entries: [ferry()] };
    expect(await claimsOf(part)).toEqual([[claim('Press', 'AP')]]);
    expect(await claimsOf({ ...part, entries: [ferry({ url: null })] })).toEqual([[claim('Press', 'AP')]]);
  });

  it('is shown by an address at the agency’s host, or the outlet’s', async () => {
    expect(await claimsOf({ publisher: 'Press', entries: [ferry({ url: AT_AP })] })).toEqual([undefined]);
    const own = ferry({ agency: null, outlet: 'corvastar.example' });
    expect(await claimsOf({ publisher: 'Press', entries: [own] })).toEqual([undefined]);
    const alien = ferry({ agency: null, outlet: 'harbour.example' });
    expect(await claimsOf({ publisher: 'Press', entries: [alien] })).toEqual([
      [claim('Press', null, 'harbour.example')],
    ]);
  });

  it('is nobody’s claim in what came with the extension', async () => {
    expect(await claimsOf({ entries: [ferry()] })).toEqual([undefined]);
  });

  it('is told by both publishers where they disagree, whatever its addresses are', async () => {
    const [told] = await claimsOf(
      { publisher: 'Press', entries: [ferry({ url: AT_AP })] },
      { publisher: 'Bureau', entries: [entry(story('brume', { agency: 'AFP', url: AT_OTHER }), FERRY)] },
    );
    expect(told).toHaveLength(2);
    expect(told).toEqual(expect.arrayContaining([claim('Press', 'AP'), claim('Bureau', 'AFP')]));
  });

  it('is told once by each where they agree', async () => {
    const part = (publisher: string) => ({ publisher, entries: [ferry()] });
    const [told] = await claimsOf(part('Press'), part('Bureau'), part('Press'));
    expect(told).toHaveLength(2);
  });
});
