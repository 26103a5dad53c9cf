import { describe, expect, test } from 'vitest';
import { chainOf, sayChain } from '../../src/report/chain.ts';
import { english } from '../ui/english.ts';
import { sampleCarrier, sampleCredit, sampleReport, sampleSource } from '../ui/sample-reports.ts';

const page = { ...sampleReport().page, articleWords: [300], paragraphStarts: [[0, 100, 200]] };

/** A digest item that is an excerpt of an outlet's story, in the first two paragraphs. */
const excerpt = sampleSource({
  relation: 'excerpt',
  story: { ...sampleSource().story, id: 'post-1', agency: null, outlet: 'post.example' },
  passages: [{ pageStart: 0, pageEnd: 200, storyStart: 0, storyEnd: 200 }],
});

const citationIn = (index: number) =>
  sampleCredit({
    kind: 'citation',
    covers: 'citation',
    place: { article: 0, part: 'blocks', index, charStart: 0, charEnd: 10 },
  });

describe('a chain', () => {
  test('goes on to the agency that is cited in a copied paragraph', () => {
    expect(chainOf(excerpt, [excerpt], page, [citationIn(1)])).toEqual({
      outlet: 'post.example',
      origin: 'AP',
      relation: 'cites',
    });
  });

  test('does not go on to one that the page cites in its own words', () => {
    expect(chainOf(excerpt, [excerpt], page, [citationIn(2)])).toBeUndefined();
  });

  test('goes on to the story that the outlet is a known carrier of', () => {
    const original = sampleSource({
      carriers: [sampleCarrier({ outlet: 'www.post.example', relation: 'edited' })],
    });
    expect(chainOf(excerpt, [excerpt, original], page, [])).toEqual({
      outlet: 'post.example',
      origin: 'AP',
      relation: 'edited',
    });
  });

  test('ends at an agency', () => {
    expect(chainOf(sampleSource(), [sampleSource()], page, [citationIn(1)])).toBeUndefined();
  });

  test('does not go on to the carrier’s own story, nor to one that it may not have carried', () => {
    const carriers = [sampleCarrier({ outlet: 'post.example' })];
    const own = { ...excerpt, carriers };
    expect(chainOf(own, [own], page, [])).toBeUndefined();
    const unsure = sampleSource({ carriers: [sampleCarrier({ outlet: 'post.example', relation: 'none' })] });
    expect(chainOf(excerpt, [excerpt, unsure], page, [])).toBeUndefined();
  });

  test('says whether the outlet copied the origin or cited it', () => {
    const chain = { outlet: 'post.example', origin: 'AP' };
    expect(sayChain(english, { ...chain, relation: 'cites' })).toBe(
      'The story from post.example itself cites AP.',
    );
    expect(sayChain(english, { ...chain, relation: 'edited' })).toBe(
      'The index lists the story from post.example under a story from AP: Edited copy.',
    );
  });
});
