// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBadges } from '../../../src/content/badge/badges.tsx';
import type { Article, Page, Report } from '../../../src/model.ts';
import { createShadowHost, PAGE_NAME } from '../../../src/ui/shadow-host.ts';
import { closedRootOf } from '../../ui/closed-roots.ts';
import { english } from '../../ui/english.ts';
import {
  emptyReport,
  noActions,
  sampleCredit,
  sampleReport,
  sampleVerdict,
  sampleSource,
} from '../../ui/sample-reports.ts';

let controller = new AbortController();

const pageOf = (headlines: readonly Element[]): Page => ({
  url: 'https://courier.example/',
  canonicalUrl: null,
  title: 'Courier',
  siteName: null,
  published: null,
  language: 'en',
  metadataCredits: [],
  articles: headlines.map((headlineNode): Article => ({
    headline: '',
    headlineNode,
    blocks: [],
    asides: [],
  })),
});

const shownBadges = (): Element[] => [...document.querySelectorAll(PAGE_NAME)];
const firstRoot = () => closedRootOf(shownBadges()[0]);
const labels = () => shownBadges().map((host) => closedRootOf(host)?.querySelector('.badge')?.textContent);

function showOn(html: string, report: Report = sampleReport()) {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const page = pageOf([...document.querySelectorAll('h1')]);
  const badges = createBadges(document, { language: english, makeHost: createShadowHost }, controller.signal);
  badges.show(page, report, noActions);
  return { badges, page };
}

beforeEach(() => {
  controller = new AbortController();
});

afterEach(() => controller.abort());

describe('a badge', () => {
  test('stands at the end of the headline and says what was found', () => {
    showOn('<h1>Sea atlas stolen</h1><p>Text</p>');
    expect(document.querySelector('h1')?.lastElementChild?.localName).toBe(PAGE_NAME);
    expect(labels()).toEqual(['AP · Full copy']);
  });

  test('has in its card what a headline alone says, in the words of the popup', () => {
    const headline = { by: 'agency', published: '2026-11-27T10:04:00Z' } as const;
    const report = sampleReport({
      verdict: sampleVerdict({ relation: 'credited', basis: 'credit' }),
      sources: [sampleSource({ relation: 'none', headline, credited: true })],
      credits: [sampleCredit({})],
    });
    showOn('<h1>Sea atlas stolen</h1>', report);
    const row = firstRoot()?.querySelector('.row-weak')?.textContent;
    expect(firstRoot()?.textContent).toContain('A headline alone does not show where a text comes from.');
    expect(row).toContain('AP published a story under this headline');
    expect(labels()).toEqual(['AP · credited']);
  });

  test('adds no words to the page’s own text', () => {
    showOn('<h1>Sea atlas stolen</h1>');
    expect(document.body.textContent).toBe('Sea atlas stolen');
  });

  test('has nothing on its element for the page to read', () => {
    showOn('<h1>Sea atlas stolen</h1>');
    expect(shownBadges().map(({ outerHTML }) => outerHTML)).toEqual([`<${PAGE_NAME}></${PAGE_NAME}>`]);
  });

  test('opens by a real button, whose name is the verdict', () => {
    showOn('<h1>Sea atlas stolen</h1>');
    const button = firstRoot()?.querySelector('button.badge');
    expect(button?.getAttribute('aria-label')).toBe(
      'AP · Full copy. Wiremark: Full copy of a story from AP.',
    );
  });

  test('has a card with a place of its own from the first moment, however soon it is opened', () => {
    showOn('<h1>Sea atlas stolen</h1>');
    const card = firstRoot()?.querySelector<HTMLElement>('.card');
    card?.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
    expect(card?.style.left).toMatch(/px$/);
    expect(card?.style.top).toMatch(/px$/);
  });

  test('stands beside a headline that is a link, not in it', () => {
    showOn('<a href="/x"><h1>Sea atlas stolen</h1></a>');
    expect(document.querySelector('a')?.nextElementSibling?.localName).toBe(PAGE_NAME);
  });

  test('is not shown where nothing was found', () => {
    showOn('<h1>Sea atlas stolen</h1>', emptyReport());
    expect(shownBadges()).toEqual([]);
  });

  test('is shown where only the page’s credit is known', () => {
    showOn('<h1>Sea atlas stolen</h1>', {
      ...emptyReport(),
      verdict: sampleVerdict({ relation: 'credited', agency: 'AFP', basis: 'credit' }),
      credits: [sampleCredit({ agency: 'AFP' })],
    });
    expect(labels()).toEqual(['AFP · credited']);
  });

  test('stays the same element when a later check finds more', () => {
    const { badges, page } = showOn('<h1>Sea atlas stolen</h1>');
    const [before] = shownBadges();
    badges.show(
      page,
      sampleReport({ verdict: { ...sampleReport().verdict, relation: 'edited' } }),
      noActions,
    );
    expect(shownBadges()).toEqual([before]);
    expect(labels()).toEqual(['AP · Edited copy']);
  });

  test('goes when a later check finds nothing', () => {
    const { badges, page } = showOn('<h1>Sea atlas stolen</h1>');
    badges.show(page, emptyReport(), noActions);
    expect(shownBadges()).toEqual([]);
  });

  test('goes when all is undone', () => {
    showOn('<h1>Sea atlas stolen</h1>');
    controller.abort();
    expect(document.body.innerHTML).toBe('<h1>Sea atlas stolen</h1>');
  });

  test('comes back three times when the page removes it, then gives up', () => {
    const { badges } = showOn('<h1>Sea atlas stolen</h1>');
    const removeAndRestore = () => {
      shownBadges()[0]?.remove();
      badges.restore();
      return shownBadges().length;
    };
    expect([1, 2, 3, 4].map(removeAndRestore)).toEqual([1, 1, 1, 0]);
  });
});

describe('two articles on one page', () => {
  const html = '<h1>Atlas</h1><p>a</p><h1>Iran</h1><p>b</p>';

  test('each have their own badge', () => {
    const story = { ...sampleSource().story, agency: null, outlet: 'aawsat.example' };
    const second = sampleSource({ article: 1, relation: 'edited', story });
    showOn(html, sampleReport({ sources: [sampleSource(), second] }));
    expect(labels()).toEqual(['AP · Full copy', 'aawsat.example · Edited copy']);
  });

  test('of which one has no source have one badge', () => {
    showOn(html, sampleReport({ sources: [sampleSource({ article: 1 })], credits: [] }));
    expect(document.querySelectorAll('h1')[1]?.lastElementChild?.localName).toBe(PAGE_NAME);
    expect(shownBadges()).toHaveLength(1);
  });
});

test('a theme that changes without end has badges coloured once a run, with a pause after it', async () => {
  const waits: number[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setImmediate(run));
  vi.stubGlobal('setTimeout', (_: () => void, wait: number) => waits.push(wait));
  showOn('<h1>Sea atlas stolen</h1>');
  const colours = vi.spyOn(window, 'getComputedStyle');
  document.body.className = 'theme';
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  const once = colours.mock.calls.length;
  for (let change = 0; change < 20; change++) {
    document.body.className = `theme-${change}`;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(once).toBeGreaterThan(0);
  expect(colours.mock.calls.length).toBe(once);
  expect(waits).toEqual([1]);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
