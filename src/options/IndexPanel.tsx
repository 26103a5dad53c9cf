import type { IndexCoverage } from '../model.ts';
import type { Result } from '../messages.ts';
import { sayBytes, sayCount, sayDate, type Language } from '../report/language.ts';

interface Props {
  language: Language;
  coverage: Result<readonly IndexCoverage[]> | undefined;
}

/** Agencies named one by one; the rest are summed up. */
const NAMED = 8;

function Index({ language, index }: { language: Language; index: IndexCoverage }) {
  const from = sayDate(language, index.publishedFrom);
  const to = sayDate(language, index.publishedTo);
  const agencies = index.agencies.slice(0, NAMED);
  return (
    <>
      <p>
        {language.say(
          'indexHolds',
          sayCount(language, 'stories', index.stories),
          sayCount(language, 'copies', index.carriers),
          sayCount(language, 'words', index.words),
        )}{' '}
        {from !== undefined && to !== undefined && language.say('indexDates', from, to)}{' '}
        {sayBytes(language, index.bytes)}
      </p>
      <ul class="agencies">
        {agencies.map(({ agency, stories }) => (
          <li key={agency}>
            <span>{agency ?? language.say('storiesOfOutlets')}</span>
            <span class="quiet">{sayCount(language, 'stories', stories)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What each index holds; or that it opens, or why it does not. */
export function IndexPanel({ language, coverage }: Props) {
  if (!coverage) return <p class="quiet">{language.say('indexLoading')}</p>;
  if (!coverage.ok) return <p>{coverage.error.message}</p>;
  return (
    <>
      {coverage.value.map((index) => (
        <Index key={index.name} language={language} index={index} />
      ))}
      <p class="quiet">{language.say('indexNoText')}</p>
    </>
  );
}
