import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  count,
  flag,
  list,
  name,
  nullable,
  numbers,
  oneOf,
  orNull,
  place,
  record,
  share,
  whole,
  words,
  type Form,
} from '../../../src/browser/messages/form.ts';
import { anyNumber } from './any-page.ts';

/** A form with values of its type: some that it takes, some that it does not. */
interface Sample<T> {
  form: Form<T>;
  values: fc.Arbitrary<T>;
}

const sample = <T>(form: Form<T>, values: fc.Arbitrary<T>): Sample<unknown> =>
  ({ form, values }) as Sample<unknown>;
const text = fc.string({ maxLength: 6 });
const increasing = numbers(4, (n, before) => n > before);
interface Boat {
  name: string;
  sails: number | null;
  isAfloat?: boolean;
}
const boatForm = record<Boat>({ name: name(4), sails: nullable(place(3)), isAfloat: flag }, ['isAfloat']);
const boats = fc.record(
  { name: text, sails: fc.option(anyNumber), isAfloat: fc.boolean() },
  { requiredKeys: ['name', 'sails'] },
);

const SAMPLES: Readonly<Record<string, Sample<unknown>>> = {
  words: sample(words(3), text),
  name: sample(name(3), text),
  count: sample(count(9), anyNumber),
  place: sample(place(9), anyNumber),
  share: sample(share, anyNumber),
  flag: sample(flag, fc.boolean()),
  'one of a list': sample(oneOf(['sloop', 'yawl']), fc.constantFrom('sloop', 'yawl')),
  whole: sample(whole(v.pipe(v.number(), v.multipleOf(3))), fc.nat(20)),
  nullable: sample(nullable(name(3)), fc.option(text)),
  'or null': sample(orNull(name(3)), fc.option(text)),
  list: sample(list(name(3), 2), fc.array(text, { maxLength: 5 })),
  record: sample(boatForm, boats),
  numbers: sample(increasing, fc.array(anyNumber)),
  'a list of records of lists': sample(
    list(record({ crew: list(orNull(name(2)), 2) }), 2),
    fc.array(fc.record({ crew: fc.array(fc.option(text)) })),
  ),
};

describe.each(Object.entries(SAMPLES))('the form %s', (_name, { form, values }) => {
  it('takes whatever it has fitted', () => {
    fc.assert(
      fc.property(values, (value) => {
        const fitted = form.fit(value);
        fc.pre(fitted !== undefined);
        expect(v.is(form.schema, fitted)).toBe(true);
      }),
    );
  });

  it('leaves what it takes as it is', () => {
    fc.assert(
      fc.property(values, (value) => {
        fc.pre(v.is(form.schema, value));
        expect(form.fit(value)).toEqual(value);
      }),
    );
  });
});

describe('a value that is too much', () => {
  it('is cut if a part of it says something too', () => {
    expect(words(5).fit('harbour')).toBe('harbo');
    expect(count(9).fit(4e9)).toBe(9);
    expect(count(9).fit(-4)).toBe(0);
    expect(share.fit(7)).toBe(1);
    expect([share.fit(0.5), share.fit(-0), share.fit(Number.NaN)]).toEqual([0.5, -0, 0]);
    expect(increasing.fit([1, 4, 4, 9])).toEqual([1, 4]);
    expect(increasing.fit([1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4]);
  });

  it('is left out if a part of it would be another value', () => {
    expect(name(5).fit('harbour')).toBeUndefined();
    expect(place(9).fit(10)).toBeUndefined();
    expect(nullable(name(5)).fit('harbour')).toBeNull();
  });

  it('takes with it what would say something else without it', () => {
    expect(orNull(name(5)).fit('harbour')).toBeUndefined();
    expect(boatForm.fit({ name: 'Albatross', sails: 1 })).toBeUndefined();
    expect(
      list(boatForm, 2).fit(['Albatross', 'Auk', 'Gull', 'Tern'].map((each) => ({ name: each, sails: 9 }))),
    ).toEqual([
      { name: 'Auk', sails: null },
      { name: 'Gull', sails: null },
    ]);
  });
});

it.each([
  [words(3), 5],
  [count(3), '1'],
  [count(3), 1.5],
  [share, Number.NaN],
  [boatForm, { name: 'Auk', sails: 1, cargo: 'rum' }],
  [boatForm, { name: 'Auk' }],
  [boatForm, { name: 'Auk', sails: 1, isAfloat: undefined }],
  [increasing, [1, '2']],
  [increasing, { length: 0 }],
  [list(flag, 2), 'no list'],
])('no form takes a value of another type', (form, value) => {
  expect(v.is<v.GenericSchema>(form.schema, value)).toBe(false);
});
