/** Pages of another article with a few sentences of a story among its paragraphs. */
import type { Corpus } from '../corpus.ts';
import type { Query, QueryGroup } from '../query.ts';
import { chanceOf, type Chance } from '../random.ts';
import { countWords, joinParagraphs, sentencesOf } from '../texts.ts';
import { bodyParagraphsOf } from './body-paragraphs.ts';
import { drawStories } from './copies.ts';

const EXCERPTS = 300;
const LENGTHS: readonly [number, QueryGroup][] = [
  [1, 'excerpt-1'],
  [2, 'excerpt-2'],
  [3, 'excerpt-3'],
  [6, 'excerpt-6'],
];
/** Words of the other article around the excerpt. */
const HOST_WORDS = 300;
/** A single sentence must be so long to be told from a stock phrase. */
const LEAST_SENTENCE_WORDS = 20;

export function makeExcerpts(corpus: Corpus): Query[] {
  return LENGTHS.flatMap(([length, group]) => {
    const chance = chanceOf(group);
    return drawStories(corpus, chance, EXCERPTS).flatMap((story, i): Query[] => {
      const excerpt = takeSentences(story.text, length, chance);
      const host = corpus.heldOut[i % corpus.heldOut.length];
      if (excerpt === undefined || host === undefined) return [];
      const paragraphs = hostParagraphs(host.text);
      const at = chance.between(1, paragraphs.length - 1);
      return [
        {
          id: `${group}-${story.id}-in-${host.id}`,
          group,
          url: null,
          title: host.title,
          text: joinParagraphs([...paragraphs.slice(0, at), excerpt, ...paragraphs.slice(at)]),
          sources: [story.id],
          relations: ['excerpt'],
        },
      ];
    });
  });
}

/** The first paragraphs of an article, until they have enough words. */
function hostParagraphs(text: string): string[] {
  const taken: string[] = [];
  let words = 0;
  for (const paragraph of bodyParagraphsOf(text)) {
    taken.push(paragraph);
    words += countWords(paragraph);
    if (words >= HOST_WORDS && taken.length >= 3) break;
  }
  return taken;
}

/** Consecutive sentences from the first 85 % of a story: the last lines are credits and notices. */
function takeSentences(text: string, length: number, chance: Chance): string | undefined {
  const sentences = bodyParagraphsOf(text).flatMap(sentencesOf);
  const last = Math.floor(sentences.length * 0.85) - length;
  const starts = Array.from({ length: Math.max(0, last + 1) }, (_, i) => i).filter((start) => {
    const words = countWords(sentences.slice(start, start + length).join(' '));
    return words >= (length === 1 ? LEAST_SENTENCE_WORDS : length * 12);
  });
  if (starts.length === 0) return undefined;
  const start = chance.pick(starts);
  return sentences.slice(start, start + length).join(' ');
}
