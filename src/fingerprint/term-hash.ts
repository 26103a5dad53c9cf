import { stemmer } from 'stemmer';
import { lazy } from '../lazy.ts';
import { DEMONYMS } from './demonyms.ts';

/** Raised whenever a text would give other hashes than before. An index built with another version must be refused. */
export const FINGERPRINT_VERSION = 2;

const LATIN_WORD = /^[a-z]{3,}$/;
const cache = new Map<string, number>();
/** Most entries of the cache, about the vocabulary of a day's reading. When full, the cache is emptied. */
const CACHE_SIZE = 50_000;

/**
 * Unsigned 32-bit hash of a token's stem. For plain Latin words, British endings are made American, the word is stemmed (Porter 1980), and a
 * demonym is replaced by its place. Other words and numbers are hashed unchanged.
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

/** Stem of a demonym -> stem of its place, so that "Mexicans" is hashed as "Mexico". */
const placeStems = lazy(() => new Map([...DEMONYMS].map((pair) => pair.map(stemmer) as [string, string])));

/** How all of the endings below begin: of most words, one look tells that none is theirs. */
const MAY_BE_BRITISH =
  /(?:[iy]s(?:ations?|es?|ed|ing)|our(?:s|ed|ing|able|ite|ful|ly)?|res?|ll(?:ing|ed)|nce)$/;

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
 * The result is not always the American word. It only has to be the same for both spellings. Short words are spared: "four" would become "for".
 */
function americanSpelling(term: string): string {
  if (term.length < 5 || !MAY_BE_BRITISH.test(term)) return term;
  for (const [ending, replacement] of BRITISH) {
    if (ending.test(term)) return term.replace(ending, replacement);
  }
  return term;
}

/**
 * Unsigned 32-bit hash of any string: FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3, which makes the low bits as good as the
 * high ones.
 */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
