// @vitest-environment happy-dom
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BringShowing } from '../../src/content/bring-showing.ts';
import { scripts } from '../../src/content/injected.ts';
import { createLateView } from '../../src/content/late-view.ts';
import type { Lent } from '../../src/content/lent.ts';
import type { Showing } from '../../src/content/showing.ts';
import type { Told } from '../../src/content/view.ts';
import type { Choices } from '../../src/messages.ts';
import { extension, startExtension } from '../browser/messages/fake-extension.ts';

startExtension();
const { createBringShowing, createDress } = await import('../../src/content/bring-showing.ts');
const { onMessage } = await import('../../src/browser/messages/receive-messages.ts');

beforeEach(startExtension);
afterEach(() => {
  scripts.createShowing = undefined;
});
afterAll(() => vi.unstubAllGlobals());

const turns = () => new Promise((resolve) => setTimeout(resolve));
const told = (state: string): Told => ({ read: {} as Told['read'], answer: { ok: true, value: { state } } });
const CHOICES: Choices = { isPaused: false, hasMarks: true, hasLinkBadges: true, isRemembered: false };

/** A showing script whose view writes down what it is told. */
function fakeShowing() {
  const said: unknown[] = [];
  const view = {
    show: (next: Told | undefined) => said.push(next),
    choose: (choices: Choices) => said.push(choices),
    leave: () => said.push('leave'),
    restore: () => said.push('restore'),
    hideBadges: () => said.push('hide'),
  };
  return { said, showing: { createView: () => view } as unknown as Showing };
}

/** A late view, and how often its showing script was asked for. */
function createLate(bring: BringShowing) {
  const controller = new AbortController();
  const asked = { times: 0 };
  const counted: BringShowing = () => (asked.times++, bring());
  return { late: createLateView(counted, controller.signal), asked, controller };
}

describe('a view', () => {
  test('is not brought for a page with nothing to show, nor where the site is paused', async () => {
    const { late, asked } = createLate(() => Promise.resolve(fakeShowing().showing));
    for (const answer of [undefined, null, {}, { ok: false }, { ok: true }, told('none').answer])
      late.show({ ...told('none'), answer });
    late.choose({ ...CHOICES, isPaused: true });
    late.show(told('found'));
    await turns();
    expect(asked.times).toBe(0);
    late.choose(CHOICES);
    await turns();
    expect(asked.times).toBe(1);
  });

  test('that comes late is made once, and shows what is told by then', async () => {
    const { said, showing } = fakeShowing();
    let arrive: (showing: Showing) => void = () => undefined;
    const { late } = createLate(() => new Promise<Showing>((resolve) => (arrive = resolve)));
    late.show(told('found'));
    const first = arrive;
    const second = told('found');
    late.show(second);
    late.choose(CHOICES);
    first(showing);
    arrive(showing);
    await turns();
    expect(said[0]).toBe(CHOICES);
    expect(said.slice(1).every((each) => each === second)).toBe(true);
    late.leave();
    expect(said.at(-1)).toBe('leave');
  });

  test('of a page that was left, or whose script has ended, shows nothing', async () => {
    const { said, showing } = fakeShowing();
    const { late } = createLate(() => Promise.resolve(showing));
    late.show(told('found'));
    late.leave();
    await turns();
    expect(said).toEqual([undefined]);
    const other = createLate(() => Promise.resolve(showing));
    other.late.show(told('found'));
    other.controller.abort();
    await turns();
    expect(said).toHaveLength(1);
  });

  test('that cannot come throws nothing, and is asked for again with the next answer', async () => {
    const { late, asked } = createLate(() => Promise.resolve(undefined));
    late.show(told('found'));
    late.restore();
    late.hideBadges();
    late.show(told('found'));
    await turns();
    expect(asked.times).toBe(2);
    expect(late.told()).toEqual(told('found'));
  });
});

describe('the showing script', () => {
  const typesSent = () => extension.sent.map((message) => (message as { type: string }).type);
  const create = () => createBringShowing({} as Lent, createDress());

  test('is asked for once with its style, however many ask, and again where it did not come', async () => {
    const brought: { showing?: Showing } = {};
    onMessage(() => {
      const { showing } = brought;
      if (showing) scripts.createShowing = () => Promise.resolve(showing);
      return Promise.resolve({ ok: true, value: true });
    });
    const bring = create();
    expect(await Promise.all([bring(), bring()])).toEqual([undefined, undefined]);
    expect(typesSent()).toEqual(['style-page', 'start-showing']);
    const { showing } = fakeShowing();
    brought.showing = showing;
    expect(await bring()).toBe(showing);
    expect(await bring()).toBe(showing);
    expect(typesSent()).toEqual(['style-page', 'start-showing', 'start-showing']);
  });

  test('that fails is none', async () => {
    onMessage(() => Promise.resolve({ ok: true, value: true }));
    scripts.createShowing = () => Promise.reject(new Error('no texts'));
    expect(await create()()).toBeUndefined();
  });
});
