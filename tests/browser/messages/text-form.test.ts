import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import { pageTextForm } from '../../../src/browser/messages/text-form.ts';
import type { PageText } from '../../../src/messages.ts';

const textOf = (...articles: string[][]): PageText => ({
  language: 'en',
  articles: articles.map((paragraphs) => ({ headline: 'Geese', paragraphs })),
  isCut: false,
});
const takes = (value: unknown): boolean => v.is(pageTextForm.schema, value);
const HALF = 'a'.repeat(PAGE_LIMITS.textChars / 2);

describe('the text of a page in a message', () => {
  it('is left as it is where it fits', () => {
    const text = textOf(['One.', 'Two.'], ['Three.']);
    expect(pageTextForm.fit(text)).toEqual(text);
    expect(takes(text)).toBe(true);
  });

  it('ends with the last whole paragraph that fits, whatever article it is in, and says that it was cut', () => {
    const fitted = pageTextForm.fit(textOf([HALF, 'One.'], [HALF, 'Two.']));
    expect(fitted).toEqual({ ...textOf([HALF, 'One.'], []), isCut: true });
    expect(takes(fitted)).toBe(true);
  });

  it('is cut to as many paragraphs and articles as a page may have', () => {
    const paragraphs = Array.from({ length: PAGE_LIMITS.blocksPerArticle + 1 }, () => 'One.');
    const fitted = pageTextForm.fit(textOf(paragraphs));
    expect(fitted?.articles[0]?.paragraphs.length).toBe(PAGE_LIMITS.blocksPerArticle);
    expect(fitted?.isCut).toBe(true);
    const many = pageTextForm.fit(
      textOf(...Array.from({ length: PAGE_LIMITS.articles + 1 }, () => ['One.'])),
    );
    expect([many?.articles.length, many?.isCut]).toEqual([PAGE_LIMITS.articles, true]);
  });

  it.each([
    ['too many characters', textOf([HALF, HALF, 'One.'])],
    ['no article', textOf()],
    ['a field that it does not know', { ...textOf(['One.']), html: '<p>' }],
    ['a paragraph that is no text', textOf([1 as unknown as string])],
    ['no object', undefined],
  ])('is refused with %s', (_name, value) => {
    expect(takes(value)).toBe(false);
  });
});
