/**
 * What a message may hold at one place, said once for both of its ends: the receiver's schema, and how the sender cuts a value so that the
 * schema takes it. For every form and every value of its type, `schema` takes what `fit` returns, and `fit` changes nothing that `schema` takes.
 */
import * as v from 'valibot';

/** See above. */
export interface Form<T> {
  schema: v.GenericSchema<unknown, T>;
  /** The value, cut to what the schema takes; undefined where nothing of it can be taken. */
  fit: (value: T) => T | undefined;
}

/** A form whose values mean something only as they are: another value is not cut, but left out. */
export function whole<T>(schema: v.GenericSchema<unknown, T>): Form<T> {
  return { schema, fit: (value) => (v.is(schema, value) ? value : undefined) };
}

/** A text to read, of at most `most` UTF-16 units: its beginning says something too. */
export const words = (most: number): Form<string> => ({
  schema: v.pipe(v.string(), v.maxLength(most)),
  fit: (value) => value.slice(0, most),
});

/** A code, date, host or address of at most `most` UTF-16 units: a part of one would be another. */
export const name = (most: number): Form<string> => whole(v.pipe(v.string(), v.maxLength(most)));

/** A number, moved into a range from 0 up: what is no number at all becomes 0. */
const clamped = (schema: v.GenericSchema<unknown, number>, most: number): Form<number> => ({
  schema,
  fit: (value) => (v.is(schema, value) ? value : Math.trunc(Math.min(Math.max(value || 0, 0), most))),
});

/** A count. More than `most` is as good as `most`. */
export const count = (most: number): Form<number> =>
  clamped(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)), most);

/** A place in a list or a text: one past `most` is none. */
export const place = (most: number): Form<number> => whole(count(most).schema);

/** A share or a score, 0 to 1. */
export const share: Form<number> = clamped(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1);

/** Yes or no. */
export const flag: Form<boolean> = whole(v.boolean());

/** One of a closed list of words. */
export const oneOf = <const T extends string>(values: readonly T[]): Form<T> => whole(v.picklist(values));

/** A value that may be unknown, as one is that cannot be taken. */
export const nullable = <T>({ schema, fit }: Form<T>): Form<T | null> => ({
  schema: v.nullable(schema),
  fit: (value) => (value === null ? null : (fit(value) ?? null)),
});

/** A value or null, where null is a statement of its own: what holds a value that cannot be taken is left out with it. */
export const orNull = <T>({ schema, fit }: Form<T>): Form<T | null> => ({
  schema: v.nullable(schema),
  fit: (value) => (value === null ? null : fit(value)),
});

/** A list of at most `most`. Items that cannot be taken are left out, and those after the last. */
export const list = <T>({ schema, fit }: Form<T>, most: number): Form<readonly T[]> => ({
  schema: v.pipe(v.array(schema), v.maxLength(most)),
  fit: (values) => {
    const fitted: T[] = [];
    for (const value of values) {
      if (fitted.length >= most) break;
      const taken = fit(value);
      if (taken !== undefined) fitted.push(taken);
    }
    return fitted;
  },
});

/** Forms of the fields of an object. */
export type Fields<T> = { readonly [K in keyof T]-?: Form<Exclude<T[K], undefined>> };

/**
 * An object with these fields and no other. Without a field that must be there and cannot be taken, nothing of it is taken.
 * @param optional the fields that may be left out
 */
export function record<T extends object>(fields: Fields<T>, optional: readonly (keyof T)[] = []): Form<T> {
  const forms = Object.entries(fields) as [keyof T & string, Form<unknown>][];
  const isOptional = (key: keyof T): boolean => optional.includes(key);
  const schemas = forms.map(([key, { schema }]) => [key, isOptional(key) ? v.exactOptional(schema) : schema]);
  return {
    // The entries have the types that `Fields` demands, which `Object.entries` forgets.
    schema: v.strictObject(Object.fromEntries(schemas)) as unknown as v.GenericSchema<unknown, T>,
    fit: (value) => {
      const fitted: Partial<T> = {};
      for (const [key, { fit }] of forms) {
        const given = value[key];
        const taken = given === undefined ? undefined : (fit(given) as T[typeof key] | undefined);
        if (taken !== undefined) fitted[key] = taken;
        else if (!isOptional(key)) return undefined;
      }
      return fitted as T;
    },
  };
}

/**
 * A list of whole numbers, each of which `accepts` may compare with the one before it; -1 is before the first. It is cut where the first cannot
 * be taken. Both ways loop by hand: a schema for each of 100,000 numbers would cost 20 times as much.
 */
export function numbers(
  most: number,
  accepts: (n: number, before: number) => boolean,
): Form<readonly number[]> {
  const countTaken = (values: readonly unknown[]): number => {
    let before = -1;
    let taken = 0;
    for (const n of values) {
      if (taken >= most || typeof n !== 'number' || !Number.isInteger(n) || !accepts(n, before)) break;
      before = n;
      taken++;
    }
    return taken;
  };
  return {
    schema: v.custom<readonly number[]>(
      (value) => Array.isArray(value) && countTaken(value) === value.length,
      'numbers out of order',
    ),
    fit: (values) => {
      const taken = countTaken(values);
      return taken === values.length ? values : values.slice(0, taken);
    },
  };
}
