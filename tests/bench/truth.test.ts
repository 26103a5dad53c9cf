import { describe, expect, it } from 'vitest';
import type { IndexedStory, Query } from '../../bench/quality/query.ts';
import { isTrueCopy, Truth } from '../../bench/quality/truth.ts';
import { termsOf } from '../../bench/quality/texts.ts';

/** Invented words, none twice. */
const words = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');

function story(id: string, text: string): IndexedStory {
  return { id, url: null, outlet: null, published: null, title: '', text };
}

const truth = new Truth([
  story('first', `${words('a', 100)} ${words('b', 20)}`),
  story('twin', `${words('a', 100)} ${words('c', 40)}`),
  story('digest', `${words('b', 20)} ${words('d', 200)}`),
  story('other', words('e', 100)),
]);

function query(changes: Partial<Query>): Query {
  const text = `${words('x', 50)} ${words('b', 20)}`;
  return {
    id: 'q',
    group: 'excerpt-1',
    url: null,
    title: '',
    text,
    sources: ['first'],
    relations: ['excerpt'],
    ...changes,
  };
}

describe('truth', () => {
  it('takes a story that holds half of the source, or what the page has of it, for a twin', () => {
    const page = termsOf(query({}).text);
    expect(truth.sourceOf(query({}), page, 'first')).toBe('first');
    expect(truth.sourceOf(query({}), page, 'twin')).toBe('first');
    expect(truth.sourceOf(query({}), page, 'digest')).toBe('first');
    expect(truth.sourceOf(query({}), page, 'other')).toBeUndefined();
  });

  it('takes no twin where the very story is asked for', () => {
    const page = termsOf(query({}).text);
    expect(truth.sourceOf(query({ isExact: true }), page, 'twin')).toBeUndefined();
  });

  it('calls a long run a true copy, but not a long quotation', () => {
    const page = termsOf(`${words('x', 10)} ${words('e', 50)}`);
    const match = truth.match(page, 'other');
    expect(match.longestRunWords).toBe(50);
    expect(isTrueCopy(match, [])).toBe(true);
    expect(isTrueCopy(match, [10, 30])).toBe(true);
    expect(isTrueCopy(match, [10, 55])).toBe(false);
  });
});
