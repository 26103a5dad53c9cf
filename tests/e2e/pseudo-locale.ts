/** A language that nobody speaks: English with accents, in brackets, and two fifths longer, as the longest translations are. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
};

/** Keys that are no text: the tag, and what browsers bound by length. */
const KEPT = ['languageTag', 'extensionName', 'extensionDescription'];

/** Characters that are added for each one of a text. Translations into German and French add a third. */
const LONGER = 0.4;

/** A text in that language: `⟦Ñö kñöwñ šöürçé. ~~~~~~⟧`. Places (`$1`) stay. */
export function pseudoOf(text: string): string {
  const accented = text.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter);
  const words = Math.ceil((text.length * LONGER) / 5);
  return `⟦${accented}${' ~~~~'.repeat(words)}⟧`;
}

/** A copy of a build in `folder` whose English is that language. */
export function makePseudoBuild(buildFolder: string, folder: string): string {
  cpSync(buildFolder, folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(catalogue))
    if (!KEPT.includes(key)) entry.message = pseudoOf(entry.message);
  writeFileSync(file, JSON.stringify(catalogue));
  return folder;
}
