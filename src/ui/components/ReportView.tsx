import type { ComponentChildren } from 'preact';
import type { Source } from '../../model.ts';
import type { ShownPage } from '../../report/article-words.ts';
import { otherCarriers, sayCarrierCount } from '../../report/carriers.ts';
import { chainOf } from '../../report/chain.ts';
import { sayClaimedDate } from '../../report/claimed-date.ts';
import { sayNumber, type Language } from '../../report/language.ts';
import { decidingSource, type Provenance } from '../../report/provenance.ts';
import { sayDetails, sayDifferences, sayMoreDifferences, sayReasons } from '../../report/reasons.ts';
import { sayCertainty } from '../../report/verdict-sentences.ts';
import type { ReportActions } from '../report-actions.ts';
import { Actions } from './Actions.tsx';
import { Carriers } from './Carriers.tsx';
import { ChainView } from './ChainView.tsx';
import { Differs } from './Differs.tsx';
import { PageBar } from './PageBar.tsx';
import { PageSays } from './PageSays.tsx';
import { Lines, Row } from './Row.tsx';
import { SourceView } from './SourceView.tsx';
import { StoryLine } from './StoryLine.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  language: Language;
  provenance: Provenance;
  page: ShownPage;
  actions: ReportActions;
  /** Actions that the popup adds. */
  moreActions?: ComponentChildren;
  /** Rows that the popup adds, before the reasons. */
  moreRows?: ComponentChildren;
  /** What the popup adds to the reasons. */
  moreReasons?: ComponentChildren;
}

type Part = Omit<Props, 'moreActions' | 'moreRows' | 'moreReasons'>;

/** The one source of the verdict, in view: the bar of the page, the story, and the way of its text. */
function Found({ language, provenance, page, first }: Part & { first: Source }) {
  const { sources, credits } = provenance;
  const chain = chainOf(first, sources, page, credits);
  return (
    <>
      <PageBar page={page} first={first} sources={sources} />
      <StoryLine language={language} story={first.story} />
      {chain && <ChainView language={language} chain={chain} />}
    </>
  );
}

/** Where the page differs from its one story; or all sources of a page that has more, or whose verdict speaks of none of them. */
function Sources({ language, provenance, page, actions }: Part) {
  const { sources, credits } = provenance;
  const [only, more] = sources;
  if (!only) return null;
  if (!more && only === decidingSource(provenance))
    return sayDifferences(language, page, only, credits).length === 0 ? null : (
      <Row kind="differs" title={sayDetails(language, only)}>
        <Differs
          language={language}
          source={only}
          credits={credits}
          page={page}
          actions={actions}
          lines={sayMoreDifferences(language, page, only, credits)}
        />
      </Row>
    );
  return (
    <Row kind="sources" title={language.say('rowSources')} count={sayNumber(language, sources.length)}>
      {sources.map((source, place) => (
        <SourceView
          language={language}
          source={source}
          credits={credits}
          page={page}
          actions={actions}
          place={place}
        />
      ))}
    </Row>
  );
}

/** The other outlets that carry the story. Renders nothing where none is known. */
function Others({ language, provenance, page }: Part) {
  const carried = decidingSource(provenance) ?? provenance.own;
  const carriers = carried ? otherCarriers(page, carried.carriers) : [];
  if (!carried || carriers.length === 0) return null;
  return (
    <Row kind="carriers" title={language.say('rowCarriers')} count={sayCarrierCount(language, carriers)}>
      <Carriers language={language} story={carried.story} carriers={carriers} />
    </Row>
  );
}

/** Why the verdict is what it is, and how sure. */
function Reasons({ language, provenance, page, moreReasons }: Props) {
  const first = decidingSource(provenance);
  const lines = [
    sayCertainty(language, provenance),
    ...(first ? [...sayReasons(language, page, first), sayClaimedDate(language, page, first)] : []),
  ].filter((line) => line !== undefined);
  if (lines.length === 0 && moreReasons === undefined) return null;
  return (
    <Row kind="why" title={language.say('whyHeading')}>
      {lines.length > 0 && <Lines lines={lines} />}
      {moreReasons}
    </Row>
  );
}

/**
 * The whole report. In view: the verdict in a sentence, how much of the page it holds for, the story, and what the user can do. In rows that open in
 * place: all else. Used by the popup and by the badge's card.
 */
export function ReportView({ moreActions, moreRows, moreReasons, ...part }: Props) {
  const { language, provenance, page, actions } = part;
  const first = decidingSource(provenance);
  return (
    <>
      <Verdict language={language} provenance={provenance} page={page} />
      {first && <Found {...part} first={first} />}
      <Actions
        language={language}
        story={first?.story}
        sources={provenance.sources}
        actions={actions}
        more={moreActions}
      />
      <div class="rows">
        <Sources {...part} />
        <Others {...part} />
        <PageSays
          language={language}
          credits={provenance.credits}
          isUnread={page.hasUnreadMetadata === true}
          isOpen={provenance.verdict.relation === 'credited'}
          onShowQuote={actions.onShowQuote}
        />
        {moreRows}
        <Reasons {...part} moreReasons={moreReasons} />
      </div>
    </>
  );
}
