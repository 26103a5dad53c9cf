import type { Article } from '../../model.ts';
import { tokenize } from '../../text/tokenize.ts';

/** A text with the place of each word that is matched. */
export interface PlacedText {
  text: string;
  /** Range of UTF-16 units of each word of the main article, in its order; -1 where the text does not have it as it was read. */
  starts: Int32Array;
  ends: Int32Array;
}

/**
 * Where the words of an article stand in the text that it was read from; without one, in the article's own paragraphs, a line each. Paragraphs are found in
 * their order, whatever their white space. Cost: linear in both texts.
 */
export function placeWords({ blocks }: Pick<Article, 'blocks'>, given?: string): PlacedText {
  const text = given ?? blocks.map((block) => block.text).join('\n');
  const ink = inkOf(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  for (const block of blocks) {
    const own = inkOf(block.text);
    const found = ink.text.indexOf(own.text, from);
    for (const { charStart, charEnd } of tokenize(block.text)) {
      const [first, last] = [own.rankOf(charStart), own.rankOf(charEnd - 1)];
      starts.push(found < 0 ? -1 : (ink.places[found + first] as number));
      ends.push(found < 0 ? -1 : (ink.places[found + last] as number) + 1);
    }
    if (found >= 0) from = found + own.text.length;
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** A text without its white space, with the place of each of its characters. */
function inkOf(text: string): { text: string; places: Int32Array; rankOf: (place: number) => number } {
  const places = new Int32Array(text.length);
  const ranks = new Int32Array(text.length + 1);
  const kept: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    ranks[at] = length;
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    places[length++] = at;
    kept.push(character);
  }
  return {
    text: kept.join(''),
    places: places.subarray(0, length),
    rankOf: (place) => ranks[place] as number,
  };
}
