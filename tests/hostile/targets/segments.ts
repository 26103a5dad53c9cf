/**
 * A segment that was changed, on a disk or by whoever offers it: it is refused in a sentence, or every answer is in range and of its shape.
 *
 * Whoever mends the checksums can write any segment, so no reader can tell what a story said. What holds all the same: names and coverage are
 * taken for nothing but names, and what else was changed makes no claim about a page stronger, because a claim rests on words that are compared.
 */
import { strict as assert } from 'node:assert';
import { RELATIONS, type Report } from '../../../src/model.ts';
import { segmentsAsOne } from '../../../src/library/segments-as-one.ts';
import { matchPage } from '../../../src/match/match-page.ts';
import { createPostingBuffer } from '../../../src/story-index/posting-buffer.ts';
import { openSegment } from '../../../src/story-index/read/open-segment.ts';
import { verifySegment } from '../../../src/story-index/read/verify-segment.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import type { Segment } from '../../../src/story-index/segment.ts';
import { writeSegment } from '../../../src/story-index/write/writer.ts';
import { BEES, entry, FERRY, page, QUARRY, story } from '../../match/newsroom.ts';
import { randomEntries } from '../../story-index/sample-entries.ts';
import { anyChanges, changedFile, type ChangedSegment } from './segment-changes.ts';
import { partsOf } from './segment-parts.ts';
import type { Target } from './target.ts';

const CARRIED = 'https://harbour.example/ferry';
const entries = [
  entry(story('ferry', { url: 'https://apnews.com/ferry' }), FERRY, [
    { outlet: 'harbour.example', url: CARRIED, headline: 'Horn', published: '2026-03-05', relation: 'cites', credited: true },
  ]),
  entry(story('quarry', { agency: null, outlet: 'valley.example', url: 'https://valley.example/quarry' }), QUARRY),
  entry(story('bees'), BEES),
  ...randomEntries(220),
]; // prettier-ignore
const whole = writeSegment(entries, 'hostile');
const parts = partsOf(whole);
const urls = entries
  .flatMap(({ story: { url }, carriers }) => [url ?? '', ...carriers.map((carrier) => carrier.url ?? '')])
  .slice(0, 12);
const hashes = Uint32Array.from([
  ...new Set(entries.slice(0, 6).flatMap((one) => one.fingerprints?.hashes.slice(0, 12) ?? [])),
  0,
  0xffff_ffff,
]);

/** Pages that the segment has something to say of, and one that it has not. */
const pages = [
  page([QUARRY]),
  page([[...FERRY.slice(0, 3), ...BEES.slice(2)]]),
  page([
    [
      'The weather on Orm Island will be dry for a week, say the keepers of the light, who have been wrong before.',
    ],
  ]),
  page([['Read the story of the foghorn on the harbour’s own pages, with a picture.']], { url: CARRIED }),
];

/** Asks everything that matching asks. Returns the answers, of which each is in range. */
async function ask(segment: Segment): Promise<unknown[]> {
  const { storyCount } = segment;
  const buffer = createPostingBuffer();
  const isStory = (one: number) => Number.isInteger(one) && one >= 0 && one < storyCount;
  const answers: unknown[] = [segment.coverage];
  const lists = segment.findTerms(hashes);
  const levels = new Uint8Array(3);
  for (const term of hashes.keys()) {
    const [, count = 0] = lists.read([term], buffer);
    assert.ok(count <= (lists.counts[term] as number), 'more postings than were counted');
    assert.ok(buffer.stories.subarray(0, count).every(isStory), 'a posting of no story');
    assert.ok(buffer.levels.subarray(0, count).every((level) => level <= 8), 'a level out of range');
    lists.probe(term, Uint32Array.of(0, 1, 5), levels);
    assert.ok(levels.every((level) => level <= 8), 'a level out of range');
    answers.push([...buffer.stories.subarray(0, count)], [...levels]);
  }
  for (const hits of segment.findUrls(urls)) {
    assert.ok(hits.every((hit) => isStory(hit.story)), 'an address of no story');
    answers.push(hits);
  }
  for (const one of new Set([0, 1, 2, storyCount - 1].filter(isStory)))
    answers.push(await tell(async () => shapeOf(await segment.readSignature(one), await segment.readNames(one))));
  return answers;
} // prettier-ignore

type Signature = Awaited<ReturnType<Segment['readSignature']>>;
type Names = Awaited<ReturnType<Segment['readNames']>>;

/** The parts of a story, found to be in range. */
function shapeOf({ tokens, wordCount, termWeight, blockTokenStarts, blockWordStarts, quotedTokenRanges }: Signature, names: Names): unknown[] {
  const isWithin = (places: readonly number[], most: number) => places.every((place, i) => place >= (places[i - 1] ?? 0) && place <= most);
  assert.ok(termWeight >= 0 && Number.isFinite(termWeight) && tokens.length <= wordCount, 'a record out of range');
  assert.ok(isWithin(blockTokenStarts, tokens.length) && isWithin(blockWordStarts, wordCount), 'a block outside its story');
  assert.ok(isWithin(quotedTokenRanges, tokens.length), 'a quotation outside its story');
  const texts = [names.story, ...names.carriers].flatMap((one) => [one.headline, one.url, one.published, one.outlet]);
  assert.ok(texts.every((text) => text === null || typeof text === 'string'), 'a name that is no text');
  return [[...tokens], wordCount, blockWordStarts, quotedTokenRanges, names];
} // prettier-ignore

/** What comes of something: its answer, or the one sentence in which it was refused. */
async function tell<T>(run: () => Promise<T>): Promise<{ answer?: T; refusal?: string }> {
  try {
    return { answer: await run() };
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    const refusal = error instanceof Error ? error.message : String(error);
    assert.match(refusal, /^story index: [^\n]{1,300}$/);
    return { refusal };
  }
}

const reportsOf = (segment: Segment) =>
  Promise.all(pages.map((one) => tell(() => matchPage(one, segmentsAsOne([segment])))));

const strengthOf = (report: Report | undefined): number =>
  -RELATIONS.indexOf(report?.verdict.relation ?? 'none');

const good = openSegment(segmentInMemory('whole', whole)).then(async (segment) => ({
  answers: await ask(segment),
  reports: await reportsOf(segment),
}));

async function check(input: ChangedSegment): Promise<void> {
  const file = segmentInMemory('changed', changedFile(parts, input));
  const verified = await tell(() => verifySegment(file));
  const { answer: segment, refusal } = await tell(() => openSegment(file));
  if (segment === undefined) return assert.equal(verified.refusal, refusal);
  const answers = await ask(segment);
  const reports = await reportsOf(segment);
  const { answers: goodAnswers, reports: goodReports } = await good;
  // Whoever looks at all of a segment finds what was changed in it. What is left says nothing.
  if (!input.isMended && verified.refusal === undefined) assert.deepEqual(answers, goodAnswers);
  if (changesNames(input)) return;
  reports.forEach(({ answer }, i) =>
    assert.ok(strengthOf(answer) <= strengthOf(goodReports[i]?.answer), `page ${i} is a stronger ${answer?.verdict.relation}`),
  );
} // prettier-ignore

function changesNames({ parts: changes }: ChangedSegment): boolean {
  return changes.some(
    (change) =>
      ['line', 'field', 'bomb'].includes(change.what) || ('part' in change && change.part === 'names'),
  );
}

export const segments: Target<ChangedSegment> = {
  name: 'segments',
  inputs: anyChanges,
  check,
  runs: 2000,
  fuzzRuns: 100_000,
};
