import type { Credit, CreditPlace } from '../../model.ts';
import { sayNumber, type Language } from '../../report/language.ts';
import { listCreditLines, sayCreditLine, sayQuote, type CreditLine } from '../../report/credits.ts';

interface Props {
  language: Language;
  credits: readonly Credit[];
  /** Are only the first lines in view, each cut short? */
  isBrief?: boolean;
  /** Shows a quote in its place on the page. */
  onShowQuote: (place: CreditPlace) => void;
}

/** A quote; a button that shows it on the page where its place there is known. */
function Quote({
  language,
  credit,
  onShowQuote,
}: Pick<Props, 'language' | 'onShowQuote'> & { credit: Credit }) {
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
function Line({
  language,
  line,
  onShowQuote,
}: Pick<Props, 'language' | 'onShowQuote'> & { line: CreditLine }) {
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

/** Lines in view in a row that is open at first: the clearest ones. */
const FIRST = 2;

/** The page's own credits, each with its quote. */
export function Evidence({ language, credits, isBrief = false, onShowQuote }: Props) {
  const lines = listCreditLines(credits).map((line) => (
    <Line language={language} line={line} onShowQuote={onShowQuote} />
  ));
  const name = isBrief ? 'evidence evidence-brief' : 'evidence';
  if (!isBrief || lines.length <= FIRST) return <ul class={name}>{lines}</ul>;
  return (
    <>
      <ul class={name}>{lines.slice(0, FIRST)}</ul>
      <details class="more-evidence">
        <summary>{language.say('showMore', sayNumber(language, lines.length - FIRST))}</summary>
        <ul class="evidence">{lines.slice(FIRST)}</ul>
      </details>
    </>
  );
}
