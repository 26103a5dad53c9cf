/**
 * Writes src/fingerprint/common-terms.ts. English: the stems that stand in at least 2 % of the news articles in ../shared/data/allsides-20k.jsonl.gz.
 * Other languages: the words of scripts/common-terms, which were chosen by hand for this project.
 */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { isStopWord } from '../src/fingerprint/stop-words.ts';
import { stemTerm } from '../src/fingerprint/term-hash.ts';
import { tokenize } from '../src/text/tokenize.ts';
import { readWordLists } from './common-terms/read-word-lists.ts';

const CORPUS = '../shared/data/allsides-20k.jsonl.gz';
const LEAST_SHARE = 0.02;
/** A word of another language that so many English articles hold is an English word too ("rat", "gut"): its English class stands, if it has one. Higher: such words become common. */
const ENGLISH_SHARE = 0.0005;

/** Words of one country or time: common in these articles, telling in others. Every name and year that the corpus puts among its most common terms. */
const OF_A_TIME_AND_PLACE =
  'barack bernie biden bush clinton david donald george hillary james joe john michael mike obama paul robert sanders trump ' +
  'america california capitol carolina china florida ohio russia texas virginia washington york ' +
  'ap cnn democrat fbi fox gop immigration immigrant nominee nomination border gun rally republican reuters tweet twitter ' +
  '2008 2010 2012 2014 2015 2016 2017 2018 2019 2020';

const articles = zlib.gunzipSync(fs.readFileSync(CORPUS)).toString().split('\n').filter(Boolean);
const articlesWith = new Map<string, number>();
for (const line of articles) {
  const { text } = JSON.parse(line) as { text: string };
  for (const term of new Set(termsOf(text))) articlesWith.set(term, (articlesWith.get(term) ?? 0) + 1);
}

/** Class c holds the stems in 2^(-c/2) to 2^(-(c-1)/2) of all articles. */
const classOf = new Map<string, number>();
for (const [term, count] of articlesWith) {
  const share = count / articles.length;
  if (share >= LEAST_SHARE) classOf.set(term, Math.ceil(-2 * Math.log2(share)));
}
const alsoEnglish = new Set<string>();
for (const { text, shareClass } of readWordLists()) {
  for (const term of termsOf(text)) {
    if ((articlesWith.get(term) ?? 0) >= ENGLISH_SHARE * articles.length) alsoEnglish.add(term);
    else classOf.set(term, Math.min(shareClass, classOf.get(term) ?? Infinity));
  }
}
console.log(`English words too: ${[...alsoEnglish].filter((term) => !classOf.has(term)).join(' ')}`);

const classes: string[][] = [];
for (const [term, shareClass] of classOf) (classes[shareClass] ??= []).push(term);
const lines = Array.from(classes, (terms = []) => `  '${terms.sort().join(' ')}',`);
fs.writeFileSync(
  'src/fingerprint/common-terms.ts',
  `// Made by scripts/build-common-terms.ts from ${articles.length} US news articles of 2012 to 2020, and from lists for de, fr, es, pt and ar. Do not edit.

/** Stems that many news articles of a language hold, by how many: entry c lists those in 2^(-c/2) to 2^(-(c-1)/2) of the articles, down to ${LEAST_SHARE * 100} %. */
// prettier-ignore
export const COMMON_TERMS: readonly string[] = [
${lines.join('\n')}
];

/** Stems among them that are common in one country or time only: never taken for common terms. */
export const TERMS_OF_A_TIME =
  '${[...new Set(OF_A_TIME_AND_PLACE.split(' ').map(stemTerm))].sort().join(' ')}';
`,
);

function termsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ word }) => !isStopWord(word.term))
    .map(({ word }) => stemTerm(word.term));
}
