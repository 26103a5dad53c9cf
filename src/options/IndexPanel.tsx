import type { IndexCoverage } from '../model.ts';
import type { Result } from '../messages.ts';
import { isAsked, sayIndexFigures, storiesByOrigin } from '../report/coverage.ts';
import { sayError } from '../report/errors.ts';
import type { Language } from '../report/language.ts';

interface Props {
  language: Language;
  coverage: Result<readonly IndexCoverage[]> | undefined;
}

/** At most this many agencies are listed. */
const LISTED = 8;

/** What an index holds. Its name is only a claim, and is shown where there are several. */
const Index = ({
  language,
  index,
  isNamed,
}: {
  language: Language;
  index: IndexCoverage;
  isNamed: boolean;
}) => (
  <>
    {isNamed && (
      <h3 class="index-name">
        <bdi>{index.name}</bdi>
      </h3>
    )}
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

const LeftOut = ({ language, index }: { language: Language; index: IndexCoverage }) => (
  <>
    <p class="index-left-out">{language.say('indexLeftOut', index.name)}</p>
    <p class="quiet" lang="en" dir="ltr">
      {index.leftOut}
    </p>
  </>
);

/** What each index holds; that the indexes are being opened; or why they cannot be. */
export function IndexPanel({ language, coverage }: Props) {
  if (!coverage) return <p class="quiet">{language.say('indexLoading')}</p>;
  if (!coverage.ok) return <p>{sayError(language, coverage.error)}</p>;
  const asked = coverage.value.filter(isAsked);
  const leftOut = coverage.value.filter((index) => !isAsked(index));
  return (
    <>
      {asked.map((index) => (
        <Index key={index.name} language={language} index={index} isNamed={asked.length > 1} />
      ))}
      {leftOut.map((index) => (
        <LeftOut key={index.name} language={language} index={index} />
      ))}
      <p class="quiet">{language.say('indexNoText')}</p>
    </>
  );
}
