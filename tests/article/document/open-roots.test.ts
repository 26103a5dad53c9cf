// @vitest-environment happy-dom
/** What open shadow roots hold is read where the page shows it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { mayBeArticle } from '../../../src/article/document/may-be-article.ts';
import { findOpenRoots } from '../../../src/article/document/open-roots.ts';
import { walkVisible } from '../../../src/article/document/visible-walk.ts';
import { readPage } from '../../../src/article/read-page.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, HARBOUR_HEADLINE } from '../sample-pages.ts';

/** Fills an element, and gives each `<x-…>` in it, whose own `<template>` comes first, an open root with what the template holds. */
function fill(parent: Element | ShadowRoot, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  parent.replaceChildren(...parsed.body.childNodes);
  openTemplates(parent);
}

function openTemplates(parent: Element | ShadowRoot): void {
  for (const template of [...parent.querySelectorAll('template')]) {
    const host = template.parentElement;
    if (!host) continue;
    template.remove();
    fill(
      host.attachShadow({ mode: template.getAttribute('mode') === 'closed' ? 'closed' : 'open' }),
      template.innerHTML,
    );
  }
}

function shownText(): string {
  let text = '';
  const visitor = {
    enter: () => undefined,
    leave: () => undefined,
    visitText: ({ data }: Text) => void (text += data),
  };
  runToEnd(walkVisible(document.body, visitor));
  return text;
}

const paragraphs = HARBOUR.map((text) => `<p>${text}</p>`).join('');
const ARTICLE = `<article><h1>${HARBOUR_HEADLINE}</h1>${paragraphs}</article>`;

beforeEach(() => {
  document.body.replaceChildren();
  history.pushState(null, '', '/2031/lighthouse');
});

describe('a walk', () => {
  const settings: Record<string, [html: string, shown: string]> = {
    'reads a root in place of its host’s children': ['a<x-a><template>b</template>hidden</x-a>c', 'abc'],
    'reads each child at its slot, once': [
      '<x-a><template>1<slot name="n"></slot>2<slot></slot>3<slot></slot></template>x<b slot="n">N</b>y</x-a>!',
      '1N2xy3!',
    ],
    'reads what a slot holds where no child is shown there': [
      '<x-a><template>1<slot name="n">own</slot>2</template></x-a>',
      '1own2',
    ],
    'reads roots in roots': [
      '<x-a><template>1<x-b><template>2<slot></slot>4</template>3</x-b>5</template></x-a>',
      '12345',
    ],
    'reads a child that is passed on from slot to slot': [
      '<x-a><template>1<x-b><template>2<slot></slot>4</template><slot></slot></x-b>5</template>3</x-a>',
      '12345',
    ],
    'leaves out what is hidden in a root, and what no slot shows': [
      '<x-a><template>1<div hidden>no<slot></slot></div><style>p {}</style></template>no</x-a>2',
      '12',
    ],
    'leaves closed roots alone': ['a<x-a><template mode="closed">secret</template>light</x-a>', 'alight'],
  };
  test.each(Object.entries(settings))('%s', (_, [html, shown]) => {
    fill(document.body, html);
    expect(shownText()).toBe(shown);
  });

  test('leaves each element that it entered, in roots and slots too', () => {
    fill(
      document.body,
      '<x-a><template><p>1<slot></slot></p><slot name="n">own</slot></template><b>x</b><i>y</i></x-a><u>z</u>',
    );
    const open: Element[] = [document.body];
    const visitor = {
      enter: (element: Element) => void open.push(element),
      leave: (element: Element) => expect(open.pop()).toBe(element),
      visitText: () => undefined,
    };
    runToEnd(walkVisible(document.body, visitor));
    expect(open).toEqual([document.body]);
  });
});

describe('an article is read', () => {
  const settings: Record<string, string> = {
    'that stands in a root as a whole': `<x-app><template><main>${ARTICLE}</main></template></x-app>`,
    'that stands in a root of a root': `<x-app><template><x-page><template>${ARTICLE}</template></x-page></template></x-app>`,
    'whose paragraphs are shown by a slot': `<h1>${HARBOUR_HEADLINE}</h1><x-text><template><div class="body"><slot></slot></div></template>${paragraphs}</x-text>`,
    'of which each paragraph has a root': `<h1>${HARBOUR_HEADLINE}</h1><main>${HARBOUR.map(
      (text) => `<div><template><p>${text}</p></template></div>`,
    ).join('')}</main>`,
    'whose headline has a root': `<x-head><template><h1>${HARBOUR_HEADLINE}</h1></template></x-head><main>${paragraphs}</main>`,
  };
  test.each(Object.entries(settings))('%s', (_, html) => {
    fill(document.body, html);
    expect(mayBeArticle(document)).toBe(true);
    const article = readPage(document, null)?.articles[0];
    expect(article?.headline).toBe(HARBOUR_HEADLINE);
    expect(article?.blocks.map(({ text }) => text)).toEqual(HARBOUR);
  });

  test('with the nodes of its text, which are those of the page', () => {
    fill(document.body, `<x-app><template>${ARTICLE}</template></x-app>`);
    const nodes = readPage(document, null)?.articles[0]?.blocks.flatMap((block) => block.nodes);
    expect(nodes?.every((node) => node.isConnected && node.getRootNode() !== document)).toBe(true);
  });
});

test('a front page whose teasers have roots is no article', () => {
  const card = (text: string) =>
    `<x-card><template><h3>News</h3><p>${text.slice(0, 100)}</p></template></x-card>`;
  fill(document.body, `<main>${HARBOUR.map(card).join('')}</main>`);
  expect(mayBeArticle(document)).toBe(false);
});

test('a hundred thousand roots cost steps in number, not a step that is long, and no more than some thousand are found', () => {
  for (let i = 0; i < 100_000; i++)
    document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const steps = findOpenRoots(document);
  let longest = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) longest = Math.max(longest, step.value);
  expect(longest).toBeLessThan(1_000);
  expect(step.value).toHaveLength(3_000);
}, 60_000);
