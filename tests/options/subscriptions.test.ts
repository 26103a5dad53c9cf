import { expect, test } from 'vitest';
import {
  createSubscriptions,
  type SubscriptionsPlace,
  type SubscriptionsState,
} from '../../src/options/subscriptions.ts';
import type { Result } from '../../src/messages.ts';
import type { LookedAt } from '../../src/subscription-messages.ts';
import { ADDRESS, FACTS, FOUND } from './sample-subscriptions.ts';

const fine = <T>(value: T): Promise<Result<T>> => Promise.resolve({ ok: true, value });

/** A worker that has one subscription, and answers as `change` says. */
function start(change: Partial<SubscriptionsPlace> = {}) {
  const calls: (readonly unknown[])[] = [];
  const states: SubscriptionsState[] = [];
  const place: SubscriptionsPlace = {
    list: () => fine([FACTS]),
    lookAt: (address) => (calls.push(['look', address]), fine<LookedAt>(FOUND)),
    subscribe: (address, days) => (calls.push(['subscribe', address, days]), fine('done' as const)),
    update: (id) => fine(calls.push(['update', id]) > 0),
    keepDays: (id, days) => fine(calls.push(['keep', id, days]) > 0),
    unsubscribe: (id) => fine(calls.push(['unsubscribe', id]) > 0),
    ...change,
  };
  const subscriptions = createSubscriptions(place, (state) => states.push(state));
  return { subscriptions, calls, last: () => states.at(-1) };
}

test('an index is looked at, with its host told, then subscribed to', async () => {
  const { subscriptions, calls, last } = start();
  const looking = subscriptions.lookAt(` ${ADDRESS}\n`);
  expect(last()?.asking).toBe('meridianwire.example');
  await looking;
  expect(last()).toMatchObject({ asking: undefined, offer: { address: ADDRESS, found: FOUND } });
  await subscriptions.add();
  expect(last()).toMatchObject({ offer: undefined, outcome: 'done', all: [FACTS] });
  expect(calls).toEqual([
    ['look', ADDRESS],
    ['subscribe', ADDRESS, 30],
  ]);
});

test.each(['', 'meridianwire', 'https://'])('nobody is asked for the text "%s"', async (text) => {
  const { subscriptions, calls, last } = start();
  await subscriptions.lookAt(text);
  expect(last()).toMatchObject({ asking: undefined, offer: undefined, refused: { outcome: 'no-index' } });
  expect(calls).toEqual([]);
});

test('of two looks the last one counts, and none after the user said no', async () => {
  const answers: ((answer: Result<LookedAt>) => void)[] = [];
  const { subscriptions, last } = start({
    lookAt: () => new Promise((resolve) => answers.push(resolve)),
  });
  const looks = [
    subscriptions.lookAt('https://first.example/'),
    subscriptions.lookAt('https://second.example/'),
  ];
  answers[1]?.({ ok: true, value: FOUND });
  answers[0]?.({ ok: true, value: { outcome: 'no-index' } });
  await Promise.all(looks);
  expect(last()).toMatchObject({ offer: { address: 'https://second.example/' }, refused: undefined });
  const third = subscriptions.lookAt('https://third.example/');
  subscriptions.doNotAdd();
  answers[2]?.({ ok: true, value: FOUND });
  await third;
  expect(last()).toMatchObject({ offer: undefined, asking: undefined });
});

test('nothing is subscribed to that was not looked at', async () => {
  const { subscriptions, calls } = start();
  await subscriptions.add();
  expect(calls).toEqual([]);
});

test('what fails is told of, and what is done shows what is left', async () => {
  const { subscriptions, last } = start({ unsubscribe: () => fine(false) });
  await subscriptions.remove('one');
  expect(last()?.outcome).toBe('failed');
  await subscriptions.keepDays('one', 7);
  expect(last()?.outcome).toBe('none');
  const gone = start({ list: () => fine([]) });
  await gone.subscriptions.remove('one');
  expect(gone.last()).toMatchObject({ outcome: 'removed', all: [] });
});
