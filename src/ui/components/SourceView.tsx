import type { Source } from '../../model.ts';
import { articleWordsOf, type ShownPage } from '../../report/article-words.ts';
import { sayShare, type Language } from '../../report/language.ts';
import { Strip } from './Strip.tsx';
import { StoryLine } from './StoryLine.tsx';
import { CitationCopy } from './CitationCopy.tsx';
import type { ReportActions } from '../report-actions.ts';
import { Why } from './Why.tsx';

interface Props {
  language: Language;
  source: Source;
  page: ShownPage;
  actions: ReportActions;
  /** Place among the page's sources, from 0: gives the colour. */
  place: number;
}

/** Colours that tell sources apart; more than these repeat. */
export const COLOURS = 4;

interface ShareProps {
  language: Language;
  share: number;
  of: string;
  hasBar: boolean;
}

/** A share in figures; with a bar where no strip shows it. */
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

/** One origin: how much of the page is its story's and the other way round, where, and which story that is. */
export function SourceView({ language, source, page, actions, place }: Props) {
  const { story } = source;
  const article = articleWordsOf(page, source);
  const hasStrip = article.passages.length > 0;
  return (
    <section class={`source source-${place % COLOURS}`}>
      <div class="shares">
        <Share
          language={language}
          share={source.pageShare}
          of={language.say('sharePage')}
          hasBar={!hasStrip}
        />
        <Share
          language={language}
          share={source.storyShare}
          of={language.say('shareStory')}
          hasBar={!hasStrip}
        />
      </div>
      {hasStrip && <Strip language={language} article={article} storyWords={source.storyWords} />}
      <StoryLine language={language} story={story} />
      {actions.onCopy && <CitationCopy language={language} story={story} onCopy={actions.onCopy} />}
      <Why language={language} source={source} page={page} />
    </section>
  );
}
