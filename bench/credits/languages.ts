/** Figures for the invented sentences of the tests, per language: they show gaps, not what real pages bring. */
import { findCredits } from '../../src/credit/find-credits.ts';
import {
  nameOfCredit,
  pageWith,
  SENTENCES,
  type Sentence,
} from '../../tests/credit/sentences/read-sentences.ts';

/** Right answers of each language: all lines, and text credits by precision and recall. */
export function scoreLanguages(): Record<
  string,
  { lines: number; right: number; precision: number; recall: number }
> {
  const languages = Array.from(new Set(SENTENCES.map((sentence) => sentence.language)));
  return Object.fromEntries(
    languages.map((language) => [
      language,
      scoreLines(SENTENCES.filter((line) => line.language === language)),
    ]),
  );
}

function scoreLines(lines: readonly Sentence[]) {
  let right = 0;
  let found = 0;
  let expected = 0;
  let both = 0;
  for (const line of lines) {
    const credits = findCredits(pageWith(line));
    const isText = !['-', 'photo', 'citation'].includes(line.kind);
    const textNames = new Set(credits.filter((credit) => credit.covers === 'text').map(nameOfCredit));
    const names = line.name.split(' + ');
    const isFound = names.every((name) =>
      credits.some((credit) => nameOfCredit(credit) === name && credit.kind === line.kind),
    );
    if (line.kind === '-' ? credits.length === 0 : isFound) right++;
    if (isText) expected += names.length;
    found += textNames.size;
    if (isText) both += names.filter((name) => textNames.has(name)).length;
  }
  const share = (whole: number) => Number((both / Math.max(1, whole)).toFixed(3));
  return { lines: lines.length, right, precision: share(found), recall: share(expected) };
}
