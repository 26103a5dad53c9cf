import type { Source } from '../model.ts';
import { Carriers } from './Carriers.tsx';
import { Evidence } from './Evidence.tsx';
import type { Language } from './language.ts';
import { sayFurtherSource, type Finding } from './sentences.ts';
import { SourceView } from './SourceView.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  language: Language;
  finding: Finding;
  /** All origins, best first. */
  sources: readonly Source[];
  pageWords: number;
}

/** The whole answer: verdict, shares, evidence, other outlets. The popup and the badge's card show the same. */
export function ReportView({ language, finding, sources, pageWords }: Props) {
  const [first, ...more] = sources;
  return (
    <>
      <Verdict language={language} finding={finding} />
      {first && <SourceView language={language} source={first} pageWords={pageWords} place={0} />}
      {more.length > 0 && (
        <section class="more-sources">
          <h2>{language.say('moreSources')}</h2>
          {more.map((source, i) => (
            <details class="more-source">
              <summary>{sayFurtherSource(language, source)}</summary>
              <SourceView language={language} source={source} pageWords={pageWords} place={i + 1} />
            </details>
          ))}
        </section>
      )}
      <Evidence language={language} credits={finding.credits} />
      <Carriers language={language} carriers={first?.carriers ?? []} />
    </>
  );
}
