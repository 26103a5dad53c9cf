/** An article in one language beside stories in another: names that have another form there, and capitals that say nothing. */
import { ENGLISH_NAMES, UNTELLING_CAPITALS } from '../../fingerprint/place-names.ts';
import { hashTerm } from '../../fingerprint/term-hash.ts';
import { lazy } from '../../lazy.ts';
import type { ArticleFingerprints } from '../../model.ts';

const englishNames = lazy(
  () =>
    new Map(
      Object.entries(ENGLISH_NAMES).map(([language, pairs]) => [
        language,
        pairs.split(' ').map((pair) => pair.split(':').map(hashTerm) as [own: number, english: number]),
      ]),
    ),
);
const untelling = lazy(
  () =>
    new Map(
      Object.entries(UNTELLING_CAPITALS).map(([language, words]) => [
        language,
        new Set(words.split(' ').map(hashTerm)),
      ]),
    ),
);

/**
 * The article with the names of places, months and days as stories in another language have them: "Syrie" as "Syria". Names that no table knows
 * stay. Cost: a look-up for each token.
 * @param from BCP 47 primary language of the article
 * @param to that of the stories
 */
export function inLanguageOfStories(
  prints: ArticleFingerprints,
  { from, to }: { from: string; to: string },
): ArticleFingerprints {
  const toEnglish = new Map(englishNames().get(from));
  const fromEnglish = new Map((englishNames().get(to) ?? []).map(([own, english]) => [english, own]));
  const hashes = prints.hashes.map((hash) => {
    const english = toEnglish.get(hash) ?? hash;
    return fromEnglish.get(english) ?? english;
  });
  const silent = untelling().get(from);
  const nameTokens = prints.nameTokens.filter(
    (token) => silent?.has(prints.hashes[token] as number) !== true,
  );
  return { ...prints, hashes, nameTokens };
}
