import type { Credit, CreditPlace } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { listCreditLines, sayCreditLine, sayQuote, type CreditLine } from '../../report/credits.ts';

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

/** One line of credits: its quote, or several quotes that open. */
function Line({ language, line, onShowQuote }: Omit<Props, 'credits'> & { line: CreditLine }) {
  const words = sayCreditLine(language, line);
  const quotes = line.map(([credit]) => (
    <Quote language={language} credit={credit} onShowQuote={onShowQuote} />
  ));
  if (quotes.length === 1)
    return (
      <li>
        {quotes}
        <span class="quiet">{words}</span>
      </li>
    );
  return (
    <li>
      <details>
        <summary>{words}</summary>
        <ul>
          {quotes.map((quote) => (
            <li>{quote}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** The page's own credits, each with its quote. */
export const Evidence = ({ language, credits, onShowQuote }: Props) => (
  <ul class="evidence">
    {listCreditLines(credits).map((line) => (
      <Line language={language} line={line} onShowQuote={onShowQuote} />
    ))}
  </ul>
);
