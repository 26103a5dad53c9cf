import type { IndexCoverage } from '../model.ts';
import type { Result } from '../messages.ts';
import { sayIndexFigures, storiesByOrigin } from '../report/coverage.ts';
import { sayError } from '../report/errors.ts';
import type { Language } from '../report/language.ts';

interface Props {
  language: Language;
  coverage: Result<readonly IndexCoverage[]> | undefined;
}

/** At most this many agencies are listed. */
const LISTED = 8;

const Index = ({ language, index }: { language: Language; index: IndexCoverage }) => (
  <>
    <p>{sayIndexFigures(language, index)}</p>
    <ul class="agencies">
      {storiesByOrigin(language, index)
        .slice(0, LISTED)
        .map(([name, stories]) => (
          <li key={name}>
            <span>{name}</span>
            <span class="quiet">{stories}</span>
          </li>
        ))}
    </ul>
  </>
);

/** What each index holds; that the indexes are being opened; or why they cannot be. */
export function IndexPanel({ language, coverage }: Props) {
  if (!coverage) return <p class="quiet">{language.say('indexLoading')}</p>;
  if (!coverage.ok) return <p>{sayError(language, coverage.error)}</p>;
  return (
    <>
      {coverage.value.map((index) => (
        <Index key={index.name} language={language} index={index} />
      ))}
      <p class="quiet">{language.say('indexNoText')}</p>
    </>
  );
}
