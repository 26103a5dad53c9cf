// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import { createLinkBadges } from '../../../src/content/links/link-badges.tsx';
import { mayLeadToStory } from '../../../src/content/links/link-watch.ts';
import type { LinkAnswer } from '../../../src/memory-messages.ts';
import { PAGE_NAME } from '../../../src/ui/shadow-host.ts';
import { closedRootOf } from '../../ui/closed-roots.ts';
import { english } from '../../ui/english.ts';

const COPY: LinkAnswer = { agency: 'AP', outlet: null, relation: 'reprint' };
const KNOWN = 'https://harbour.example/copy';

let controller = new AbortController();
let asked: (readonly string[])[] = [];

/** Knows one address, and writes down what it is asked. */
const ask = (urls: readonly string[]) => {
  asked.push(urls);
  return Promise.resolve({ ok: true as const, value: urls.map((url) => (url === KNOWN ? COPY : null)) });
};

const shown = (): Element[] => [...document.querySelectorAll(PAGE_NAME)];
const links = (): HTMLAnchorElement[] => [...document.querySelectorAll('a')];

async function lookAt(html: string) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const badges = createLinkBadges(document, english, ask, controller.signal);
  await badges.look(links());
  return badges;
}

beforeEach(() => {
  controller = new AbortController();
  asked = [];
  // This environment draws nothing: every text is one line of 100 by 20.
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([
    new DOMRect(0, 0, 100, 20),
  ] as unknown as DOMRectList);
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
});

describe('a link badge', () => {
  test('stands in a known link, and in no other', async () => {
    await lookAt(
      `<a href="${KNOWN}">Ferries stop for a band</a><a href="https://x.example/">Not known at all</a>`,
    );
    expect(shown().map((host) => host.parentElement?.getAttribute('href'))).toEqual([KNOWN]);
  });

  test('becomes part of the link’s name, not of its text', async () => {
    await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a>`);
    expect(links()[0]?.textContent).toBe('Ferries stop for a band');
    const label = closedRootOf(shown()[0])?.querySelector('[role=img]');
    expect(label?.getAttribute('aria-label')).toBe('Wiremark: AP · Full copy');
  });

  test('has nothing on its element for the page to read', async () => {
    await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a>`);
    expect(shown().map(({ outerHTML }) => outerHTML)).toEqual([`<${PAGE_NAME}></${PAGE_NAME}>`]);
  });

  test('stands once for each address', async () => {
    await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a><a href="${KNOWN}">Continue reading</a>`);
    expect(shown()).toHaveLength(1);
  });

  test('stands behind the last words, also where they lie deep', async () => {
    await lookAt(`<a href="${KNOWN}"><h3><span>Ferries</span> <b>stop for a band</b></h3> </a>`);
    expect(shown()[0]?.parentElement?.localName).toBe('b');
  });

  test('comes back three times when the page removes it, then gives up', async () => {
    const badges = await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a>`);
    const removeAndRestore = () => {
      shown()[0]?.remove();
      badges.restore();
      return shown().length;
    };
    expect([1, 2, 3, 4].map(removeAndRestore)).toEqual([1, 1, 1, 0]);
  });

  test('goes when its link leads elsewhere, as in lists that use their rows again', async () => {
    const badges = await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a>`);
    links()[0]?.setAttribute('href', 'https://x.example/');
    badges.restore();
    expect(shown()).toEqual([]);
  });

  test('goes when all is undone', async () => {
    await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a>`);
    controller.abort();
    expect(document.body.innerHTML).toBe(`<a href="${KNOWN}">Ferries stop for a band</a>`);
  });
});

test('addresses are asked in messages of at most 2,000, those that are too long not at all', async () => {
  const long = `https://x.example/${'x'.repeat(PAGE_LIMITS.urlChars)}`;
  const many = Array.from({ length: 2_500 }, (_, i) => `<a href="https://x.example/${i}">A headline</a>`);
  await lookAt(`<a href="${long}">A long address</a>${many.join('')}`);
  expect(asked.map(({ length }) => length)).toEqual([1_999, 501]);
});

test.each([
  ['https://harbour.example/a', 'Ferries stop for a band', true],
  ['https://page.example/#comments', 'See all of the comments', false],
  ['https://harbour.example/a', 'Read more', false],
  ['mailto:desk@harbour.example', 'Write to the news desk', false],
])('a link to %s with the words "%s" may lead to a story: %s', (href, words, may) => {
  const link = Object.assign(document.createElement('a'), { href, textContent: words });
  expect(mayLeadToStory(link, 'https://page.example/')).toBe(may);
});
