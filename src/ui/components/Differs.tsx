import { TEXT_REUSE, type Credit, type Source } from '../../model.ts';
import { articleWordsOf, type ShownPage } from '../../report/article-words.ts';
import type { Language } from '../../report/language.ts';
import { sayDifferences } from '../../report/reasons.ts';
import { Lines } from './Row.tsx';
import { Strip } from './Strip.tsx';

interface Props {
  language: Language;
  source: Source;
  /** The page's credits. */
  credits: readonly Credit[];
  page: ShownPage;
}

/** What was measured of a source: where a copy differs, drawn and in words; what any other rests on. */
export function Differs({ language, source, credits, page }: Props) {
  const article = articleWordsOf(page, source);
  const hasStrip = article.passages.length > 0 && TEXT_REUSE[source.relation] === 'words';
  return (
    <div class="differs">
      {hasStrip && <Strip language={language} article={article} storyWords={source.storyWords} />}
      <Lines lines={sayDifferences(language, page, source, credits)} />
    </div>
  );
}
