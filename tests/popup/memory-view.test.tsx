// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import type { ReadBefore } from '../../src/memory-messages.ts';
import type { TabResult } from '../../src/messages.ts';
import { PopupView } from '../../src/popup/PopupView.tsx';
import type { SiteChoices } from '../../src/popup/SiteFoot.tsx';
import { english } from '../ui/english.ts';
import { emptyReport, noActions, sampleAnswers, sampleCoverage, sampleReport } from '../ui/sample-reports.ts';

const url = 'https://courier.example/atlas';
const nothing = () => undefined;

const read: ReadBefore = {
  url: 'https://harbour.example/fog',
  outlet: 'harbour.example',
  headline: 'Fog over Tollan',
  hour: Math.floor(Date.now() / 3_600_000),
  credits: ['AP'],
  ownAgency: null,
  isPart: false,
};

function show(result: TabResult, memory: SiteChoices['memory'] = 'off') {
  const calls: unknown[] = [];
  const body = document.createElement('div');
  document.body.replaceChildren(body);
  render(
    <PopupView
      language={english}
      result={result}
      actions={noActions}
      answers={sampleAnswers()}
      indexes={[]}
      program={{ version: '0.1.0', browser: 'Firefox 153.0' }}
      access={{
        hasEverySite: false,
        host: 'courier.example',
        isPaused: false,
        hasLinkBadges: true,
        hasThisSite: false,
        memory,
      }}
      onTryAgain={nothing}
      onCheckAnyway={nothing}
      onStopReading={nothing}
      onRequestEverySite={nothing}
      onRequestSite={nothing}
      onSetPaused={nothing}
      onSetLinkBadges={nothing}
      onSetMemory={(isOn) => calls.push(isOn)}
      onForget={(kind) => calls.push(kind)}
      onForgetRead={(of) => calls.push(of)}
      onOpenOptions={nothing}
    />,
    body,
  );
  const click = (label: string) =>
    [...body.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
  return { body, text: body.textContent, calls, click };
}

const none: TabResult = { state: 'none', url, report: emptyReport(), coverage: [] };
const found: TabResult = { state: 'found', url, report: sampleReport(), coverage: [] };

test.each<TabResult>([
  { ...none, read: [read] },
  { ...found, read: [read] },
])('what was read before is said in state $state, with a link, and can be forgotten', (result) => {
  const { text, click, calls, body } = show(result);
  expect(text).toContain('You read this text on harbour.example today.');
  expect(text).toContain('That page credits AP.');
  expect(body.querySelector('.row-read a')?.getAttribute('href')).toBe(read.url);
  click('Forget');
  expect(calls).toEqual([read.url]);
});

test('nothing is said where nothing was read', () => {
  for (const result of [none, found, { ...none, read: [] }])
    expect(show(result).body.querySelector('.row-read, .memory-on')).toBeNull();
});

test('what today’s news needs is said where no source is known, without a subscription and the memory', () => {
  const words = 'Today’s news needs a subscription or the memory.';
  const issued = { made: '2026-11-28T10:00:00Z', next: '2026-11-28T11:00:00Z' };
  const compared: TabResult = { ...none, coverage: [sampleCoverage] };
  expect(show(compared).text).toContain(words);
  expect(show(compared, 'never').text).toContain(words);
  expect(show(compared, 'on').text).not.toContain(words);
  expect(show({ ...none, coverage: [{ ...sampleCoverage, issued }] }).text).not.toContain(words);
  expect(show(none).text).not.toContain(words);
  expect(show({ ...found, coverage: [sampleCoverage] }).text).not.toContain(words);
});

test('an address that is no web page’s is no link', () => {
  const { body } = show({ ...none, read: [{ ...read, url: 'javascript:alert(1)' }] });
  expect(body.querySelector('.row-read a')).toBeNull();
});

describe('the switch', () => {
  const switchIn = (body: Element) =>
    [...body.querySelectorAll<HTMLInputElement>('[role=switch]')].find(
      ({ parentElement }) => parentElement?.textContent === 'Remember what I read',
    );

  test('shows that the memory is on, in the foot too, and offers to forget', () => {
    const { body, text, click, calls } = show(none, 'on');
    expect(switchIn(body)?.checked).toBe(true);
    expect(text).toContain('What you read is remembered.');
    click('Forget this page');
    click('Forget this site');
    expect(calls).toEqual(['page', 'site']);
  });

  test('switches it on', () => {
    const { body, calls } = show(none, 'off');
    expect(switchIn(body)?.checked).toBe(false);
    switchIn(body)?.click();
    expect(calls).toEqual([true]);
  });

  test('is not there in a private window', () => {
    expect(switchIn(show(none, 'never').body)).toBeUndefined();
  });
});
