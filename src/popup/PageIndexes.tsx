import type { Language } from '../report/language.ts';
import type { PageIndex } from './page-indexes.ts';

/** The options, which ask what index is at an address, and then the user. */
const optionsFor = (address: string): string =>
  `/options/index.html?${new URLSearchParams({ index: address }).toString()}#indexes`;

/** Indexes that the page links to. Nobody is asked of them before the click. Renders nothing where there is none. */
export function PageIndexes({ language, indexes }: { language: Language; indexes: readonly PageIndex[] }) {
  if (indexes.length === 0) return null;
  return (
    <section class="page-indexes" aria-label={language.say('pageIndexes')}>
      <p>{language.say('pageIndexes')}</p>
      <ul>
        {indexes.map(({ address, host, key, isSubscribed }) => (
          <li key={address}>
            <bdi>{host}</bdi> <span class="quiet">{language.say('subscriptionsKey', key)}</span>{' '}
            {isSubscribed ? (
              <span class="quiet">{language.say('subscriptionsKnown')}</span>
            ) : (
              <a href={optionsFor(address)} target="_blank" aria-label={language.say('pageIndexLook', host)}>
                {language.say('subscriptionsLook')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
