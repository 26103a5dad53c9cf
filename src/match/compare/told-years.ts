/** Years that a story tells from its own day: "three years ago" in a story of 2018 is 2015. */
import { hashTerm } from '../../fingerprint/term-hash.ts';
import { MOST_TOKEN_BITS, type StorySignature } from '../../story-index/story-signature.ts';
import { numberName } from './number-words.ts';

/** Words for years behind a number, in English, German, French, Spanish and Portuguese. */
const YEARS = ['years', 'jahre', 'jahren', 'ans', 'anos'];
/** What is of the year before with "last". */
const LAST =
  'year january february march april may june july august september october november december'.split(' ');

/**
 * Does a story say a year by its distance from the story's own? Its own year it need not say. A number and its word stand in 16 bits of the signature,
 * so that by chance one story in twenty says any given year. Cost: linear in the story.
 * @param published ISO date
 */
export function tellsYear(
  year: number,
  { tokens, tokenBits }: Pick<StorySignature, 'tokens' | 'tokenBits'>,
  published: string,
): boolean {
  const ago = Number(published.slice(0, 4)) - year;
  if (ago === 0) return true;
  if (tokenBits < MOST_TOKEN_BITS) return false;
  const said = new Set(phrasesOf(year, ago).map(pairOfPhrase));
  for (let i = 0; i + 1 < tokens.length; i++)
    if (said.has(pairOf(tokens[i] as number, tokens[i + 1] as number))) return true;
  return false;
}

/** What a story says of a year so long ago, or so far ahead, in two content words: "the end of the century" is "end century". */
function phrasesOf(year: number, ago: number): string[] {
  if (ago === 1) return LAST.map((word) => `last ${word}`);
  const far = Math.abs(ago);
  const phrases = YEARS.map((years) => `${far} ${years}`);
  phrases.push(`${numberName(far)} years`, `${numberName(far / 10)} decades`);
  if (ago === -1) phrases.push('next year');
  if (year % 10 === 0 && ago < 0 && far <= 10) phrases.push('end decade');
  if (year % 100 === 0 && ago < 0 && far <= 100) phrases.push('end century');
  return phrases;
}

function pairOfPhrase(phrase: string): number {
  const [first = 0, second = 0] = phrase.split(' ').map(hashTerm);
  return pairOf(first, second);
}

function pairOf(first: number, second: number): number {
  return ((first & 255) << 8) | (second & 255);
}
