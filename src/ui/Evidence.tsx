import type { Credit } from '../model.ts';
import type { Language } from './language.ts';
import { sayCredit, sayQuote } from './sentences.ts';

interface Props {
  language: Language;
  credits: readonly Credit[];
}

/** First what credits the text, then photos, then citations. */
const ORDER = { text: 0, photo: 1, citation: 2 };

/** What the page itself says of its sources, in its own words. */
export function Evidence({ language, credits }: Props) {
  const sorted = credits.toSorted((a, b) => ORDER[a.covers] - ORDER[b.covers]);
  return (
    <section class="evidence">
      <h2>{language.say('evidenceHeading')}</h2>
      {sorted.length === 0 ? (
        <p class="quiet">{language.say('evidenceNothing')}</p>
      ) : (
        <ul>
          {sorted.map((credit) => (
            <li>
              <span class="quote" dir="auto">
                {sayQuote(language, credit)}
              </span>
              <span class="quiet">{sayCredit(language, credit)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
