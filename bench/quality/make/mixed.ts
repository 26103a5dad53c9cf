/** Pages with several origins: digests, and two wires joined to one article. */
import type { Corpus } from '../corpus.ts';
import type { Query } from '../query.ts';
import { chanceOf, type Chance } from '../random.ts';
import type { DataArticle } from '../read-data.ts';
import { countWords, joinParagraphs, paragraphsOf } from '../texts.ts';
import { bodyParagraphsOf } from './body-paragraphs.ts';
import { drawStories } from './copies.ts';

const DIGESTS = 200;
const JOINED = 200;
/** An item of a digest has so many words at least, even if that takes more than four paragraphs. */
const LEAST_ITEM_WORDS = 60;
const SEPARATORS = ['* * *', '---', '•', ''];

export function makeMixed(corpus: Corpus): Query[] {
  return [...digests(corpus), ...joinedWires(corpus)];
}

function digests(corpus: Corpus): Query[] {
  const chance = chanceOf('digest');
  const stories = drawStories(corpus, chance, DIGESTS * 4);
  return Array.from({ length: DIGESTS }, (_, i): Query => {
    const items = stories.slice(i * 4, i * 4 + 2 + (i % 3));
    const separator = chance.pick(SEPARATORS);
    const parts = items.map((story) => [story.title, ...openingOf(story, chance)]);
    return {
      id: `digest-${items.map(({ id }) => id).join('-')}`,
      group: 'digest',
      url: null,
      title: 'What you need to know today',
      text: joinParagraphs(
        parts.flatMap((part, k) => (k === 0 || separator === '' ? part : [separator, ...part])),
      ),
      sources: items.map(({ id }) => id),
      relations: ['excerpt', 'edited'],
    };
  });
}

/** The first two to four paragraphs, or more where they are short. */
function openingOf(story: DataArticle, chance: Chance): string[] {
  const paragraphs = bodyParagraphsOf(story.text);
  let count = chance.between(2, 4);
  while (countWords(paragraphs.slice(0, count).join(' ')) < LEAST_ITEM_WORDS) count++;
  return paragraphs.slice(0, count);
}

/** Two stories one after the other, or in turns of three paragraphs. */
function joinedWires(corpus: Corpus): Query[] {
  const chance = chanceOf('joined');
  const stories = drawStories(corpus, chance, JOINED * 2);
  return Array.from({ length: JOINED }, (_, i): Query => {
    const pair = stories.slice(i * 2, i * 2 + 2) as [DataArticle, DataArticle];
    const [first, second] = pair.map(({ text }) => paragraphsOf(text).slice(0, 16)) as [string[], string[]];
    return {
      id: `joined-${pair.map(({ id }) => id).join('-')}`,
      group: 'joined',
      url: null,
      title: pair[0].title,
      text: joinParagraphs(i % 2 === 0 ? [...first, ...second] : inTurns(first, second)),
      sources: pair.map(({ id }) => id),
      relations: ['edited', 'excerpt'],
    };
  });
}

function inTurns(first: readonly string[], second: readonly string[]): string[] {
  const mixed: string[] = [];
  for (let i = 0; i < Math.max(first.length, second.length); i += 3)
    mixed.push(...first.slice(i, i + 3), ...second.slice(i, i + 3));
  return mixed;
}
