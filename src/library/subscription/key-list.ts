import * as v from 'valibot';
import { UpdateFailure } from './failure.ts';
import { exact, FORMAT, parseContent, sequence, time } from './forms.ts';
import { KEY_LIST } from './address.ts';
import { parsePublicKey, type PublicKey } from './public-key.ts';

/** Bytes of a list of keys. */
export const MOST_KEY_LIST_BYTES = 16_384;
/** Release keys of one list. */
const MOST_KEYS = 8;
/** How long a release key counts from the day of the list, at most. A stolen one ends then at the latest. */
const MOST_KEY_DAYS = 366;
const DAY_MS = 86_400_000;

const keyText = v.pipe(
  v.string(),
  v.check((text) => parsePublicKey(text) !== undefined),
);

const keyListSchema = v.pipe(
  exact({
    format: v.literal(FORMAT),
    sequence,
    made: time,
    keys: v.pipe(
      v.array(exact({ key: keyText, until: time })),
      v.minLength(1),
      v.maxLength(MOST_KEYS),
      v.check((keys) => new Set(keys.map(({ key }) => parsePublicKey(key)?.id)).size === keys.length),
    ),
  }),
  v.check(({ made, keys }) =>
    keys.every(({ until }) => Date.parse(until) - Date.parse(made) <= MOST_KEY_DAYS * DAY_MS),
  ),
);

/** `keys.json`: who may sign the manifest. The root key signs it. A key that is not in it, or no longer, is revoked. */
export type KeyList = v.InferOutput<typeof keyListSchema>;

/** @throws UpdateFailure */
export const parseKeyList = (bytes: Uint8Array): KeyList => parseContent(KEY_LIST, bytes, keyListSchema);

/** The release key that a signature names. @param now ms; @throws UpdateFailure if the list has none, or if it has ended */
export function releaseKeyOf({ keys }: KeyList, id: string, now: number): PublicKey {
  const found = keys.find(({ key }) => parsePublicKey(key)?.id === id);
  const key = found && parsePublicKey(found.key);
  if (found === undefined || key === undefined)
    throw new UpdateFailure('unknown-key', `signed with the key ${id}, which ${KEY_LIST} does not list`);
  if (now >= Date.parse(found.until))
    throw new UpdateFailure('expired-key', `signed with the key ${id}, which counted until ${found.until}`);
  return key;
}
