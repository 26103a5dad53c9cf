import { TEXT_REUSE, type Credit, type Source } from '../../model.ts';
import { articleWordsOf, type ShownPage } from '../../report/article-words.ts';
import { sayClaimedDate } from '../../report/claimed-date.ts';
import { sayShare, type Language } from '../../report/language.ts';
import { Strip } from './Strip.tsx';
import { isListedOnly } from '../../report/provenance.ts';
import { sayMeasures } from '../../report/measures.ts';
import { StoryLine } from './StoryLine.tsx';
import { CitationCopy } from './CitationCopy.tsx';
import type { ReportActions } from '../report-actions.ts';
import { Why } from './Why.tsx';

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

interface ShareProps {
  language: Language;
  share: number;
  of: string;
  hasBar: boolean;
}

/** A share in figures, with a bar where no strip shows it. */
function Share({ language, share, of, hasBar }: ShareProps) {
  return (
    <p class="share">
      <strong class="share-figure">{sayShare(language, share)}</strong> {of}
      {hasBar && (
        <span class="share-bar" aria-hidden="true">
          <span class="share-fill" style={{ inlineSize: `${Math.min(share, 1) * 100}%` }} />
        </span>
      )}
    </p>
  );
}

/** How much of the page is in the story, and how much of the story is on the page. */
const Shares = ({ language, source, hasBar }: { language: Language; source: Source; hasBar: boolean }) => (
  <div class="shares">
    <Share language={language} share={source.pageShare} of={language.say('sharePage')} hasBar={hasBar} />
    <Share language={language} share={source.storyShare} of={language.say('shareStory')} hasBar={hasBar} />
  </div>
);

/** One source: how much of the page is in the story, how much of the story is on the page, where, and which story it is. */
export function SourceView({ language, source, credits, page, actions, place }: Props) {
  const { story } = source;
  const article = articleWordsOf(page, source);
  const hasStrip = article.passages.length > 0 && TEXT_REUSE[source.relation] === 'words';
  const isListed = isListedOnly(source);
  const isCopy = !isListed && TEXT_REUSE[source.relation] === 'words';
  const doubt = sayClaimedDate(language, page, source);
  return (
    <section class={`source source-${place % COLOURS}`}>
      {isCopy && <Shares language={language} source={source} hasBar={!hasStrip} />}
      {!isCopy && sayMeasures(language, source, credits).map((measure) => <p class="measure">{measure}</p>)}
      {hasStrip && <Strip language={language} article={article} storyWords={source.storyWords} />}
      <StoryLine language={language} story={story} />
      {doubt !== undefined && <p class="quiet">{doubt}</p>}
      {actions.onCopy && <CitationCopy language={language} story={story} onCopy={actions.onCopy} />}
      {!isListed && <Why language={language} source={source} page={page} />}
    </section>
  );
}
