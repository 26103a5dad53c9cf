/**
 * Builds the bundled index in public/index from the shared data (../shared): five seed documents, the known pages of 45 wire stories
 * (facts, no text), and the AP and Reuters stories, credited articles and their carriers among 20,000 US news articles.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIndex } from '../src/builder/build.ts';
import { makeOwnFolder } from '../src/builder/folder/own-folder.ts';
import { writeFolder } from '../src/builder/folder/write-folder.ts';
import { listSegments } from './build/list-segments.ts';

const SHARED = '../shared';
const OUT = 'public/index';
const MOST_BYTES = 6_000_000;

interface Fact {
  story: string;
  agency: string;
  url: string | null;
  outlet: string;
  published: string | null;
  lang: string;
  title: string | null;
  relation: string;
  credited: boolean;
}

const read = (file: string): string => fs.readFileSync(path.join(SHARED, file), 'utf8');

/** The seeds' texts. AP's own page is not among them: the fullest copy, dateline (AP), stands for the story. */
function seedRecords(): object[] {
  const expected = JSON.parse(read('pages/expected.json')) as Record<string, { url: string; seed: string }>;
  const seed = (name: string): { url: string; text: string } => {
    const page = expected[name];
    if (page === undefined) throw new Error(`no seed ${name}`);
    return { url: page.url, text: read(`seeds/${page.seed}`) };
  };
  const iran = seed('asharq-al-awsat');
  // The second article on that page: from its headline's first appearance on.
  const iranStart = iran.text.search(/\n{3,}(?=[^\n]+\n)(?![\s\S]*\n{3,}(?=[^\n]+\n))/);
  const iranText = iran.text.slice(iranStart).trim();
  const headlineOf = (name: string): string =>
    /property="og:title" content="([^"]*)"/.exec(read(`pages/${name}.html`))?.[1] ?? '';
  const title = (text: string): string => text.split('\n')[0] ?? '';
  return [
    { ...seed('manila-bulletin'), story: 'nk-defect', agency: 'AP', relation: 'reprint', credited: true, outlet: 'mb.com.ph', published: '2025-01-13', lang: 'en', title: title(seed('manila-bulletin').text.replace(/^ADVERTISEMENT\s+/, '')) },
    { ...seed('kyiv-post'), id: 'kyivpost-45423', relation: 'original', outlet: 'kyivpost.com', published: '2025-01-13', lang: 'en', title: headlineOf('kyiv-post') },
    { id: 'aawsat-5101426', url: 'https://english.aawsat.com/world/5101426', relation: 'original', outlet: 'english.aawsat.com', published: '2025-01-14', lang: 'en', title: title(iranText), text: iranText },
  ]; // prettier-ignore
}

/** The facts on known pages; what is only on the same subject, or on the same event without citing it, is no carrier. */
function knownPages(): object[] {
  const facts = read('corpus/families.jsonl')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Fact);
  const relationOf = ({ relation, credited }: Fact): string | undefined =>
    relation === 'report' ? (credited ? 'cites' : undefined) : relation === 'related' ? undefined : relation;
  return facts.flatMap((fact) => {
    const relation = relationOf(fact);
    const isCode = !fact.agency.startsWith('press release');
    return relation === undefined || fact.url === null
      ? []
      : [{ ...fact, relation, agency: isCode ? fact.agency : 'PR Newswire' }];
  });
}

const work = makeOwnFolder(os.tmpdir(), 'wiremark-facts');
const facts = path.join(work, 'facts.jsonl');
fs.writeFileSync(
  facts,
  [...seedRecords(), ...knownPages()].map((record) => JSON.stringify(record)).join('\n'),
);
const result = await buildIndex([facts, path.join(SHARED, 'data/allsides-20k.jsonl.gz')], {
  name: 'Wiremark starter index',
  origins: 'agency',
  onProgress: (step, share) =>
    process.stderr.isTTY && process.stderr.write(`\r\u001B[K${step} ${share?.toFixed(2) ?? ''}`),
});
fs.rmSync(work, { recursive: true });
const bytes = result.segments.reduce((sum, { length }) => sum + length, 0);
if (bytes > MOST_BYTES) throw new Error(`the index has ${bytes} bytes, at most ${MOST_BYTES} may be bundled`);
const strays = writeFolder(OUT, result.segments);
if (strays.length > 0) throw new Error(`${OUT} holds files that are not of this index: ${strays.join(', ')}`);
listSegments(OUT);
console.log(`${result.stories} stories, ${result.carriers} carriers, ${bytes} bytes in ${OUT}`);
for (const [reason, count] of result.skipped) console.log(`left out ${count}: ${reason}`);
