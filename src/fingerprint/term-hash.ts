import { stemmer } from 'stemmer';
import { lazy } from '../lazy.ts';
import { DEMONYMS } from './demonyms.ts';

/** Changes whenever the same text would give other hashes: an index built with another version must be refused. */
export const FINGERPRINT_VERSION = 2;

const LATIN_WORD = /^[a-z]{3,}$/;
const cache = new Map<string, number>();
/** Entries kept: about the vocabulary of a day's reading; the cache is emptied when it is full. */
const CACHE_SIZE = 50_000;

/**
 * 32-bit hash of a token's stem, unsigned. Plain Latin words are stemmed (Porter 1980) after British endings are made American, and demonyms
 * are taken for their place; other words and numbers are hashed as they are.
 * The low and the high bits are equally good: FNV-1a over UTF-16 units, then the finaliser of MurmurHash3.
 */
export function hashTerm(term: string): number {
  const known = cache.get(term);
  if (known !== undefined) return known;
  const hash = hashString(stemTerm(term));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(term, hash);
  return hash;
}

/** The form under which a term is hashed. */
export function stemTerm(term: string): string {
  if (!LATIN_WORD.test(term)) return term;
  const stem = stemmer(americanSpelling(term));
  return placeStems().get(stem) ?? stem;
}

/** Stem of a demonym -> stem of its place: "Mexicans" is hashed as "Mexico". */
const placeStems = lazy(() => new Map([...DEMONYMS].map((pair) => pair.map(stemmer) as [string, string])));

const BRITISH: readonly [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/([a-z]{3})is(e|es|ed|ing)$/, '$1iz$2'],
  [/([a-z]{3})ys(e|es|ed|ing)$/, '$1yz$2'],
  [/([a-z]{2})our(s|ed|ing|able|ite|ful|ly)?$/, '$1or$2'],
  [/([a-z]{2}t)re(s?)$/, '$1er$2'],
  [/([a-z]{2}e)lling$/, '$1ling'],
  [/([a-z]{2}e)lled$/, '$1led'],
  [/([a-z]{2}[ei])nce$/, '$1nse'],
];

/**
 * "organisation" -> "organization", "labour" -> "labor", "centre" -> "center", "travelled" -> "traveled", "defence" -> "defense".
 * Not always the American word ("four" would become "for": short words are spared), but the same for both spellings, which is all that counts.
 */
function americanSpelling(term: string): string {
  if (term.length < 5) return term;
  for (const [ending, replacement] of BRITISH) {
    if (ending.test(term)) return term.replace(ending, replacement);
  }
  return term;
}

/** 32-bit hash of any string, unsigned. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
