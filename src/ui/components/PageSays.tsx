import type { Credit, CreditPlace } from '../../model.ts';
import { listCreditLines } from '../../report/credits.ts';
import { sayNumber, type Language } from '../../report/language.ts';
import { Evidence } from './Evidence.tsx';
import { Row } from './Row.tsx';

interface Props {
  language: Language;
  credits: readonly Credit[];
  /** Was some of the page's data not read? It may hold a credit. */
  isUnread: boolean;
  /** See `Row`. */
  isOpen?: boolean;
  onShowQuote: (place: CreditPlace) => void;
}

/** The row of the page's own credits. Renders nothing where the page has none. */
export function PageSays({ language, credits, isUnread, isOpen = false, onShowQuote }: Props) {
  if (credits.length === 0 && !isUnread) return null;
  const count = credits.length === 0 ? undefined : sayNumber(language, listCreditLines(credits).length);
  return (
    <Row kind="page-says" title={language.say('evidenceHeading')} count={count} isOpen={isOpen}>
      {credits.length > 0 && (
        <Evidence language={language} credits={credits} isBrief={isOpen} onShowQuote={onShowQuote} />
      )}
      {isUnread && <p class="quiet">{language.say('metadataUnread')}</p>}
    </Row>
  );
}
