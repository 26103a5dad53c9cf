import fs from 'node:fs';

/**
 * Class of each heading of a word list: class c holds shares of 2^(-c/2) to 2^(-(c-1)/2). Set with 50 German pages of 33 sites of 2023 to 2026,
 * where the words under the first two headings stand in 34 % and 16 % of the articles in the mean.
 */
const HEADINGS: readonly [heading: RegExp, shareClass: number][] = [
  [/^# .*in about a third/, 4],
  [/^# in about an eighth/, 6],
];

/** The words of `scripts/common-terms/*.txt`, in their own spelling, with the class of their heading. */
export function readWordLists(): { text: string; shareClass: number }[] {
  const folder = new URL('.', import.meta.url);
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => readWordList(fs.readFileSync(new URL(name, folder), 'utf8'), name));
}

function readWordList(file: string, name: string): { text: string; shareClass: number }[] {
  return file.split(/^(?=#)/m).map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const found = HEADINGS.find(([pattern]) => pattern.test(heading));
    if (found === undefined) throw new Error(`${name}: unknown heading "${heading}"`);
    return { text: lines.join(' '), shareClass: found[1] };
  });
}
