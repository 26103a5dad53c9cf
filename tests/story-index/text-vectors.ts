/** `tsx tests/story-index/text-vectors.ts` writes text-vectors.json and the annex of FORMAT.md anew, then prettier: only after a change of the fingerprint or format version. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMON_TERMS, TERMS_OF_A_TIME } from '../../src/fingerprint/common-terms.ts';
import { DEMONYMS } from '../../src/fingerprint/demonyms.ts';
import { fingerprintArticle } from '../../src/fingerprint/fingerprint-page.ts';
import { LISTS_OF_STOP_WORD } from '../../src/fingerprint/stop-words.ts';
import { hashTerm, stemTerm } from '../../src/fingerprint/term-hash.ts';
import { estimatedStoryShare, isCommonTerm, rarityOf } from '../../src/fingerprint/term-rarity.ts';
import { urlKey } from '../../src/story-index/format/url-key.ts';
import { lengthOf, levelOf } from '../../src/story-index/frequency.ts';
import { normalizeUrl } from '../../src/text/address.ts';
import { tokenize } from '../../src/text/tokenize.ts';

export const TEXT_VECTORS = fileURLToPath(new URL('text-vectors.json', import.meta.url));

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A list as a file of FORMAT.md's annex: its entries sorted by UTF-16 units, each followed by a line feed. */
const fileOf = (entries: Iterable<string>): string =>
  [...entries]
    .sort()
    .map((entry) => `${entry}\n`)
    .join('');

/** The files of FORMAT.md's annex: the data that a text's terms depend on, as the code has them. */
export const annexFiles: Readonly<Record<string, string>> = {
  'stop-words.txt': fileOf(LISTS_OF_STOP_WORD.keys()),
  'demonyms.txt': fileOf([...DEMONYMS].map(([demonym, place]) => `${demonym}:${place}`)),
  'common-terms.txt': fileOf(
    COMMON_TERMS.flatMap((stems, i) => (stems === '' ? [] : stems.split(' ').map((stem) => `${i}:${stem}`))),
  ),
  'terms-of-a-time.txt': fileOf(TERMS_OF_A_TIME.split(' ')),
};
export const ANNEX = new URL('../../src/story-index/annex/', import.meta.url);

/** What the code makes of the inputs of a set of vectors. */
export const makers = {
  lists: () =>
    Object.fromEntries(
      Object.entries(annexFiles).map(([name, text]) => [
        name,
        { count: text.split('\n').length - 1, sha256: createHash('sha256').update(text).digest('hex') },
      ]),
    ),
  text: (...blocks: string[]) => {
    const prints = fingerprintArticle({
      headline: '',
      blocks: blocks.map((text) => ({ kind: 'paragraph', text, nodes: [] })),
    });
    return {
      tokens: blocks.flatMap((block) => tokenize(block).map(({ word }) => word.term)),
      contentPositions: prints.wordPositions,
      hashes: prints.hashes.map((hash) => hex(hash, 8)),
      quotedWordRanges: prints.quotedWordRanges,
    };
  },
  stem: (token: string) => ({ stem: stemTerm(token), hash: hex(hashTerm(token), 8) }),
  rarity: (stem: string, storiesWith: number, stories: number) => {
    const share = estimatedStoryShare(hashTerm(stem), storiesWith, stories);
    return { share: round(share), rarity: round(rarityOf(share)) };
  },
  common: (stem: string) => isCommonTerm(hashTerm(stem)),
  level: (times: number, words: number) => ({
    length: lengthOf(words),
    level: levelOf(times, lengthOf(words)),
  }),
  url: (url: string) => {
    const key = urlKey(url);
    return {
      normal: normalizeUrl(url) ?? null,
      key: key === undefined ? null : hex(key.high, 8) + hex(key.low, 4),
    };
  },
} as const;

export interface TextVector {
  set: keyof typeof makers;
  input: (string | number)[];
  output: unknown;
}

/** Invented sentences and addresses, each for a rule of FORMAT.md. */
const INPUTS: Record<keyof typeof makers, (string | number)[][]> = {
  lists: [[]],
  text: [
    ['Orm Island’s keepers haven’t counted 3,400 sheep.'],
    ['34,000 and 34, 000 and 34 000 and 3.5 and ٣٤ and 1,2,3'],
    ['The U.S. navy and U.N. envoy; e.g. ships'],
    ['Café MÜNCHEN Straße Fa\u00ADmous re\u200Bstored ISTANBUL İzmir'],
    ['well-known O’Neil rock ’n’ roll'],
    ['灯台守の話'],
    ['The captаin (with a Cyrillic a) of «корабль»'],
    ['Itâ€™s raining â€” still'],
    ['Mexicans crossed the Mexican border'],
    ['She said “we count the gulls every day in March” and left.', 'Then nothing.'],
    ['„Wir zählen alle Möwen an jedem Tag“, sagte sie.'],
    ['“This quotation runs on.', '“And ends here.” He left.'],
    ['All the gulls are back at the harbour', '— Anna Brack (@abrack) May 4, 2026'],
    ['BRACK: The tide is late.', 'BRACK: We wait.', 'The harbour master noted the hour of the tide and closed the book on the pilots, the gulls, the crane and the long grey mole, which the council had closed for the winter and had meant to open again in the spring when the boats came back from the northern banks.'],
    ['We saw the gulls and we saw the boats on the way', '— Anna Brack (@abrack) May 4, 2026', 'The pilot said to my crew', 'The harbour master noted the hour of the tide and closed the book on the pilots, the gulls, the crane and the long grey mole, which the council had closed for the winter and had meant to open again in the spring when the boats came back from the northern banks.'],
  ],
  stem: ['organisation', 'labour', 'centres', 'travelling', 'defence', 'four', 'analysed', 'keepers', 'mexicans', 'british', 'us', '3400', 'straße', 'münchen', 'caresses', 'relational', 'yorker', 'ties', 'ies', 'gas', 'agreed', 'feed', 'eed', 'plastered', 'sing', 'conflated', 'sized', 'hopping', 'falling', 'fizzed', 'filing', 'happy', 'sky', 'yearly', 'enjoying', 'conditional', 'geology', 'triplicate', 'formative', 'hopefulness', 'revival', 'adoption', 'million', 'replacement', 'probate', 'cease', 'rate', 'controller', 'controlling', 'roll'].map((token) => [token]),
  common: ['presid', 'jahren', 'trump', 'ferri'].map((stem) => [stem]),
  rarity: [['presid', 10, 100], ['presid', 0, 100], ['ferri', 1, 3], ['lighthous', 3, 20_000]],
  level: [[1, 900], [1, 100], [1, 2700], [3, 900], [2, 400], [255, 100], [255, 6000]],
  url: [
    'https://www.outlet.example/news/ferry-stops?utm_source=mail&id=7#comments',
    'http://OUTLET.example:8080/news/ferry-stops/?lang=en&id=7',
    'https://m.outlet.example/amp/news/ferry-stops',
    'https://www.m.outlet.example/news/index.html',
    'https://edition.outlet.example/news/ferry-stops.amp.html',
    'https://outlet.example/news/ferry-stops/amp/',
    'https://outlet.example/sök?q=f%C3%A4rja%20och+b%26b&q=a',
    'https://outlet.example/',
    'https://outlet.example/amp/amp/a',
    'ftp://outlet.example/a',
    'outlet.example/a',
  ].map((url) => [url]),
}; // prettier-ignore

/** What the code makes of one input. */
export function outputOf({ set, input }: Pick<TextVector, 'set' | 'input'>): unknown {
  return (makers[set] as (...parts: readonly unknown[]) => unknown)(...input);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const vectors = Object.entries(INPUTS).flatMap(([set, inputs]) =>
    inputs.map((input) => {
      const vector = { set: set as keyof typeof makers, input };
      return { ...vector, output: outputOf(vector) };
    }),
  );
  fs.writeFileSync(TEXT_VECTORS, `${JSON.stringify(vectors, null, 2)}\n`);
  for (const [name, text] of Object.entries(annexFiles)) fs.writeFileSync(new URL(name, ANNEX), text);
}
