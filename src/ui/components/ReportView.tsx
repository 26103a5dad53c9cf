import type { Source } from '../../model.ts';
import { otherCarriers, type ShownPage } from '../../report/article-words.ts';
import { Carriers } from './Carriers.tsx';
import { Evidence } from './Evidence.tsx';
import { chainOf } from '../../report/chain.ts';
import { ChainView } from './ChainView.tsx';
import type { Language } from '../../report/language.ts';
import { MarksSwitch } from './MarksSwitch.tsx';
import type { ReportActions } from '../report-actions.ts';
import { sayFurtherSource, type Finding } from '../../report/sentences.ts';
import { SourceView } from './SourceView.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  language: Language;
  finding: Finding;
  /** All origins, best first. */
  sources: readonly Source[];
  page: ShownPage;
  actions: ReportActions;
}

/** The whole answer: verdict, shares, evidence, other outlets. The popup and the badge's card show the same. */
export function ReportView({ language, finding, sources, page, actions }: Props) {
  const [first, ...more] = sources;
  const chain = first && chainOf(first, sources, page, finding.credits);
  return (
    <>
      <Verdict language={language} finding={finding} />
      {first && <SourceView language={language} source={first} page={page} actions={actions} place={0} />}
      {chain && <ChainView language={language} chain={chain} />}
      <MarksSwitch language={language} sources={sources} actions={actions} />
      {more.length > 0 && (
        <section class="more-sources">
          <h2>{language.say('moreSources')}</h2>
          {more.map((source, i) => (
            <details class="more-source">
              <summary>{sayFurtherSource(language, source)}</summary>
              <SourceView language={language} source={source} page={page} actions={actions} place={i + 1} />
            </details>
          ))}
        </section>
      )}
      <Evidence language={language} credits={finding.credits} onShowQuote={actions.onShowQuote} />
      {first && (
        <Carriers language={language} story={first.story} carriers={otherCarriers(page, first.carriers)} />
      )}
    </>
  );
}
