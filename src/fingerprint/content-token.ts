import type { Token } from '../text/token.ts';
import { isStopWord } from './stop-words.ts';
import { hashTerm } from './term-hash.ts';

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Hash of a content token; null for a stop word. A character of an unspaced script is hashed together with the next one. */
export function hashContentToken({ word, charEnd }: Token, next: Token | undefined): number | null {
  if (word.contentHash !== undefined) return word.contentHash;
  const { term } = word;
  if (isStopWord(term)) return (word.contentHash = null);
  if (term.charCodeAt(0) < 0x0e00 || !UNSPACED.test(term)) return (word.contentHash = hashTerm(term));
  return hashTerm(next !== undefined && next.charStart === charEnd ? term + next.word.term : term);
}
