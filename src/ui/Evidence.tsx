import type { Credit } from '../model.ts';
import type { Language } from './language.ts';
import { sayCredits, sayQuote } from './sentences.ts';

interface Props {
  language: Language;
  credits: readonly Credit[];
}

/** First what credits the text, then photos, then citations. */
const ORDER = { text: 0, photo: 1, citation: 2 };

/** Credits by the words they stand in: one line of a page often names two agencies. */
function groupByQuote(credits: readonly Credit[]): [Credit, ...Credit[]][] {
  const groups = new Map<string, [Credit, ...Credit[]]>();
  for (const credit of credits.toSorted((a, b) => ORDER[a.covers] - ORDER[b.covers])) {
    const key = `${credit.kind} ${credit.covers} ${credit.quote}`;
    const group = groups.get(key);
    if (group) group.push(credit);
    else groups.set(key, [credit]);
  }
  return [...groups.values()];
}

/** What the page itself says of its sources, in its own words. */
export function Evidence({ language, credits }: Props) {
  return (
    <section class="evidence">
      <h2>{language.say('evidenceHeading')}</h2>
      {credits.length === 0 ? (
        <p class="quiet">{language.say('evidenceNothing')}</p>
      ) : (
        <ul>
          {groupByQuote(credits).map((group) => (
            <li>
              <span class="quote" dir="auto">
                {sayQuote(language, group[0])}
              </span>
              <span class="quiet">{sayCredits(language, group)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
