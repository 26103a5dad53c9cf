import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isPublicHttps, parseIndexAddress } from '../../src/library/subscription/address.ts';
import { exact, line } from '../../src/library/subscription/forms.ts';
import { KNOWN_INDEXES } from '../../src/options/known-indexes.ts';
import { ADDRESS } from './sample-subscriptions.ts';

const isAddress = (text: string): boolean => parseIndexAddress(text, isPublicHttps) !== undefined;

const schema = v.pipe(
  v.array(exact({ address: v.pipe(v.string(), v.check(isAddress)), name: line, publisher: line })),
  v.maxLength(20),
  v.check((all) => new Set(all.map(({ address }) => address.split('#')[1])).size === all.length),
);

test('each index that the package names has an address that can be added, and a key of its own', () => {
  expect(v.safeParse(schema, KNOWN_INDEXES).issues).toBeUndefined();
});

test('what cannot be added is no known index', () => {
  const good = { address: ADDRESS, name: 'Meridian Wire, newest', publisher: 'Meridian Wire' };
  const bad = [
    { ...good, address: ADDRESS.replace('https:', 'http:') },
    { ...good, address: ADDRESS.split('#')[0] },
    { ...good, name: 'Meridian \u202eWire' },
    { ...good, stories: 10 },
    { name: good.name, publisher: good.publisher },
  ];
  expect(v.is(schema, [good])).toBe(true);
  for (const one of bad) expect(v.is(schema, [one]), JSON.stringify(one)).toBe(false);
  expect(v.is(schema, [good, good])).toBe(false);
});
