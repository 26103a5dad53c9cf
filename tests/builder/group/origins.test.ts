import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCarrier, entryOf, type Draft } from '../../../src/builder/group/draft.ts';
import { groupRecords, type OriginsKept } from '../../../src/builder/group/origins.ts';
import { byRank } from '../../../src/builder/group/rank.ts';
import type { InputRecord } from '../../../src/builder/input/input-records.ts';
import { prepare, type Prepared } from '../../../src/builder/input/prepared.ts';
import { BEES, FERRY, QUARRY } from '../../match/newsroom.ts';

function prepared(record: InputRecord): Prepared {
  const item = prepare(record);
  if ('skipped' in item) throw new Error(item.skipped);
  return item;
}

/** A record of an outlet; its text credits nobody unless it is told to. */
function recordOf(id: string, paragraphs: readonly string[], change: Partial<InputRecord> = {}): InputRecord {
  const url = `https://${id}.example/news`;
  return {
    id,
    url,
    title: `Headline of ${id}`,
    published: '2026-03-04',
    text: paragraphs.join('\n\n'),
    ...change,
  };
}

const credited = (paragraphs: readonly string[]): string[] => [
  'TOLLAN (AP) — ' + (paragraphs[0] ?? ''),
  ...paragraphs.slice(1),
];
const original = recordOf('wire', credited(FERRY), { url: 'https://apnews.com/article/ferry' });
const shortCopy = recordOf('short', credited(FERRY.slice(0, 4)));
const fullCopy = recordOf('full', credited(FERRY));
const bareCopy = recordOf('bare', FERRY);

const outletsOf = (draft: Draft): string[] => draft.carriers.map(({ item }) => item.outlet);

/** Each story with the outlets that carry it, in the order of the index. */
async function storiesOf(
  records: readonly InputRecord[],
  kept: OriginsKept = 'agency',
): Promise<Record<string, string[]>> {
  const { drafts } = await groupRecords(records.map(prepared), kept);
  return Object.fromEntries(
    drafts.map(entryOf).map(({ story, carriers }) => [story.id, carriers.map(({ outlet }) => outlet)]),
  );
}

describe('the origin of a story', () => {
  it("is the agency's own page, however full its copies are", async () => {
    const longer = recordOf('longer', credited([...FERRY, ...BEES.slice(0, 1)]));
    expect(await storiesOf([longer, fullCopy, original])).toEqual({
      wire: ['full.example', 'longer.example'],
    });
  });

  it('is the fullest copy that credits an agency where the own page is not known', async () => {
    expect(await storiesOf([shortCopy, bareCopy, fullCopy])).toEqual({
      full: ['bare.example', 'full.example', 'short.example'],
    });
  });

  it('is an outlet only where stories of outlets are kept, and then the earliest', async () => {
    const earlier = recordOf('earlier', FERRY, { published: '2026-03-03' });
    expect(await storiesOf([bareCopy, earlier])).toEqual({});
    expect(await storiesOf([bareCopy, earlier], 'all')).toEqual({ earlier: ['bare.example'] });
  });

  it.each([
    ['AFP', 'https://www.afp.com/en/ferry', 'https://www.afp.com/en/ferry', ['short.example']],
    ['Harbour Wire', 'https://harbourwire.example/f', 'https://harbourwire.example/f', ['short.example']],
    ['AFP', 'https://bare.example/news', null, ['bare.example', 'short.example']],
  ])('is %s’s as the input says; its own page %s is %s', async (agency, url, own, outlets) => {
    const labelled = [
      { ...bareCopy, url, story: 'ferry', agency, relation: 'original' as const },
      { ...shortCopy, story: 'ferry' },
    ];
    const { drafts } = await groupRecords(labelled.map(prepared), 'agency');
    expect(drafts.map(({ story }) => [story.agency, story.url])).toEqual([[agency, own]]);
    expect(drafts.flatMap(outletsOf)).toEqual(outlets);
  });
});

it('a story whose original the input does not have is named like the nearest record, and dated like the earliest, in any order', async () => {
  const labelled = [
    { url: 'https://a.example/1', title: 'Ferry, they say', relation: 'cites', published: '2026-03-02' },
    { url: 'https://b.example/1', title: 'Old ferry retold', relation: 'rewrite', published: '2026-03-04' },
    {
      url: 'https://z.example/1',
      title: 'Old ferry sails again',
      relation: 'reprint',
      published: '2026-03-05',
    },
  ].map((record) => prepared({ ...record, story: 'ferry', agency: 'AP' } as InputRecord));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(labelled, { minLength: 3 }), async (items) => {
      const [draft] = (await groupRecords(items, 'agency')).drafts;
      expect(draft?.story).toMatchObject({ headline: 'Old ferry sails again', published: '2026-03-02' });
    }),
    { numRuns: 10 },
  );
});

describe('a record', () => {
  it('that has most of its text of its own is a carrier, and stays free to be an origin', async () => {
    const own = recordOf('own', credited([...QUARRY, ...FERRY.slice(0, 4)]));
    const { drafts, unattached } = await groupRecords([original, own].map(prepared), 'agency');
    expect(drafts.map((draft) => [draft.story.id, outletsOf(draft)])).toEqual([
      ['wire', ['own.example']],
      ['own', ['own.example']],
    ]);
    expect(unattached).toEqual([]);
  });

  it('of an agency that has little of another story keeps a story of its own', async () => {
    const later = recordOf('later', credited([...FERRY.slice(0, 3), ...QUARRY]), {
      url: 'https://apnews.com/article/later',
    });
    expect(Object.keys(await storiesOf([original, later])).sort()).toEqual(['later', 'wire']);
  });

  it('of an agency that all but equals another of its pages is a carrier of that', async () => {
    const twin = recordOf('twin', credited(FERRY), { url: 'https://apnews.com/article/ferry-2' });
    const stories = await storiesOf([original, twin]);
    expect(Object.values(stories)).toEqual([['apnews.com']]);
  });

  it('that shares no text with any story is left for matching', async () => {
    const { drafts, unattached } = await groupRecords(
      [original, recordOf('bees', BEES)].map(prepared),
      'agency',
    );
    expect(drafts).toHaveLength(1);
    expect(unattached.map(({ record }) => record.id)).toEqual(['bees']);
  });

  it('credits the origin of its text, or does not, or has no text to tell', async () => {
    const { drafts } = await groupRecords([original, fullCopy, bareCopy].map(prepared), 'agency');
    const carriers = drafts[0]?.carriers.map(({ item, credited: names }) => [item.outlet, names]);
    expect(carriers?.sort()).toEqual([
      ['bare.example', false],
      ['full.example', true],
    ]);
    const known = { id: 'known', url: 'https://known.example/1', story: 's', agency: 'AP' };
    expect((await groupRecords([prepared(known)], 'agency')).drafts[0]?.carriers[0]?.credited).toBeNull();
  });
});

it('the same records in any order give the same stories and carriers', async () => {
  const records = [
    ...[original, shortCopy, fullCopy, bareCopy, recordOf('quarry', credited(QUARRY))],
    ...[recordOf('copy', QUARRY), recordOf('mixed', [...BEES, ...FERRY.slice(0, 2)]), recordOf('bees', BEES)],
  ].map(prepared);
  const build = async (items: readonly Prepared[]) => (await groupRecords(items, 'all')).drafts.map(entryOf);
  const expected = await build(records);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(records, { minLength: records.length }), async (items) => {
      expect(await build(items)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

it('an address that two steps found is one carrier, as the first step saw it', async () => {
  const [draft] = (await groupRecords([original, fullCopy].map(prepared), 'agency')).drafts;
  if (draft === undefined) throw new Error('no story');
  const [first] = draft.carriers;
  if (first === undefined) throw new Error('no carrier');
  const { item } = first;
  const url = `${item.record.url ?? ''}?utm_source=mail`;
  const again = { ...first, item: { ...item, record: { ...item.record, url } }, relation: 'cites' as const };
  const { carriers } = entryOf(draft);
  addCarrier(draft, again);
  expect(entryOf(draft).carriers).toEqual(carriers);
});

it('origins are sorted by a total order: no two records compare alike', () => {
  const items = [original, shortCopy, fullCopy, bareCopy, recordOf('bees', BEES)].map(prepared);
  for (const [i, a] of items.entries())
    for (const b of items.slice(i + 1)) {
      expect(byRank(a, b)).not.toBe(0);
      expect(Math.sign(byRank(b, a))).toBe(-Math.sign(byRank(a, b)));
    }
});
