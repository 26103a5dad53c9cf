/** Why a source has its relation, and where page and story differ, in sentences. */
import { TEXT_REUSE, type Credit, type Source, type StoryRelation } from '../model.ts';
import { articleWordsOf, type ShownPage } from './article-words.ts';
import { changesOf } from './changes.ts';
import { sayCount, sayNumber, type Language, type MessageKey } from './language.ts';
import { sayMeasures } from './measures.ts';
import { isListedOnly } from './provenance.ts';

const DEFINITIONS: Record<StoryRelation, MessageKey> = {
  original: 'whyOriginal',
  reprint: 'whyReprint',
  edited: 'whyEdited',
  excerpt: 'whyExcerpt',
  rewrite: 'whyRewrite',
  cites: 'whyCites',
  none: 'relationNone',
};

/** What the relation means, as far as the languages and the number of sources go. */
function definitionOf({ relation, isTranslation, isOfPart }: Source): MessageKey {
  if (relation !== 'rewrite') return DEFINITIONS[relation];
  return isTranslation === true ? 'whyTranslation' : isOfPart === true ? 'whyBlend' : DEFINITIONS[relation];
}

/** What was measured, in one line: how many of the article's words are the story's, or what else speaks for the source; `undefined` where nothing was compared. */
export function sayFigures(
  language: Language,
  page: ShownPage,
  source: Source,
  credits: readonly Credit[],
): string | undefined {
  if (isListedOnly(source) || TEXT_REUSE[source.relation] !== 'words')
    return sayMeasures(language, source, credits)[0];
  const { words } = articleWordsOf(page, source);
  // Rounded down, so that only all of them are called all.
  const shared = Math.floor(source.pageShare * words + 1e-9);
  return language.say('figureWords', sayNumber(language, shared), sayNumber(language, words));
}

/** What a relation means, and what of the text was found. Empty where an index knows the page by its address alone. */
export function sayReasons(language: Language, page: ShownPage, source: Source): string[] {
  if (isListedOnly(source)) return [];
  const { passages } = articleWordsOf(page, source);
  const definition = language.say(definitionOf(source));
  if (passages.length === 0) return [definition];
  const longest = Math.max(...passages.map(({ pageStart, pageEnd }) => pageEnd - pageStart));
  const count = sayCount(language, 'passages', passages.length);
  return [definition, language.say('whyPassages', count, sayCount(language, 'words', longest))];
}

/** Heading over what was measured: where a copy differs, what another relation rests on. */
export function sayDetails(language: Language, { relation }: Source): string {
  if (relation === 'cites') return language.say('rowCites');
  return language.say(TEXT_REUSE[relation] === 'words' ? 'rowDiffers' : 'rowRestsOn');
}

/** The same as `sayDifferences`, without what the one line of figures says already. */
export function sayMoreDifferences(
  ...[language, page, source, credits]: Parameters<typeof sayDifferences>
): string[] {
  const figures = sayFigures(language, page, source, credits);
  return sayDifferences(language, page, source, credits).filter((line) => line !== figures);
}

/** What was measured of a source; of a copy also what the page left out of the story and added to it. */
export function sayDifferences(
  language: Language,
  page: ShownPage,
  source: Source,
  credits: readonly Credit[],
): string[] {
  const measures = sayMeasures(language, source, credits);
  const article = articleWordsOf(page, source);
  if (TEXT_REUSE[source.relation] !== 'words' || article.passages.length === 0) return measures;
  const changes = changesOf(article, source.storyWords);
  const words = (count: number) => sayCount(language, 'words', count);
  const places = (count: number) => sayCount(language, 'places', count);
  const cut = language.say('whyCut', words(changes.estimatedCutWords), places(changes.cutPlaces));
  const end = changes.isEndCut ? ` ${language.say('whyEndCut')}` : '';
  const added = language.say('whyAdded', words(changes.estimatedAddedWords), places(changes.addedPlaces));
  return [
    ...measures,
    ...(changes.cutPlaces > 0 ? [cut + end] : []),
    ...(changes.addedPlaces > 0 ? [added] : []),
  ];
}
