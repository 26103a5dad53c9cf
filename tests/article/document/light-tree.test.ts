/** The tree of plain objects that the body finder reads: as a parser's own tree, whatever is moved in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LightDocument, LightElement, LightText, textsIn } from '../../../src/article/document/light-tree.ts';
import { openHtml } from '../sample-pages.ts';

/** What both trees have, by the names of the DOM. */
type Tree = LightElement | Element;

const TAGS = ['div', 'p', 'span', 'a'];

/** A move in a tree of some elements and texts: which node, what is done with it, and to which other node. */
const moves = fc.array(fc.tuple(fc.nat(), fc.constantFrom('append', 'replace', 'remove'), fc.nat()), {
  maxLength: 40,
});

/** Does the moves among the nodes, where no node comes into itself; the first node is the root. */
function move(nodes: readonly Tree[], steps: readonly (readonly [number, string, number])[]): void {
  const isIn = (inner: Tree, outer: Tree): boolean => {
    for (let at: Tree | null = inner; at; at = at.parentNode as Tree | null) if (at === outer) return true;
    return false;
  };
  for (const [a, how, b] of steps) {
    const [node, other] = [nodes[1 + (a % (nodes.length - 1))], nodes[b % nodes.length]] as [
      Element,
      Element,
    ];
    if (how === 'remove') node.remove();
    else if (isIn(other, node)) continue;
    else if (how === 'append' && other.nodeType === 1) other.appendChild(node);
    else if (how === 'replace' && other.parentNode && !isIn(other.parentNode as Element, node))
      other.parentNode.replaceChild(node, other);
  }
}

/** All that is asked of a tree. */
function shapeOf(root: Tree): unknown {
  return {
    text: root.textContent,
    nodes: [...root.childNodes].map(({ nodeName }) => nodeName),
    back: [root.lastChild, root.lastChild?.previousSibling].map((node) => node?.nodeName),
    elements: [...root.children].map((each) => [each.tagName, each.nextElementSibling?.tagName]),
    first: root.firstElementChild?.tagName,
    under: [...root.getElementsByTagName('span')].map(({ id }) => id),
    some: [...root.querySelectorAll('p,a')].map(({ id }) => id),
    inner: [...root.children].map(shapeOf),
  };
}

test('property: however its nodes are moved, it answers as a document does', () => {
  fc.assert(
    fc.property(moves, (steps) => {
      const page = openHtml('<html><body></body></html>');
      const [light, own] = [new LightElement('main'), page.createElement('main')];
      const lights: Tree[] = [light];
      const owns: Tree[] = [own];
      for (const [i, tag] of [...TAGS, ...TAGS].entries()) {
        for (const [nodes, element] of [[lights, new LightElement(tag)], [owns, page.createElement(tag)]] as const) {
          element.id = `n${i}`;
          nodes.push(element);
        }
        lights.push(new LightText(`text ${i} `) as unknown as Tree);
        owns.push(page.createTextNode(`text ${i} `) as unknown as Tree);
      }
      for (const nodes of [lights, owns]) {
        nodes.slice(1).forEach((node) => (nodes[0] as Element).appendChild(node as Element));
        move(nodes, steps);
      }
      expect(shapeOf(light)).toEqual(shapeOf(own));
    }),
  );
}); // prettier-ignore

test('attributes are read, set and taken away by name', () => {
  const element = new LightElement('P');
  element.className = 'quay';
  element.setAttribute('class', 'quay north');
  element.setAttribute('data-src', 'a.jpg');
  expect([element.className, element.id, element.localName, element.tagName]).toEqual(['quay north', '', 'p', 'P']);
  element.removeAttribute('class');
  element.removeAttribute('title');
  expect([element.hasAttribute('class'), element.getAttribute('data-src'), element.attributes.length]).toEqual([false, 'a.jpg', 1]);
}); // prettier-ignore

test('a text of the page is found again from its copy, in the order of the page', () => {
  const live = openHtml('<html><body>Geese</body></html>').body.firstChild as Text;
  const body = new LightElement('body');
  const document = new LightDocument(new LightElement('html'), body, 'Geese');
  const p = document.createElement('p');
  body.appendChild(p);
  p.appendChild(new LightText('Geese', live));
  body.appendChild(document.createTextNode(' fly'));
  expect(textsIn(document.documentElement).map((text) => text.live)).toEqual([live, undefined]);
  expect(document.getElementsByTagName('p')).toEqual([p]);
});
