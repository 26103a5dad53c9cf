import type { ShownPage } from '../../report/article-words.ts';
import { otherCarriers } from '../../report/carriers.ts';
import { Carriers } from './Carriers.tsx';
import { Evidence } from './Evidence.tsx';
import { chainOf } from '../../report/chain.ts';
import { ChainView } from './ChainView.tsx';
import type { Language } from '../../report/language.ts';
import { MarksSwitch } from './MarksSwitch.tsx';
import type { ReportActions } from '../report-actions.ts';
import { decidingSource, type Provenance } from '../../report/provenance.ts';
import { sayFurtherSource } from '../../report/verdict-sentences.ts';
import { SourceView } from './SourceView.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  language: Language;
  provenance: Provenance;
  page: ShownPage;
  actions: ReportActions;
}

/** The whole report: verdict, shares, evidence, other outlets. Used by the popup and by the badge's card. */
export function ReportView({ language, provenance, page, actions }: Props) {
  const { sources, credits, own } = provenance;
  const first = decidingSource(provenance);
  const more = sources.filter((source) => source !== first);
  const chain = first && chainOf(first, sources, page, credits);
  const carried = first ?? own;
  return (
    <>
      <Verdict language={language} provenance={provenance} />
      {first && (
        <SourceView
          language={language}
          source={first}
          credits={credits}
          page={page}
          actions={actions}
          place={0}
        />
      )}
      {chain && <ChainView language={language} chain={chain} />}
      <MarksSwitch language={language} sources={sources} actions={actions} />
      {more.length > 0 && (
        <section class="more-sources">
          <h2>{language.say('moreSources')}</h2>
          {more.map((source) => (
            <details class="more-source">
              <summary>{sayFurtherSource(language, source)}</summary>
              <SourceView
                language={language}
                source={source}
                credits={credits}
                page={page}
                actions={actions}
                place={sources.indexOf(source)}
              />
            </details>
          ))}
        </section>
      )}
      <Evidence language={language} credits={credits} onShowQuote={actions.onShowQuote} />
      {carried && (
        <Carriers
          language={language}
          story={carried.story}
          carriers={otherCarriers(page, carried.carriers)}
        />
      )}
    </>
  );
}
