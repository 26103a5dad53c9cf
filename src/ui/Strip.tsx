import type { Passage } from '../model.ts';
import type { ArticleWords } from './article-words.ts';
import { sayCount, type Language } from './language.ts';

interface Props {
  language: Language;
  article: ArticleWords;
  storyWords: number;
}

/** Size of the drawing in its own units: two bars, and between them what joins their passages. */
const WIDTH = 320;
const BAR = 12;
const GAP = 22;

/** Passages shorter than this many units would be invisible. */
const MIN_WIDTH = 1.5;

/** At most this many passages are read out. */
const SPOKEN_PASSAGES = 6;

const stretch = (start: number, end: number, total: number) => {
  const x = (start / total) * WIDTH;
  return { x, width: Math.max(((end - start) / total) * WIDTH, MIN_WIDTH) };
};

function Join({
  passage,
  pageWords,
  storyWords,
}: {
  passage: Passage;
  pageWords: number;
  storyWords: number;
}) {
  const page = stretch(passage.pageStart, passage.pageEnd, pageWords);
  const story = stretch(passage.storyStart, passage.storyEnd, storyWords);
  const top = BAR;
  const bottom = BAR + GAP;
  const corners = [
    [page.x, top],
    [page.x + page.width, top],
    [story.x + story.width, bottom],
    [story.x, bottom],
  ];
  return (
    <g>
      <polygon class="strip-join" points={corners.map((corner) => corner.join()).join(' ')} />
      <rect class="strip-passage" x={page.x} y={0} width={page.width} height={BAR} />
      <rect class="strip-passage" x={story.x} y={bottom} width={story.width} height={BAR} />
    </g>
  );
}

/** The page's bar over the story's bar, the shared passages joined. Says the same in words to those who do not see it. */
export function Strip({ language, article, storyWords }: Props) {
  const { passages, words: pageWords } = article;
  const height = 2 * BAR + GAP;
  const spoken = passages
    .slice(0, SPOKEN_PASSAGES)
    .map(({ pageStart, pageEnd, storyStart, storyEnd }) =>
      language.say('stripPassage', ...[pageStart + 1, pageEnd, storyStart + 1, storyEnd].map(String)),
    );
  return (
    <figure class="strip">
      <figcaption class="unseen">
        {language.say('stripDescription')} {sayCount(language, 'passages', passages.length)}.{' '}
        {spoken.join(' ')}
      </figcaption>
      <div class="strip-label" aria-hidden="true">
        <span>{language.say('stripPage')}</span>
        <span>{sayCount(language, 'words', pageWords)}</span>
      </div>
      <svg class="strip-drawing" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
        <rect class="strip-bar" width={WIDTH} height={BAR} rx="2" />
        <rect class="strip-bar" y={BAR + GAP} width={WIDTH} height={BAR} rx="2" />
        {passages.map((passage) => (
          <Join passage={passage} pageWords={pageWords} storyWords={storyWords} />
        ))}
      </svg>
      <div class="strip-label" aria-hidden="true">
        <span>{language.say('stripStory')}</span>
        <span>{sayCount(language, 'words', storyWords)}</span>
      </div>
    </figure>
  );
}
