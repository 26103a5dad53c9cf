import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/builder/input/parse-html.ts';
import { MOST_DEPTH } from '../../../src/builder/input/tree-of-nodes.ts';

/** The tree as a text: `<p id=a>geese</p>`. */
function outlineOf(node: Node): string {
  if (node.nodeType === 3) return (node as Text).data;
  if (node.nodeType !== 1) return '';
  const { localName, attributes } = node as Element;
  const names = [...attributes].map(({ name, value }) => ` ${name}=${value}`).join('');
  const inside = [...contentOf(node as Element).childNodes].map(outlineOf).join('');
  return `<${localName}${names}>${inside}</${localName}>`;
}

const isTemplate = ({ localName, namespaceURI }: Element): boolean =>
  localName === 'template' && namespaceURI === 'http://www.w3.org/1999/xhtml';

/** What holds the nodes in an element: of a template, its content. */
const contentOf = (element: Element): Node =>
  isTemplate(element) ? (element as HTMLTemplateElement).content : element;

/** The same tree in the nodes that parse5 has of its own. */
function expectedOutline(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  const names = node.attrs
    .map(({ prefix, name, value }) => ` ${prefix ? `${prefix}:` : ''}${name}=${value}`)
    .join('');
  const { childNodes } = 'content' in node ? node.content : node;
  return `<${node.tagName}${names}>${childNodes.map(expectedOutline).join('')}</${node.tagName}>`;
}

const bodyOf = (html: string): string => outlineOf(parseHtml(html).body).replace(/^<body>|<\/body>$/g, '');

describe('a page is read whatever is missing or misplaced', () => {
  it.each([
    ['no tags but its own', '<p>One<p>Two', '<p>One</p><p>Two</p>'],
    ['no body', '<html><head><title>Geese</title></head><p>One</html>', '<p>One</p>'],
    ['an element before the body', '<head></head><div>One</div><body><p>Two', '<div>One</div><p>Two</p>'],
    ['a warning in front', 'Warning: geese <!doctype html><html><body><p>One', 'Warning: geese <p>One</p>'],
    ['a body in a comment', '<!-- <body> --><p>One', '<p>One</p>'],
    ['a format closed too late', '<b>1<p>2</b>3', '<b>1</b><p><b>2</b>3</p>'],
    [
      'a text loose in a table',
      '<table>loose<tr><td>cell',
      'loose<table><tbody><tr><td>cell</td></tr></tbody></table>',
    ],
    ['references without an end', '<p>Fish &amp chips &copy2031 &eacute', '<p>Fish & chips ©2031 é</p>'],
    ['a tag cut off', '<p>One</p><p cla', '<p>One</p>'],
    ['plain text from there on', '<p>a<plaintext></p><b>', '<p>a</p><plaintext></p><b></plaintext>'],
    ['frames', '<frameset><frame src=a></frameset><p>x', '<frameset><frame src=a></frame></frameset>'],
  ])('%s', (_name, html, body) => {
    expect(bodyOf(html)).toBe(body);
  });

  it('a second html or body adds the attributes that are new', () => {
    const { documentElement, body } = parseHtml(
      '<html class=a><html class=b lang=en><body id=a><body id=b title=c><p>x',
    );
    expect([documentElement.className, documentElement.lang, body.id, body.title]).toEqual([
      'a',
      'en',
      'a',
      'c',
    ]);
  });

  it('scripts are switched on: what is in noscript is text', () => {
    expect(parseHtml('<noscript><p>No <b>geese</b></noscript>').querySelector('p, b')).toBeNull();
  });

  it('whatever is written, the tree is the one of the standard', () => {
    const tags =
      'p div b i a table tr td li ul h1 template svg math select option form title script br body html'.split(
        ' ',
      );
    const part = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `<${tag} id=a class=b>`, `</${tag}>`])),
      fc.constantFrom('geese', ' ', '&amp', '<!--', '-->', '<', '\0'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        const [root] = parse(html).childNodes.filter((node) => 'tagName' in node);
        const sorted = (outline: string) => outline.replaceAll(' class=b id=a', ' id=a class=b');
        expect(sorted(outlineOf(parseHtml(html).documentElement))).toBe(root && expectedOutline(root));
      }),
    );
  });
});

describe('nodes', () => {
  it('know their parents, siblings, namespaces and attributes as a browser says them', () => {
    const document = parseHtml(
      '<svg viewBox="0 0 1 1"><path/></svg><math><mi>x</mi></math><p data-a=1 id=b>y',
    );
    const [svg, math, p] = [...document.body.children] as [Element, Element, Element];
    expect([svg, math, p].map(({ namespaceURI }) => namespaceURI?.split('/').at(-1))).toEqual([
      'svg',
      'MathML',
      'xhtml',
    ]);
    expect(svg.getAttribute('viewBox')).toBe('0 0 1 1');
    expect([p.parentElement, p.previousElementSibling, p.ownerDocument]).toEqual([
      document.body,
      math,
      document,
    ]);
    expect(p.getAttributeNames()).toEqual(['data-a', 'id']);
    expect(p.attributes.getNamedItem('id')?.parentNode).toBeNull();
  });

  it('a template holds its content apart from the page', () => {
    const { body } = parseHtml('<div><template><p>apart</p></template>here</div>');
    expect(body.textContent).toBe('here');
    expect(body.querySelector('template')?.content.firstChild?.textContent).toBe('apart');
  });
});

describe('declared shadow roots', () => {
  it.each(['open', 'OPEN'])(
    'mode %s: the content is the root of the host, and the template is gone',
    (mode) => {
      const { body } = parseHtml(
        `<my-story><template shadowrootmode=${mode}><p>in</p></template><i>out</i></my-story>`,
      );
      const host = body.querySelector('my-story');
      expect(host?.shadowRoot?.firstChild?.textContent).toBe('in');
      expect(host?.innerHTML).toBe('<i>out</i>');
    },
  );

  it('a closed root is not shown', () => {
    const { body } = parseHtml('<div><template shadowrootmode=closed><p>in</p></template>out</div>');
    expect([body.firstElementChild?.shadowRoot, body.textContent]).toEqual([null, 'out']);
  });

  it.each([
    [
      'a second one',
      '<div><template shadowrootmode=open></template><template shadowrootmode=open><p>in</p></template></div>',
    ],
    ['one of an element that can have none', '<ul><template shadowrootmode=open><p>in</p></template></ul>'],
    ['one of no known mode', '<div><template shadowrootmode=ajar><p>in</p></template></div>'],
  ])('%s is a template', (_name, html) => {
    expect(parseHtml(html).querySelector('template')?.content.firstChild?.textContent).toBe('in');
  });
});

describe('hostile pages', () => {
  const depthOf = (node: Element | null): number => (node ? 1 + depthOf(node.parentElement) : 0);

  it('an element that lies too deep stands beside its parent, and all text is there', () => {
    const document = parseHtml(`${'<div>a'.repeat(10_000)}<p>end`);
    expect(depthOf(document.querySelector('p'))).toBeLessThanOrEqual(MOST_DEPTH + 1);
    expect(document.body.textContent).toBe(`${'a'.repeat(10_000)}end`);
    expect(depthOf(parseHtml(`${'<div>'.repeat(MOST_DEPTH - 4)}<p>`).querySelector('p'))).toBe(
      MOST_DEPTH - 1,
    );
  });

  it('formats that are left open multiply no further than the page has characters', () => {
    const html = `${Array.from({ length: 2000 }, (_, i) => `<b id=${i}>`).join('')}${'<p>geese'.repeat(2000)}`;
    const elements = parseHtml(html).querySelectorAll('*').length;
    expect(elements).toBeGreaterThan(2000);
    expect(elements).toBeLessThan(html.length);
  });
});
