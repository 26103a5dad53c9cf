/** The parts of a page that can hold a credit, one after another, with a matching copy of their text. */
import type { CreditPlace, Page } from '../../model.ts';

/** What a part is to its article. */
export type PartRole = 'headline' | 'heading' | 'text' | 'caption' | 'byline' | 'credit' | 'other';

/** One block, aside or headline. */
export interface TextPart {
  article: number;
  part: CreditPlace['part'];
  index: number;
  role: PartRole;
  /** The words of the page. */
  text: string;
  /** `text` with typographic spaces, dashes, quotes and full-width signs made plain; same length, so ranges hold in both. */
  plain: string;
  /** `plain` in lower case, same length. */
  lower: string;
  /** Blocks of the article before and after this one; 0 for asides and headline. */
  blocksBefore: number;
  blocksAfter: number;
  /** The next block's text, made plain; empty for asides, the headline and the last block. */
  next: string;
}

const PLAIN_SIGNS = new Map(
  [
    // Zero-width signs too: pages put them into brackets.
    ['\u00a0\u202f\u2009\u2002\u2003\u3000\t\n\r\u200b\u200e\u200f\u2060\ufeff', ' '],
    ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u2500', '-'],
    ['\u2018\u2019\u02bc\u2032\uff07', "'"],
    ['\uff08', '('],
    ['\uff09', ')'],
    ['\uff3b\u3010\u3014', '['],
    ['\uff3d\u3011\u3015', ']'],
    ['\uff0f\u2044', '/'],
    ['\uff1a', ':'],
    ['\uff1d', '='],
    ['\uff5c\u2502', '|'],
    ['\uff0c', ','],
    ['\uff1b', ';'],
  ].flatMap(([signs, plain]) => Array.from(signs ?? '', (sign) => [sign, plain ?? ' '] as const)),
);
const SIGNS_TO_PLAIN = new RegExp(`[${Array.from(PLAIN_SIGNS.keys()).join('')}]`);
const SIGNS_TO_PLAIN_ALL = new RegExp(SIGNS_TO_PLAIN, 'g');
const signToPlain = (sign: string): string => PLAIN_SIGNS.get(sign) ?? sign;

/** Makes typographic signs plain, one for one. */
export function toPlain(text: string): string {
  // Most of the signs are apostrophes.
  const plain = text.replaceAll('\u2019', "'");
  return SIGNS_TO_PLAIN.test(plain) ? plain.replace(SIGNS_TO_PLAIN_ALL, signToPlain) : plain;
}

/** Characters of the next block that are kept: enough to show whether it is a date or a place. */
const NEXT_CHARS = 120;

/** All parts of a page: for each article its headline, its blocks, its asides. Each is made when it is asked for. */
export function* listParts(page: Page): Generator<TextPart, void, void> {
  for (const [articleIndex, article] of page.articles.entries()) {
    const place = { article: articleIndex, blocksBefore: 0, blocksAfter: 0, next: '' };
    if (article.headline)
      yield makePart({ ...place, part: 'headline', index: 0, role: 'headline', text: article.headline });
    for (const [index, block] of article.blocks.entries())
      yield makePart({
        article: articleIndex,
        part: 'blocks',
        index,
        role: block.kind === 'heading' ? 'heading' : 'text',
        text: block.text,
        blocksBefore: index,
        blocksAfter: article.blocks.length - 1 - index,
        next: toPlain((article.blocks[index + 1]?.text ?? '').slice(0, NEXT_CHARS)),
      });
    for (const [index, aside] of article.asides.entries())
      yield makePart({ ...place, part: 'asides', index, role: aside.kind, text: aside.text });
  }
}

/** Lower case of the same length: the dotted capital I of Turkish is the one letter that would grow. */
export function toLower(plain: string): string {
  return plain.replaceAll('\u0130', 'i').toLowerCase();
}

/** A part with the copies of its text that the detectors look into. */
export function makePart(part: Omit<TextPart, 'plain' | 'lower'>): TextPart {
  const plain = toPlain(part.text);
  return { ...part, plain, lower: toLower(plain) };
}
