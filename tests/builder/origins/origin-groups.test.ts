import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepare, type Prepared } from '../../../src/builder/input/prepared.ts';
import type { InputRecord } from '../../../src/builder/input/input-records.ts';
import { originGroups, type OriginGroup } from '../../../src/builder/origins/origin-groups.ts';
import { runsOf } from '../../tier.ts';
import { BEES, FERRY, FERRY_AND_QUARRY, NOISE_REPORT, QUARRY } from '../../match/newsroom.ts';

function prepared(record: InputRecord): Prepared {
  const item = prepare(record);
  if ('skipped' in item) throw new Error(item.skipped);
  return item;
}

const page = (id: string, paragraphs: readonly string[], more: InputRecord = {}): Prepared =>
  prepared({ id, outlet: `${id}.example`, text: paragraphs.join('\n\n'), ...more });

/** Ids of each group, the origin first, all sorted. */
const idsOf = (groups: readonly OriginGroup[], items: readonly Prepared[]): string[][] =>
  groups
    .map((group) => {
      const [origin = '', ...others] = group.map((each) => items[each.page]?.record.id ?? '');
      return [origin, ...others.sort()];
    })
    .sort();

const wire = page('wire', [`TOLLAN (AP) — ${FERRY[0] ?? ''}`, ...FERRY.slice(1)], {
  url: 'https://apnews.com/article/ferry',
  published: '2026-03-04',
});
const SET: readonly Prepared[] = [
  wire,
  page('copy', FERRY, { published: '2026-03-03' }),
  page('cut', FERRY.slice(0, 4), { published: '2026-03-05' }),
  page('excerpt', FERRY.slice(1, 3), { published: '2026-03-05' }),
  page('quarry', QUARRY, { published: '2026-03-04' }),
  page('quarry-again', [...QUARRY].reverse(), { published: '2026-03-06' }),
  page('digest', [...FERRY.slice(0, 3), ...QUARRY.slice(0, 3)], { published: '2026-03-07' }),
  page('noise', NOISE_REPORT, { published: '2026-03-07' }),
  page('bees', BEES, { published: '2026-03-07' }),
];
const GROUPS = [
  ['bees'],
  ['digest'],
  ['noise'],
  ['quarry', 'quarry-again'],
  ['wire', 'copy', 'cut', 'excerpt'],
];

it('copies, cut and reordered ones, and excerpts are of one origin; digests and own reports are their own', async () => {
  expect(idsOf(await originGroups(SET), SET)).toEqual(GROUPS);
});

it('the order of pages changes no group', async () => {
  const shuffled = fc.shuffledSubarray([...SET], { minLength: SET.length });
  await fc.assert(
    fc.asyncProperty(shuffled, async (items) => {
      expect(idsOf(await originGroups(items), items)).toEqual(GROUPS);
    }),
    { numRuns: runsOf(10) },
  );
});

it('each page of a group says what it has of which other, and a digest what it has of each', async () => {
  const groups = await originGroups(SET);
  const found = groups.flat().map((each) => ({ id: SET[each.page]?.record.id, ...each }));
  const of = (id: string) => found.find((each) => each.id === id);
  expect(of('wire')?.reuse).toBeUndefined();
  expect(of('copy')?.reuse).toMatchObject({ of: 0, relation: 'reprint' });
  expect(of('excerpt')?.reuse?.pageShare).toBeGreaterThan(0.9);
  expect(of('excerpt')?.reuse?.storyShare).toBeLessThan(0.6);
  const parts = of('digest')?.found.map((reuse) => SET[reuse.of]?.record.id);
  expect(parts?.some((id) => id === 'quarry' || id === 'quarry-again')).toBe(true);
  expect(parts?.length).toBeGreaterThan(1);
});

it('what the input says of stories decides nothing, nor does an address that two pages claim', async () => {
  const items = [
    page('a', FERRY, { story: 'one', url: 'https://a.example/1' }),
    page('b', QUARRY, { story: 'one', url: 'https://a.example/1?x=1' }),
  ];
  expect(idsOf(await originGroups(items), items)).toEqual([['a'], ['b']]);
});

it('a text that 60 pages carry is one origin, however many that is', async () => {
  const items = Array.from({ length: 60 }, (_, i) => page(`copy-${String(i).padStart(2, '0')}`, FERRY));
  const groups = await originGroups([...items, page('quarry', QUARRY)]);
  expect(groups.map((group) => group.length).sort()).toEqual([1, 60]);
});

it('a page that is made from two stories in other words joins neither with the other', async () => {
  const items = [page('ferry', FERRY), page('quarry', QUARRY), page('both', FERRY_AND_QUARRY)];
  const groups = idsOf(await originGroups(items), items);
  expect(groups.some((ids) => ids.includes('ferry') && ids.includes('quarry'))).toBe(false);
});

it('no page, and none with text, are no group', async () => {
  expect(await originGroups([])).toEqual([]);
  expect(await originGroups([prepared({ url: 'https://a.example/1', title: 'No text' })])).toEqual([]);
});

it('a copy with a paragraph from elsewhere stays of its origin', async () => {
  const items = [
    page('ferry', FERRY),
    page('quarry', QUARRY),
    page('ferry-and-note', [...FERRY, ...QUARRY.slice(1, 2)]),
  ];
  const groups = idsOf(await originGroups(items), items);
  expect(groups.map((ids) => ids.sort())).toEqual([['ferry', 'ferry-and-note'], ['quarry']]);
});

it('a page that takes two versions of a running story together is no digest', async () => {
  const background = QUARRY.slice(0, 1);
  const items = [
    page('morning', [...FERRY.slice(0, 3), ...background], { published: '2026-03-03' }),
    page('evening', [...FERRY.slice(3), ...background], { published: '2026-03-04' }),
    page('both', [...FERRY.slice(0, 3), ...FERRY.slice(4)], { published: '2026-03-05' }),
  ];
  const groups = idsOf(await originGroups(items), items);
  expect(groups.some((ids) => ids.includes('both') && ids.includes('morning'))).toBe(true);
});
