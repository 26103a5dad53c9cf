import type { Credit } from '../../model.ts';
import { paragraphOf } from '../../report/citations.ts';
import { sayQuote } from '../../report/credits.ts';
import { sayNumber, type Language } from '../../report/language.ts';
import type { ReportActions } from '../report-actions.ts';
import { usePageTexts } from './page-texts.ts';

interface Props {
  language: Language;
  /** The page's attributions to the origin of the story. */
  citations: readonly Credit[];
  actions: ReportActions;
}

/** The paragraph of an attribution. Renders nothing for one beside the text. */
function Where({ language, credit }: { language: Language; credit: Credit }) {
  const paragraph = paragraphOf(credit);
  if (paragraph === undefined) return null;
  return <span class="quiet">{language.say('stripParagraph', sayNumber(language, paragraph))}</span>;
}

/** What a report cites: each attribution, in the page's own sentence, and where it stands. */
export function Cited({ language, citations, actions }: Props) {
  const placed = citations.flatMap((credit) => (credit.place ? { credit, place: credit.place } : []));
  const sentences = usePageTexts(
    placed.map(({ place }) => place),
    actions.onReadSentences,
  );
  return (
    <ul class="cited">
      {placed.map(({ credit, place }, i) => (
        <li>
          <button
            type="button"
            class="quote"
            dir="auto"
            title={language.say('quoteShow')}
            onClick={() => actions.onShowQuote(place)}
          >
            {sentences?.[i] || sayQuote(language, credit)}
          </button>
          <Where language={language} credit={credit} />
        </li>
      ))}
    </ul>
  );
}
