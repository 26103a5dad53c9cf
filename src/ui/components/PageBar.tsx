import type { Source } from '../../model.ts';
import { wordsInArticle, type ShownPage } from '../../report/article-words.ts';
import { markedWords } from '../../report/shared-facts.ts';
import { COLOURS } from './SourceView.tsx';

interface Props {
  page: ShownPage;
  /** The source of the verdict: its article is drawn. */
  first: Source;
  sources: readonly Source[];
}

/** Width and height of the drawing; its units are its own. */
const WIDTH = 320;
const HEIGHT = 8;

/** Least width of a drawn passage: narrower ones would be invisible. */
const MIN_WIDTH = 1.5;

/** The article as one bar, and in it the words that each source shares, in the source's colour. Renders nothing where none are known. Hidden from screen readers: the sentence above it says how much. */
export function PageBar({ page, first, sources }: Props) {
  const words = page.articleWords[first.article] ?? 0;
  const drawn = sources.flatMap((source, place) =>
    wordsInArticle(page, first.article, markedWords(source)).map(({ pageStart, pageEnd }) => (
      <rect
        class={`source-${place % COLOURS} page-bar-passage`}
        x={(pageStart / words) * WIDTH}
        width={Math.max(((pageEnd - pageStart) / words) * WIDTH, MIN_WIDTH)}
        height={HEIGHT}
      />
    )),
  );
  if (drawn.length === 0) return null;
  return (
    <svg
      class="page-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="strip-bar" width={WIDTH} height={HEIGHT} />
      {drawn}
    </svg>
  );
}
