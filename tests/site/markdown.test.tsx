import { render, type ComponentChildren } from 'preact';
import { describe, expect, test } from 'vitest';
import { renderMarkdown, slugOf } from '../../scripts/site/markdown.tsx';
import { parseHtml } from '../../src/builder/input/parse-html.ts';

function htmlOf(children: ComponentChildren): string {
  const { body } = parseHtml('<!doctype html><html><head></head><body></body></html>');
  render(<>{children}</>, body);
  return body.innerHTML;
}

const markupOf = async (markdown: string, linkOf = (url: string): string | undefined => url) =>
  htmlOf((await renderMarkdown(`# Title\n\n${markdown}`, linkOf)).body).replace(
    '<h1 id="title">Title</h1>',
    '',
  );

describe('a document', () => {
  test('keeps what Markdown says, and shows markup as text', async () => {
    expect(await markupOf('One *two* **three** `<four>`\n\n- a\n- b')).toBe(
      '<p>One <em>two</em> <strong>three</strong> <code>&lt;four&gt;</code></p><ul><li><p>a</p></li><li><p>b</p></li></ul>',
    );
    expect(await markupOf('| a | b |\n| --- | --- |\n| 1 | `2` |')).toContain(
      '<tbody><tr><td>1</td><td><code>2</code></td></tr></tbody>',
    );
    expect(await markupOf('```\n<b>\n```')).toContain('<code>&lt;b&gt;</code>');
  });

  test('has links where they lead somewhere, and words where not', async () => {
    expect(await markupOf('[a](b.md)', () => 'b.html#c')).toBe('<p><a href="b.html#c">a</a></p>');
    expect(await markupOf('[a](b.md)', () => undefined)).toBe('<p><span>a</span></p>');
  });

  test('has anchors as GitHub makes them', async () => {
    expect(slugOf('What an index gives away')).toBe('what-an-index-gives-away');
    expect(slugOf('§ 1: a_b, c-d')).toBe('-1-a_b-c-d');
    expect(await markupOf('## A b')).toBe('<h2 id="a-b">A b</h2>');
  });

  test('is refused where its Markdown has no element here, or no title', async () => {
    await expect(markupOf('![a](b.png)')).rejects.toThrow('of the kind "image"');
    await expect(renderMarkdown('No title.', (url) => url)).rejects.toThrow('expected a title first');
  });
});
