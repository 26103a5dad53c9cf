import { expect, test } from 'vitest';
import { readText } from '../../../src/content/reading/read-text.ts';
import type { Page } from '../../../src/model.ts';

const block = (text: string) => ({ kind: 'paragraph' as const, text, nodes: [] });
const page = {
  url: 'http://paper.example/geese',
  language: 'en',
  articles: [
    {
      headline: 'Geese',
      headlineNode: null,
      blocks: [block('One.'), block('Two.')],
      asides: [{ kind: 'caption', text: 'A goose.', nodes: [] }],
    },
    { headline: '', headlineNode: null, blocks: [block('Three.')], asides: [] },
  ],
} as unknown as Page;

test('the text of a page is its articles, each with headline and paragraphs, and nothing beside them', () => {
  expect(readText(page)).toEqual({
    language: 'en',
    articles: [
      { headline: 'Geese', paragraphs: ['One.', 'Two.'] },
      { headline: '', paragraphs: ['Three.'] },
    ],
    isCut: false,
  });
});
