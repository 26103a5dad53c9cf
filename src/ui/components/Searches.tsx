import type { Language } from '../../report/language.ts';
import { sayLeaves, saySearch, type Search } from '../../report/search.ts';
import { Row } from './Row.tsx';

interface Props {
  language: Language;
  searches: readonly Search[];
  /** See `Row`. */
  isOpen: boolean;
}

/** One search: the link, the sentence that it takes along (the headline is seen on the page), and where the words go. */
const SearchItem = ({ language, search, id }: { language: Language; search: Search; id: string }) => (
  <li>
    <a href={search.href} target="_blank" rel="noopener noreferrer" aria-describedby={id}>
      {saySearch(language, search)}
    </a>
    <div id={id}>
      {search.kind === 'sentence' && (
        <p class="quote" dir="auto" title={search.words}>
          {search.words}
        </p>
      )}
      <p class="quiet" title={search.words}>
        {sayLeaves(language, search)}
      </p>
    </div>
  </li>
);

/** The row of searches elsewhere. Renders nothing where there is nothing to search for. */
export function Searches({ language, searches, isOpen }: Props) {
  if (searches.length === 0) return null;
  return (
    <Row kind="searches" title={language.say('searchHeading')} isOpen={isOpen}>
      <ul class="searches">
        {searches.map((search, i) => (
          <SearchItem language={language} search={search} id={`search-${i}`} />
        ))}
      </ul>
    </Row>
  );
}
