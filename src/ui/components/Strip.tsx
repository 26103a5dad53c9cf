import { useState } from 'preact/hooks';
import type { ArticleWords } from '../../report/article-words.ts';
import { sayCount, type Language } from '../../report/language.ts';
import { ParagraphNumbers } from './ParagraphNumbers.tsx';
import { piecesOf, sayPiece, type Piece } from '../../report/pieces.ts';

interface Props {
  language: Language;
  article: ArticleWords;
  storyWords: number;
}

/** Width of the drawing; its units are its own. */
const WIDTH = 320;

/** Height of a bar: one of the page over one of the story. */
const BAR = 12;

/** Height between the bars, where shapes join the shared passages. */
const GAP = 22;

/** Least width of a drawn passage: narrower ones would be invisible. */
const MIN_WIDTH = 1.5;

/** At most this many passages are in the description for screen readers; the steps give all. */
const SPOKEN_PASSAGES = 6;

const stretch = (start: number, end: number, total: number) => {
  const x = (start / total) * WIDTH;
  return { x, width: Math.max(((end - start) / total) * WIDTH, MIN_WIDTH) };
};

interface DrawnProps {
  piece: Piece;
  pageWords: number;
  storyWords: number;
}

/** One piece: a stretch of one bar, or a stretch of each with a shape that joins them. */
function Drawn({ piece, pageWords, storyWords }: DrawnProps) {
  if (piece.kind === 'added')
    return <rect class="strip-own" {...stretch(piece.pageStart, piece.pageEnd, pageWords)} height={BAR} />;
  const top = BAR;
  const bottom = BAR + GAP;
  if (piece.kind === 'cut')
    return (
      <rect
        class="strip-own"
        {...stretch(piece.storyStart, piece.storyEnd, storyWords)}
        y={bottom}
        height={BAR}
      />
    );
  const page = stretch(piece.passage.pageStart, piece.passage.pageEnd, pageWords);
  const story = stretch(piece.passage.storyStart, piece.passage.storyEnd, storyWords);
  const corners = [
    [page.x, top],
    [page.x + page.width, top],
    [story.x + story.width, bottom],
    [story.x, bottom],
  ];
  return (
    <>
      <polygon class="strip-join" points={corners.map((corner) => corner.join()).join(' ')} />
      <rect class="strip-passage" {...page} height={BAR} />
      <rect class="strip-passage" {...story} y={bottom} height={BAR} />
    </>
  );
}

interface StepsProps {
  language: Language;
  count: number;
  at: number | undefined;
  words: string;
  onStep: (at: number) => void;
}

/** Buttons that step through the pieces, and the words for the piece that is chosen or pointed at. */
const Steps = ({ language, count, at, words, onStep }: StepsProps) => (
  <div class="strip-steps">
    <button
      type="button"
      class="button strip-step"
      aria-label={language.say('stripPrevious')}
      onClick={() => onStep(((at ?? 0) + count - 1) % count)}
    >
      ‹
    </button>
    <p class="strip-words quiet" role="status">
      {words}
    </p>
    <button
      type="button"
      class="button strip-step"
      aria-label={language.say('stripNext')}
      onClick={() => onStep(at === undefined ? 0 : (at + 1) % count)}
    >
      ›
    </button>
  </div>
);

/** The page's bar over the story's bar, with shared passages joined. Says the same in words, as a whole and piece by piece. */
export function Strip({ language, article, storyWords }: Props) {
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const [pointed, setPointed] = useState<number | undefined>(undefined);
  const { passages, words: pageWords, paragraphStarts } = article;
  const pieces = piecesOf(article, storyWords);
  const at = pointed ?? chosen;
  const piece = at === undefined ? undefined : pieces[at];
  const height = 2 * BAR + GAP;
  const count = sayCount(language, 'passages', passages.length);
  const spoken = pieces
    .filter(({ kind }) => kind === 'shared')
    .slice(0, SPOKEN_PASSAGES)
    .map((shared) => sayPiece(language, shared, paragraphStarts));
  const explained =
    piece === undefined || at === undefined
      ? count
      : `${language.say('stripPlace', String(at + 1), String(pieces.length))} ${sayPiece(language, piece, paragraphStarts)}`;
  return (
    <figure class="strip">
      <figcaption class="unseen">
        {language.say('stripDescription')} {count}. {spoken.join(' ')}
      </figcaption>
      <div class="strip-label" aria-hidden="true">
        <span>{language.say('stripPage')}</span>
        <span>{sayCount(language, 'words', pageWords)}</span>
      </div>
      <ParagraphNumbers starts={paragraphStarts} words={pageWords} />
      <svg class="strip-drawing" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
        <rect class="strip-bar" width={WIDTH} height={BAR} rx="2" />
        <rect class="strip-bar" y={BAR + GAP} width={WIDTH} height={BAR} rx="2" />
        {pieces.map((each, i) => (
          <g
            class={`strip-piece${i === at ? ' strip-chosen' : ''}`}
            onPointerEnter={() => setPointed(i)}
            onPointerLeave={() => setPointed(undefined)}
            onClick={() => setChosen(i)}
          >
            <Drawn piece={each} pageWords={pageWords} storyWords={storyWords} />
          </g>
        ))}
        {paragraphStarts.slice(1).map((start) => (
          <rect class="strip-tick" {...stretch(start, start, pageWords)} width="1" height={BAR} />
        ))}
      </svg>
      <div class="strip-label" aria-hidden="true">
        <span>{language.say('stripStory')}</span>
        <span>{sayCount(language, 'words', storyWords)}</span>
      </div>
      <Steps language={language} count={pieces.length} at={chosen} words={explained} onStep={setChosen} />
    </figure>
  );
}
