import type { Credit, CreditPlace } from '../../model.ts';
import { listCreditLines, sayCreditLine } from '../../report/credits.ts';
import { sayNumber, type Language } from '../../report/language.ts';
import { Evidence } from './Evidence.tsx';
import { Row } from './Row.tsx';

interface Props {
  language: Language;
  credits: readonly Credit[];
  /** Was some of the page's data not read? It may hold a credit. */
  isUnread: boolean;
  /** See `Row`: open where the page's words are the answer. */
  isOpen?: boolean;
  /** Are its weightiest lines told while it is closed? */
  hasGist?: boolean;
  onShowQuote: (place: CreditPlace) => void;
}

/** Lines of its gist: a popup has room for no more. */
const MOST_GIST = 2;

/** The row of the page's own credits. Renders nothing where the page has none. */
export function PageSays({
  language,
  credits,
  isUnread,
  isOpen = false,
  hasGist = false,
  onShowQuote,
}: Props) {
  if (credits.length === 0 && !isUnread) return null;
  const lines = listCreditLines(credits);
  const count = lines.length === 0 ? undefined : sayNumber(language, lines.length);
  const gist = hasGist ? lines.slice(0, MOST_GIST).map((line) => sayCreditLine(language, line)) : [];
  return (
    <Row kind="page-says" title={language.say('evidenceHeading')} count={count} isOpen={isOpen} gist={gist}>
      {credits.length > 0 && (
        <Evidence language={language} credits={credits} isBrief={isOpen} onShowQuote={onShowQuote} />
      )}
      {isUnread && <p class="quiet">{language.say('metadataUnread')}</p>}
    </Row>
  );
}
