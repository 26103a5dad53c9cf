/** Pages that carry a story whole: full copies, edited copies, copies of a copy, and copies of takes. */
import { agencyOfName } from '../../../src/credit/agencies/agencies.ts';
import type { Corpus } from '../corpus.ts';
import type { Query } from '../query.ts';
import { chanceOf, type Chance } from '../random.ts';
import type { DataArticle } from '../read-data.ts';
import { countWords, joinParagraphs, paragraphsOf } from '../texts.ts';
import { bodyParagraphsOf } from './body-paragraphs.ts';
import { addJunk, editCopy } from './edit-copy.ts';

const COPIES = 400;
const COPIES_OF_COPIES = 200;

/** Stories long enough to be cut: half of the draw from agencies, half from all outlets. */
export function drawStories(corpus: Corpus, chance: Chance, count: number): DataArticle[] {
  const usable = corpus.articles.filter(({ id, text }) => {
    const words = countWords(text);
    return words >= 250 && words <= 2500 && bodyParagraphsOf(text).length >= 6 && !corpus.takes.has(id);
  });
  const wires = usable.filter(({ outlet }) => agencyOfName(outlet) !== undefined);
  const half = Math.ceil(count / 2);
  return chance.shuffle([
    ...chance.shuffle(wires).slice(0, half),
    ...chance.shuffle(usable).slice(0, count - half),
  ]);
}

export function makeCopies(corpus: Corpus): Query[] {
  return [
    ...fullCopies(corpus),
    ...editedCopies(corpus),
    ...copiesOfCopies(corpus),
    ...copiesOfTakes(corpus),
  ];
}

function fullCopies(corpus: Corpus): Query[] {
  const chance = chanceOf('copy');
  return drawStories(corpus, chance, COPIES).map((story) => ({
    id: `copy-${story.id}`,
    group: 'copy',
    url: null,
    title: story.title,
    text: joinParagraphs(addJunk(paragraphsOf(story.text), chance)),
    sources: [story.id],
    relations: ['reprint'],
  }));
}

function editedCopies(corpus: Corpus): Query[] {
  const chance = chanceOf('edited');
  return drawStories(corpus, chance, COPIES).map((story) => {
    const edit = { dropped: 0.3, changed: 0.05, newLede: true };
    return {
      id: `edited-${story.id}`,
      group: 'edited',
      url: null,
      title: story.title,
      text: joinParagraphs(editCopy(paragraphsOf(story.text), edit, chance)),
      sources: [story.id],
      relations: ['edited'],
    };
  });
}

/** One editor after another, each with a light hand, and junk of both pages. */
function copiesOfCopies(corpus: Corpus): Query[] {
  const chance = chanceOf('copy-of-copy');
  return drawStories(corpus, chance, COPIES_OF_COPIES).map((story) => {
    const light = { dropped: 0.1, changed: 0.02, newLede: false };
    const first = addJunk(editCopy(paragraphsOf(story.text), light, chance), chance);
    return {
      id: `copy-of-copy-${story.id}`,
      group: 'copy-of-copy',
      url: null,
      title: story.title,
      text: joinParagraphs(addJunk(editCopy(first, light, chance), chance)),
      sources: [story.id],
      relations: ['edited', 'reprint'],
    };
  });
}

/** Both takes are in the index; the page copies one of them, and that one must come first. */
function copiesOfTakes(corpus: Corpus): Query[] {
  const chance = chanceOf('take');
  const texts = new Map(corpus.stories.map(({ id, title, text }) => [id, { title, text }]));
  return chance.shuffle([...corpus.takes].flat()).map((id) => {
    const { title = '', text = '' } = texts.get(id) ?? {};
    return {
      id: `take-${id}`,
      group: 'take',
      url: null,
      title,
      text: joinParagraphs(addJunk(paragraphsOf(text), chance)),
      sources: [id],
      relations: ['reprint'],
      isExact: true,
    };
  });
}
