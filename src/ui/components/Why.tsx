import type { Source, StoryRelation } from '../../model.ts';
import { articleWordsOf, type ShownPage } from '../../report/article-words.ts';
import { changesOf } from '../../report/changes.ts';
import { sayCount, type Language, type MessageKey } from '../../report/language.ts';

interface Props {
  language: Language;
  source: Source;
  page: ShownPage;
}

const DEFINITIONS: Record<StoryRelation, MessageKey> = {
  original: 'whyOriginal',
  reprint: 'whyReprint',
  edited: 'whyEdited',
  excerpt: 'whyExcerpt',
  rewrite: 'whyRewrite',
  cites: 'whyCites',
  none: 'relationNone',
};

/** The reasons for a relation: its definition, what was measured, and what the page left out and added. */
export function Why({ language, source, page }: Props) {
  const article = articleWordsOf(page, source);
  const longest = Math.max(0, ...article.passages.map(({ pageStart, pageEnd }) => pageEnd - pageStart));
  const { estimatedCutWords, cutPlaces, estimatedAddedWords, addedPlaces, isEndCut } = changesOf(
    article,
    source.storyWords,
  );
  const words = (count: number) => sayCount(language, 'words', count);
  const places = (count: number) => sayCount(language, 'places', count);
  const isCompared = article.passages.length > 0;
  return (
    <details class="why">
      <summary>{language.say('whyHeading')}</summary>
      <ul>
        <li>{language.say(DEFINITIONS[source.relation])}</li>
        {isCompared && (
          <li>
            {language.say(
              'whyPassages',
              sayCount(language, 'passages', article.passages.length),
              words(longest),
            )}
          </li>
        )}
        {isCompared && cutPlaces > 0 && (
          <li>
            {language.say('whyCut', words(estimatedCutWords), places(cutPlaces))}{' '}
            {isEndCut && language.say('whyEndCut')}
          </li>
        )}
        {isCompared && addedPlaces > 0 && (
          <li>{language.say('whyAdded', words(estimatedAddedWords), places(addedPlaces))}</li>
        )}
      </ul>
    </details>
  );
}
