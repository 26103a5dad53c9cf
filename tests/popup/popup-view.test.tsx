// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { PopupView, stateAttributes } from '../../src/popup/PopupView.tsx';
import type { SiteChoices } from '../../src/popup/SiteFoot.tsx';
import { ERROR_CODES, type TabResult } from '../../src/messages.ts';
import { sayError } from '../../src/report/errors.ts';
import { english } from '../ui/english.ts';
import {
  emptyReport,
  noActions,
  sampleAnswers,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../ui/sample-reports.ts';

const url = 'https://courier.example/atlas';
const access = {
  hasEverySite: false,
  host: 'courier.example',
  isPaused: false,
  hasLinkBadges: true,
  memory: 'off' as SiteChoices['memory'],
  hasThisSite: false,
};

interface Clicks {
  again: number;
  anyway: number;
  stop: number;
  every: number;
  paused: boolean[];
  links: boolean[];
  sites: string[];
}

function show(
  result: TabResult,
  change: Partial<typeof access> = {},
  body = document.createElement('div'),
  answers = sampleAnswers(),
) {
  const clicks: Clicks = {
    again: 0,
    anyway: 0,
    stop: 0,
    every: 0,
    paused: [],
    links: [],
    sites: [],
  };
  render(
    <PopupView
      language={english}
      result={result}
      actions={noActions}
      answers={answers}
      indexes={[]}
      comparableTabId={7}
      program={{ version: '0.1.0', browser: 'Firefox 153.0' }}
      access={{ ...access, ...change }}
      onTryAgain={() => clicks.again++}
      onCheckAnyway={() => clicks.anyway++}
      onStopReading={() => clicks.stop++}
      onRequestEverySite={() => clicks.every++}
      onRequestSite={(host) => clicks.sites.push(host)}
      onSetPaused={(isPaused) => clicks.paused.push(isPaused)}
      onSetLinkBadges={(isOn) => clicks.links.push(isOn)}
      onSetMemory={() => undefined}
      onForget={() => undefined}
      onForgetRead={() => undefined}
      onOpenOptions={() => undefined}
    />,
    body,
  );
  const buttonOf = (label: string) =>
    [...body.querySelectorAll('button')].find((button) => button.textContent === label);
  const click = (label: string) => void act(() => buttonOf(label)?.click());
  return { body, text: body.textContent, clicks, click, buttonOf };
}

describe('the attributes of <main>', () => {
  test('carry the verdict', () => {
    const result: TabResult = { state: 'found', url, report: sampleReport(), coverage: [] };
    expect(stateAttributes(result)).toEqual({
      'data-state': 'found',
      'data-relation': 'reprint',
      'data-agency': 'AP',
      'data-credited': 'true',
    });
  });

  test('are empty for an origin that is no agency', () => {
    const report = sampleReport({ verdict: sampleVerdict({ agency: null, credited: false }) });
    expect(stateAttributes({ state: 'found', url, report, coverage: [] })).toMatchObject({
      'data-agency': '',
      'data-credited': 'false',
    });
  });

  test('are only the state where nothing is found', () => {
    expect(stateAttributes({ state: 'checking', url })).toEqual({ 'data-state': 'checking' });
  });
});

describe('weak evidence', () => {
  const weak = sampleSource({ relation: 'none', confidence: 0.3, credited: false, passages: [] });

  test('names the story and claims nothing', () => {
    const report = { ...emptyReport(), sources: [weak] };
    const { body, text } = show({ state: 'none', url, report, coverage: [] });
    expect(text).toContain('Weak evidence');
    expect(text).toContain('too few to say');
    expect(body.querySelector('cite')?.textContent).toBe('Thieves take sea atlas');
    expect(text).not.toMatch(/Full copy|Edited copy|Excerpt|rewrite|%/);
  });

  test('stands beside what the page itself says', () => {
    const report = {
      ...emptyReport(),
      sources: [weak],
      credits: [sampleCredit()],
      verdict: sampleVerdict({ relation: 'credited', basis: 'credit' }),
    };
    const { text } = show({ state: 'found', url, report, coverage: [] });
    expect(text).toContain('Credited to AP');
    expect(text).toContain('Weak evidence');
  });

  test('is not there where a source is claimed', () => {
    expect(show({ state: 'found', url, report: sampleReport(), coverage: [] }).text).not.toContain(
      'Weak evidence',
    );
  });
});

describe('each state says honestly', () => {
  test.each([
    [{ state: 'checking', url }, 'Checking this page'],
    [{ state: 'no-access', url: null, why: 'closed' }, 'This page cannot be read.'],
    [{ state: 'no-access', url, why: 'pdf' }, 'choose “Find the source of the selected text”'],
    [{ state: 'no-access', url, why: 'plain-text' }, 'choose “Find the source of the selected text”'],
    [{ state: 'no-access', url, why: 'file' }, 'This is a file, not a page of text.Open a single story'],
    [{ state: 'no-access', url, why: 'source' }, 'Open the page itself'],
    [{ state: 'no-access', url, why: 'reader' }, 'Leave the reading view'],
    [{ state: 'no-access', url, why: 'browser' }, 'one of the browser’s own pages.Browsers let no extension'],
    [{ state: 'no-access', url, why: 'store' }, 'a store for extensions.Browsers let no extension'],
    [{ state: 'no-access', url, why: 'extension' }, 'belongs to an extension.Browsers let no extension'],
    [{ state: 'not-article', url }, 'This page does not look like an article.'],
    [{ state: 'not-article', url, isForced: true }, 'fewer than 20 words'],
    [{ state: 'too-large', url }, 'too large to check by itself.Checking it may take several seconds'],
    [{ state: 'too-large', url, isForced: true }, 'This page is too large to check.Open a single story'],
    [
      { state: 'none', url, report: emptyReport(), coverage: [sampleCoverage] },
      'That does not make the text original',
    ],
    [
      { state: 'none', url, report: emptyReport(), coverage: [sampleCoverage] },
      'Compared with 3,214 stories',
    ],
    [{ state: 'found', url, report: sampleReport(), coverage: [sampleCoverage] }, 'Nothing was sent.'],
  ] satisfies [TabResult, string][])('%j', (result, words) => {
    expect(show(result).text).toContain(words);
  });

  test.each(ERROR_CODES)('%s: what happened and what to do, in a sentence of its own', (code) => {
    const error = { code, message: 'x is undefined' };
    const sentence = sayError(english, error);
    expect(sentence).toMatch(/Try again|Reload|Install|Select|try again|reload/);
    expect(ERROR_CODES.filter((other) => sayError(english, { code: other }) === sentence)).toEqual([code]);
    expect(show({ state: 'error', url, error }).text).toContain(sentence);
  });

  test('the developer’s sentence on an error is folded', () => {
    const error = { code: 'internal', message: 'x is undefined' } as const;
    const { body } = show({ state: 'error', url, error });
    const details = body.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.textContent).toContain('x is undefined (internal)');
    expect(body.querySelector('h1')?.textContent).not.toContain('undefined');
  });

  test('a page that is no article can be checked anyway, once', () => {
    const shown = show({ state: 'not-article', url });
    shown.click('Check it anyway');
    expect(shown.clicks.anyway).toBe(1);
    expect(show({ state: 'not-article', url, isForced: true }).text).not.toContain('Check it anyway');
  });

  test('a page that is too large can be checked anyway, once; then it says how far it is, and can be stopped', () => {
    const shown = show({ state: 'too-large', url });
    shown.click('Check it anyway');
    expect(shown.clicks.anyway).toBe(1);
    expect(show({ state: 'too-large', url, isForced: true }).text).not.toContain('Check it anyway');
    const reading = show({ state: 'checking', url, share: 0.25 });
    expect(reading.body.querySelector('progress')?.getAttribute('value')).toBe('0.25');
    reading.click('Stop');
    expect(reading.clicks.stop).toBe(1);
    expect(show({ state: 'checking', url }).body.querySelector('progress')).toBeNull();
  });

  test('a page that only credits a photo shows that credit', () => {
    const report = {
      ...emptyReport(),
      credits: [sampleCredit({ kind: 'photo', covers: 'photo', quote: 'AP Photo' })],
    };
    expect(show({ state: 'none', url, report, coverage: [] }).text).toContain('“AP Photo”');
  });
});

describe('the offers', () => {
  test('a text on a wrong verdict wherever something was said of a page, and nowhere else', () => {
    const isOffered = (result: TabResult) => show(result).buttonOf('Report a wrong verdict') !== undefined;
    expect(isOffered({ state: 'found', url, report: sampleReport(), coverage: [] })).toBe(true);
    expect(isOffered({ state: 'none', url, report: emptyReport(), coverage: [] })).toBe(true);
    expect(isOffered({ state: 'not-article', url })).toBe(true);
    expect(isOffered({ state: 'checking', url })).toBe(false);
    expect(isOffered({ state: 'no-access', url: null, why: 'pdf' })).toBe(false);
    expect(isOffered({ state: 'error', url, error: { code: 'index-broken', message: 'x' } })).toBe(false);
  });

  test('the text on a wrong verdict stands in place of the answer, and goes back to where it was opened', () => {
    const body = document.createElement('div');
    document.body.append(body);
    const shown = show({ state: 'not-article', url }, {}, body);
    const isAnswerHidden = () => body.querySelector('main')?.hidden;
    expect(isAnswerHidden()).toBe(false);
    shown.click('Report a wrong verdict');
    expect(isAnswerHidden()).toBe(true);
    expect(document.activeElement?.textContent).toBe('Back');
    shown.click('Back');
    expect(isAnswerHidden()).toBe(false);
    expect(body.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(shown.buttonOf('Report a wrong verdict'));
  });

  test('a text on a wrong verdict closes with its page, and never has the address of another', () => {
    const body = document.createElement('div');
    document.body.append(body);
    const text = () => body.querySelector('textarea')?.value;
    const found = (address: string) =>
      show({ state: 'found', url: address, report: sampleReport(), coverage: [] }, {}, body);
    const shown = found(url);
    shown.click('Report a wrong verdict');
    void act(() => body.querySelector<HTMLElement>('.wrong-verdict input')?.click());
    expect(text()).toContain(url);
    found(`${url}-2`);
    expect(text()).toBeUndefined();
    shown.click('Report a wrong verdict');
    expect(text()).not.toContain(url);
  });

  test('check every news page, unless that is so already', () => {
    const shown = show({ state: 'checking', url });
    shown.click('Check every news page');
    expect(shown.clicks.every).toBe(1);
    expect(show({ state: 'checking', url }, { hasEverySite: true }).text).not.toContain(
      'Check every news page',
    );
  });

  test('check this site always, unless that is so already', () => {
    const shown = show({ state: 'checking', url });
    shown.click('Always check this site');
    expect(shown.clicks.sites).toEqual(['courier.example']);
    expect(show({ state: 'checking', url }, { hasThisSite: true }).text).not.toContain('Always check');
  });

  test('pause on this site, and end the pause', () => {
    const running = show({ state: 'checking', url });
    running.click('Pause here');
    expect(running.clicks.paused).toEqual([true]);
    const paused = show({ state: 'checking', url }, { isPaused: true });
    expect(paused.text).toContain('Paused on courier.example');
    paused.click('Resume here');
    expect(paused.clicks.paused).toEqual([false]);
  });

  test('switch badges at links for this site, unless it is paused', () => {
    const shown = show({ state: 'not-article', url }, { hasLinkBadges: false });
    const [box] = shown.body.querySelectorAll<HTMLInputElement>('.access input');
    if (box) box.checked = true;
    box?.dispatchEvent(new Event('change'));
    expect(shown.clicks.links).toEqual([true]);
    const paused = show({ state: 'not-article', url }, { isPaused: true });
    expect(paused.text).not.toContain('Badges at links');
  });

  test('compare the text with open tabs, beside the menu, where there is one', () => {
    const isOffered = ({ body }: ReturnType<typeof show>): boolean =>
      body.querySelector('.access-controls > a[href="/compare/index.html?tab=7"]') !== null;
    expect(isOffered(show({ state: 'found', url, report: sampleReport(), coverage: [] }))).toBe(true);
    expect(isOffered(show({ state: 'not-article', url }))).toBe(false);
  });

  test('nothing to try again where too few words were marked: what to do is said', () => {
    const error = { code: 'short-selection', message: 'selection: fewer than 20 words' } as const;
    const { text, body } = show({ state: 'error', url, error });
    expect(body.querySelector('h1')?.textContent).toBe('Select at least 20 words.');
    expect(text).not.toContain('Try again');
    expect(text).not.toContain('did not work');
  });

  test('try again after an error', () => {
    const shown = show({ state: 'error', url, error: { code: 'index-broken', message: 'x' } });
    shown.click('Try again');
    expect(shown.clicks.again).toBe(1);
  });
});

describe('a page that no index knows', () => {
  const description = {
    ...{ url, headline: 'Sea atlas stolen', siteName: 'The Courier' },
    sentence: 'Keeper Orla Vance counted 4,200 flashes.',
    agencies: [{ code: 'AP', name: 'Associated Press', host: 'apnews.com' }],
  };
  const photo = sampleCredit({ kind: 'photo', covers: 'photo', quote: 'AP Photo' });
  const linksOf = (result: TabResult, answers = sampleAnswers({ description })) =>
    [...show(result, {}, undefined, answers).body.querySelectorAll<HTMLAnchorElement>('.searches a')].map(
      (link) => [link.textContent, link.getAttribute('rel'), link.getAttribute('target')],
    );

  test('offers searches, whose links give nothing away', () => {
    const none: TabResult = {
      state: 'none',
      url,
      report: { ...emptyReport(), credits: [photo, sampleCredit({ kind: 'citation', covers: 'citation' })] },
      coverage: [sampleCoverage],
    };
    expect(linksOf(none)).toEqual([
      ['Search for this sentence', 'noopener noreferrer', '_blank'],
      ['Search this headline at AP', 'noopener noreferrer', '_blank'],
    ]);
  });

  test('says in view what each of them takes along, and where', () => {
    const none: TabResult = { state: 'none', url, report: emptyReport(), coverage: [sampleCoverage] };
    const { body } = show(none, {}, undefined, sampleAnswers({ description }));
    const link = body.querySelector('.searches a');
    const told = body.querySelector(`#${link?.getAttribute('aria-describedby') ?? ''}`);
    expect(told?.textContent).toBe(`${description.sentence}Opens duckduckgo.com with this sentence.`);
    expect(told?.closest('details')?.open).toBe(true);
  });

  test('that credits its text offers them too, a page with a story does not, and one without its script none', () => {
    const verdict = sampleVerdict({ relation: 'credited', basis: 'credit' });
    const credited: TabResult = {
      state: 'found',
      url,
      report: sampleReport({ verdict, sources: [] }),
      coverage: [],
    };
    expect(linksOf(credited)).toHaveLength(2);
    expect(linksOf({ ...credited, report: sampleReport() })).toEqual([]);
    expect(linksOf(credited, sampleAnswers())).toEqual([]);
  });

  test('tells in short what it says itself, without a click', () => {
    const report = { ...emptyReport(), credits: [photo] };
    const { body } = show({ state: 'none', url, report, coverage: [sampleCoverage] });
    expect(body.querySelector('.row-page-says summary')?.textContent).toContain(
      'Photo credit, for the photo only: AP',
    );
  });
});
