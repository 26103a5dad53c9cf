// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import { createLinkBadges } from '../../../src/content/links/link-badges.tsx';
import { lookUpLinks, type Ask } from '../../../src/content/links/look-up-links.ts';
import { createBudget, LIMITS } from '../../../src/content/reading/budget.ts';
import { mayLeadToStory } from '../../../src/content/links/link-watch.ts';
import type { LinkAnswer } from '../../../src/memory-messages.ts';
import { createShadowHost, PAGE_NAME } from '../../../src/ui/shadow-host.ts';
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

/** Lets everything happen that is due in idle moments. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const shown = (): Element[] => [...document.querySelectorAll(PAGE_NAME)];
const links = (): HTMLAnchorElement[] => [...document.querySelectorAll('a')];

const put = (html: string): void =>
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);

/** Badges, and a look at links as the reading script does it. */
function createLook(asking: Ask) {
  const { signal } = controller;
  const making = { language: english, makeHost: createShadowHost };
  const badges = createLinkBadges(document, making, signal);
  const lookUp = { ask: asking, onKnown: badges.show, budget: createBudget(LIMITS.badges, signal) };
  return { ...badges, look: (at: readonly HTMLAnchorElement[]) => lookUpLinks(at, lookUp, signal) };
}

async function lookAt(html: string) {
  put(html);
  const badges = createLook(ask);
  await badges.look(links());
  return badges;
}

beforeEach(() => {
  controller = new AbortController();
  asked = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setImmediate(run));
  // Pauses after work are none here.
  vi.stubGlobal('setTimeout', (run: () => void) => setImmediate(run));
  // This environment draws nothing: every text is one line of 100 by 20.
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([
    new DOMRect(0, 0, 100, 20),
  ] as unknown as DOMRectList);
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
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
    const counts: number[] = [];
    for (let time = 0; time < 4; time++) {
      shown()[0]?.remove();
      badges.restore();
      await settle();
      counts.push(shown().length);
    }
    expect(counts).toEqual([1, 1, 1, 0]);
  });

  test('goes when its link leads elsewhere, as in lists that use their rows again', async () => {
    const badges = await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a>`);
    links()[0]?.setAttribute('href', 'https://x.example/');
    badges.restore();
    await settle();
    expect(shown()).toEqual([]);
  });

  test('goes when all is undone', async () => {
    await lookAt(`<a href="${KNOWN}">Ferries stop for a band</a>`);
    controller.abort();
    expect(document.body.innerHTML).toBe(`<a href="${KNOWN}">Ferries stop for a band</a>`);
  });
});

describe('of many known links', () => {
  const manyLinks = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<a href="${KNOWN}#${i}">Ferries stop for a band</a>`).join('');
  const knowsAll = (urls: readonly string[]) =>
    Promise.resolve({ ok: true as const, value: urls.map(() => COPY) });
  const createHere = (count: number) => {
    put(manyLinks(count));
    return createLook(knowsAll);
  };

  test('sixteen get their badges in a turn of their own where the clock says so', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const badges = createHere(40);
    const counts: number[] = [];
    vi.stubGlobal('requestIdleCallback', (run: () => void) =>
      setImmediate(() => {
        counts.push(shown().length);
        run();
      }),
    );
    await badges.look(links());
    expect(counts.slice(0, 3)).toEqual([0, 16, 32]);
  });

  test('all that a turn asks of their texts is asked before the first one is put into the page', async () => {
    const badges = createHere(16);
    let seen = '';
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(() => {
      seen += 'r';
      return [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
    });
    const after: (...added: (Node | string)[]) => void = Reflect.get(CharacterData.prototype, 'after');
    vi.spyOn(CharacterData.prototype, 'after').mockImplementation(function (this: CharacterData, ...added) {
      seen += 'w';
      after.apply(this, added);
    });
    await badges.look(links());
    expect(seen).toMatch(/^r+w{16}$/);
  });

  test('they are placed anew when the size of their block changes, not when the browser first tells it', async () => {
    const watched: Element[] = [];
    let tell: (entries: { target: Element }[]) => void = () => undefined;
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(told: typeof tell) {
          tell = told;
        }
        observe(target: Element) {
          watched.push(target);
        }
        disconnect() {
          watched.length = 0;
        }
      },
    );
    const badges = createHere(40);
    const measure = vi.spyOn(Range.prototype, 'getClientRects');
    await badges.look(links());
    expect(watched).toHaveLength(40);
    const measured = measure.mock.calls.length;
    const entries = watched.map((target) => ({ target }));
    tell(entries);
    await settle();
    expect(measure).toHaveBeenCalledTimes(measured);
    tell(entries);
    await settle();
    expect(measure.mock.calls.length).toBeGreaterThan(measured);
  });

  test('there are no more badges than are worth their work: in one block of thousands of words, a few', async () => {
    const boxes = Array.from({ length: 5_000 }, () => new DOMRect(0, 0, 100, 20));
    vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue(boxes as unknown as DOMRectList);
    const badges = createHere(100);
    await badges.look(links());
    expect(shown().length).toBeGreaterThan(5);
    expect(shown().length).toBeLessThan(30);
  });

  test('in lines of their own all have one, to the most of a page', async () => {
    const badges = createHere(600);
    await badges.look(links());
    expect(shown()).toHaveLength(500);
  });

  test('a theme that changes without end has each coloured once a run, with a pause after it', async () => {
    const waits: number[] = [];
    const badges = createHere(10);
    await badges.look(links());
    await settle();
    vi.stubGlobal('setTimeout', (_: () => void, wait: number) => waits.push(wait));
    for (let change = 0; change < 50; change++) {
      document.body.className = `theme-${change}`;
      await settle();
    }
    expect(waits).toEqual([10]);
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
