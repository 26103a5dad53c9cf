import type { Credit, Source } from '../../model.ts';
import type { ShownPage } from '../../report/article-words.ts';
import { sayClaimedDate } from '../../report/claimed-date.ts';
import type { Language } from '../../report/language.ts';
import { sayDifferences, sayReasons } from '../../report/reasons.ts';
import { sayFurtherSource } from '../../report/verdict-sentences.ts';
import type { ReportActions } from '../report-actions.ts';
import { Differs } from './Differs.tsx';
import { OriginalLink } from './OriginalLink.tsx';
import { Lines } from './Row.tsx';
import { StoryLine } from './StoryLine.tsx';

interface Props {
  language: Language;
  source: Source;
  /** The page's credits. */
  credits: readonly Credit[];
  page: ShownPage;
  actions: ReportActions;
  /** Index among the page's sources; decides the colour. */
  place: number;
}

/** Number of colours that tell sources apart; further sources repeat them. */
export const COLOURS = 4;

/** One of several sources: a sentence that opens to its story, where page and story differ, and why it is called so. */
export function SourceView({ language, source, credits, page, actions, place }: Props) {
  const { story } = source;
  const doubt = sayClaimedDate(language, page, source);
  return (
    <details class={`source source-${place % COLOURS}`}>
      <summary>{sayFurtherSource(language, source)}</summary>
      <StoryLine language={language} story={story} />
      {doubt !== undefined && <p class="quiet">{doubt}</p>}
      <OriginalLink language={language} story={story} />
      <Differs
        language={language}
        source={source}
        credits={credits}
        page={page}
        actions={actions}
        lines={sayDifferences(language, page, source, credits)}
      />
      <Lines lines={sayReasons(language, page, source)} />
    </details>
  );
}
