// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { rangesOfWords } from '../../../src/content/badge/marks.ts';
import { rangeOfText } from '../../../src/content/badge/text-range.ts';

function nodesOf(html: string): Text[] {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

test('a range of collapsed text is found in nodes with other white space', () => {
  const nodes = nodesOf('<p>  One\n  book <b>is\t gone</b>\n, they said.</p>');
  const text = 'One book is gone, they said.';
  const range = rangeOfText({ text, nodes }, text.indexOf('book'), text.indexOf(', they'));
  expect(range?.toString()).toBe('book is\t gone');
});

test('nodes that the page has removed give no range', () => {
  const nodes = nodesOf('<p>One book</p>');
  document.body.replaceChildren();
  expect(rangeOfText({ text: 'One book', nodes }, 0, 3)).toBeUndefined();
});

test('words of an article give one range for each block that they touch', () => {
  const [first, second] = nodesOf('<p>One book is gone.</p><p>Nobody saw it.</p>');
  if (!first || !second) throw new Error('two paragraphs expected');
  const blocks = [first, second].map((node) => ({
    kind: 'paragraph' as const,
    text: node.data,
    nodes: [node],
  }));
  const article = { headline: '', headlineNode: null, blocks, asides: [] };
  expect(rangesOfWords(article, 2, 5).map(String)).toEqual(['is gone', 'Nobody']);
  expect(rangesOfWords(article, 4, 7).map(String)).toEqual(['Nobody saw it']);
});

test('a text that was read from the middle of a long node is found there', () => {
  const words = Array.from({ length: 6_000 }, (_, i) => `book${i}`).join(' ');
  const [node] = nodesOf(`<p>${words}</p>`);
  const lines = readLines(document.body, new Set());
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every(({ nodes }) => nodes[0] === node)).toBe(true);
  for (const line of lines) {
    const last = line.text.split(' ').at(-1) ?? '';
    const range = rangeOfText(line, line.text.length - last.length, line.text.length);
    expect(range?.toString()).toBe(last);
    expect(range?.endOffset).toBe(words.indexOf(last) + last.length);
  }
});
