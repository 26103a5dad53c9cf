import { expect, test } from 'vitest';
import { readSentences } from '../../../src/content/reading/read-sentences.ts';
import type { CreditPlace, Page } from '../../../src/model.ts';

const text =
  'The horns were late. “It was Mr. Brack,” Ludmila Oster told Zenda Press on Sunday. Nobody else spoke.';
const page: Page = {
  url: null,
  canonicalUrl: null,
  title: '',
  siteName: null,
  published: null,
  language: 'en',
  metadataCredits: [],
  articles: [
    {
      headline: 'Horns are late, Zenda Press says',
      headlineNode: null,
      asides: [],
      blocks: [{ kind: 'paragraph', text, nodes: [] }],
    },
  ],
};
const at = (change: Partial<CreditPlace>): CreditPlace => ({
  article: 0,
  part: 'blocks',
  index: 0,
  charStart: text.indexOf('told'),
  charEnd: text.indexOf(' on Sunday'),
  ...change,
});

test('a quote comes with the sentence that it stands in, as the page has it', () => {
  expect(readSentences(page, [at({}), at({ part: 'headline', charStart: 17 })])).toEqual([
    '“It was Mr. Brack,” Ludmila Oster told Zenda Press on Sunday.',
    'Horns are late, Zenda Press says',
  ]);
});

test.each([{ article: 3 }, { index: 9 }, { part: 'asides' }, { charStart: -1 }] as const)(
  'a quote at %j, where the page has none, has no sentence',
  (change) => {
    expect(readSentences(page, [at(change)])).toEqual(['']);
  },
);
