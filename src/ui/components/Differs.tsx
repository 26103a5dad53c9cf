import { TEXT_REUSE, type Credit, type Source } from '../../model.ts';
import { articleWordsOf, type ShownPage } from '../../report/article-words.ts';
import type { Language } from '../../report/language.ts';
import type { ReportActions } from '../report-actions.ts';
import { Grounds } from './Grounds.tsx';
import { Lines } from './Row.tsx';
import { Strip } from './Strip.tsx';

interface Props {
  language: Language;
  source: Source;
  /** The page's credits. */
  credits: readonly Credit[];
  page: ShownPage;
  actions: ReportActions;
  /** Sentences that say what was measured. */
  lines: readonly string[];
}

/** What was measured of a source: where a copy differs, drawn and in words; what any other rests on. */
export function Differs({ language, source, credits, page, actions, lines }: Props) {
  const article = articleWordsOf(page, source);
  const hasStrip = article.passages.length > 0 && TEXT_REUSE[source.relation] === 'words';
  return (
    <div class="differs">
      {hasStrip && <Strip language={language} article={article} storyWords={source.storyWords} />}
      {lines.length > 0 && <Lines lines={lines} />}
      <Grounds language={language} source={source} credits={credits} page={page} actions={actions} />
    </div>
  );
}
