import { CREDIT_COVERS, type Credit, type CreditPlace } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { sayCredits, sayQuote } from '../../report/sentences.ts';

interface Props {
  language: Language;
  credits: readonly Credit[];
  /** Shows a quote in its place on the page. */
  onShowQuote: (place: CreditPlace) => void;
}

/** A quote; where it stands in the page's text, a button that shows it there. */
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

/** Credits grouped by the words they stand in, those of the text first: one line of a page often names two agencies. */
function groupByQuote(credits: readonly Credit[]): [Credit, ...Credit[]][] {
  const groups = new Map<string, [Credit, ...Credit[]]>();
  const ordered = CREDIT_COVERS.flatMap((covers) => credits.filter((credit) => credit.covers === covers));
  for (const credit of ordered) {
    const key = `${credit.kind} ${credit.covers} ${credit.quote}`;
    const group = groups.get(key);
    if (group) group.push(credit);
    else groups.set(key, [credit]);
  }
  return [...groups.values()];
}

/** What the page itself says of its sources, in its own words. */
export function Evidence({ language, credits, onShowQuote }: Props) {
  return (
    <section class="evidence">
      <h2>{language.say('evidenceHeading')}</h2>
      {credits.length === 0 ? (
        <p class="quiet">{language.say('evidenceNothing')}</p>
      ) : (
        <ul>
          {groupByQuote(credits).map((group) => (
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
