/** What a store kept, read again: it may be damaged, and is then taken for nothing. */
import * as v from 'valibot';
import { isFolder, type IsAskable } from './address.ts';
import { FAILURES } from './failure.ts';
import { hash, sequence } from './forms.ts';
import { KEEP_DAYS } from './keep-days.ts';
import { manifestSchema } from './manifest.ts';
import { parsePublicKey } from './public-key.ts';
import type { Subscription } from './state.ts';
import type { Seen } from './trust.ts';

const version = v.nullable(v.object({ sequence, sha256: hash }));

const seenSchema: v.GenericSchema<unknown, Seen> = v.object({
  keys: version,
  manifest: version,
  madeLatest: v.number(),
});

const subscriptionSchema = (isAskable: IsAskable): v.GenericSchema<unknown, Subscription> => {
  const manifest = v.nullable(manifestSchema(isAskable));
  return v.object({
    id: hash,
    base: v.pipe(
      v.string(),
      v.check((text) => isFolder(text, isAskable)),
    ),
    rootKey: v.pipe(
      v.string(),
      v.check((text) => parsePublicKey(text) !== undefined),
    ),
    keepDays: v.picklist(KEEP_DAYS),
    current: manifest,
    pending: manifest,
    missing: v.array(hash),
    droppedTo: v.nullable(v.string()),
    renewedAt: v.nullable(v.number()),
    nextAt: v.number(),
    failures: v.number(),
    problem: v.nullable(v.object({ kind: v.picklist(FAILURES), message: v.string(), since: v.number() })),
  });
};

/** Undefined for anything else. */
export const readSeen = (raw: unknown): Seen | undefined => read(seenSchema, raw);

/** Undefined for anything else. */
export const readSubscription = (raw: unknown, isAskable: IsAskable): Subscription | undefined =>
  read(subscriptionSchema(isAskable), raw);

function read<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T | undefined {
  const parsed = v.safeParse(schema, raw, { abortEarly: true });
  return parsed.success ? parsed.output : undefined;
}
