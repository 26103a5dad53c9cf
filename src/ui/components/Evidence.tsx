import type { Credit, CreditPlace } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { groupCredits, sayCredits, sayQuote } from '../../report/credits.ts';

interface Props {
  language: Language;
  credits: readonly Credit[];
  /** Shows a quote in its place on the page. */
  onShowQuote: (place: CreditPlace) => void;
}

/** A quote; a button that shows it on the page where its place there is known. */
function Quote({ language, credit, onShowQuote }: Omit<Props, 'credits'> & { credit: Credit }) {
  const { place } = credit;
  const words = sayQuote(language, credit);
  if (!place)
    return (
      <span class="quote" dir="auto">
        {words}
      </span>
    );
  return (
    <button
      type="button"
      class="quote"
      dir="auto"
      title={language.say('quoteShow')}
      onClick={() => onShowQuote(place)}
    >
      {words}
    </button>
  );
}

/** The page's own credits, each with its quote. */
export function Evidence({ language, credits, onShowQuote }: Props) {
  return (
    <section class="evidence">
      <h2>{language.say('evidenceHeading')}</h2>
      {credits.length === 0 ? (
        <p class="quiet">{language.say('evidenceNothing')}</p>
      ) : (
        <ul>
          {groupCredits(credits).map((group) => (
            <li>
              <Quote language={language} credit={group[0]} onShowQuote={onShowQuote} />
              <span class="quiet">{sayCredits(language, group)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
