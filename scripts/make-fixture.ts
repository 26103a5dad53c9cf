/**
 * `npm run fixture -- FILE.html NAME`: makes a test of reading from a page, without a word of the page. Writes `page.html` (invented text in the
 * page's structure) and `expected.json` (what is read of it now) to `tests/article/fixtures/NAME`. With `NAME` alone the page that is there,
 * written by hand or changed since, is read anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { decodeText } from '../src/builder/input/decode-text.ts';
import { outlineOf, readFixture } from './fixture/expectation.ts';
import { inventPage } from './fixture/invent-page.ts';

const FIXTURES = new URL('../tests/article/fixtures/', import.meta.url);

function main(words: readonly string[]): void {
  const [name, file] = words.toReversed();
  if (!name || words.length > 2 || !/^[a-z\d-]+$/.test(name)) {
    console.error('usage: npm run fixture -- [FILE.html] NAME (of small letters, digits and hyphens)');
    process.exitCode = 2;
    return;
  }
  const folder = new URL(`${name}/`, FIXTURES);
  if (file) makePage(decodeText(readFileSync(file)), folder);
  const expected = readFixture(readFileSync(new URL('page.html', folder), 'utf8'));
  writeFileSync(new URL('expected.json', folder), `${JSON.stringify(expected, null, 2)}\n`);
  const { articles, credits } = expected;
  console.log(`tests/article/fixtures/${name}: ${articles.length} article(s), ${credits.length} credit(s)`);
  console.log('Read both files: expected.json holds what is read now, right or wrong.');
}

function makePage(html: string, folder: URL): void {
  const page = inventPage(html);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('page.html', folder), page);
  const invented = outlineOf(readFixture(page));
  const differences = outlineOf(readFixture(html)).filter((line) => !invented.includes(line));
  for (const line of differences) console.log(`The page itself is read differently: ${line}`);
}

main(process.argv.slice(2));
