/** `keys.json` of a site: which release keys count. Each change is a new version, signed by the root key. */
import { KEY_LIST } from '../../library/subscription/address.ts';
import { timeOf } from '../../library/subscription/forms.ts';
import { parseKeyList, type KeyList } from '../../library/subscription/key-list.ts';
import { parseSignature } from '../../library/subscription/minisign.ts';
import { parsePublicKey, type PublicKey } from '../../library/subscription/public-key.ts';
import { UnreadableInput } from '../input/input-records.ts';
import type { SecretKey } from './key-file.ts';
import { bytesFor, readSiteFile, signed, switchTo } from './signed-file.ts';

const YEAR_MS = 365 * 86_400_000;

/** The list of a site. @throws UnreadableInput if there is none */
export function readKeyList(site: string): KeyList {
  const list = readSiteFile(site, KEY_LIST, parseKeyList);
  if (list === undefined)
    throw new UnreadableInput(`${site}: has no ${KEY_LIST}; 'wiremark keys new' makes one`);
  return list;
}

/** The list of a site whose root key this is. @throws UnreadableInput if there is none, or another key signed it: readers would refuse the next one */
export function readOwnKeyList(site: string, { publicKey }: SecretKey): KeyList {
  const list = readKeyList(site);
  const signature = readSiteFile(site, `${KEY_LIST}.minisig`, parseSignature);
  if (signature !== undefined && signature.keyId !== publicKey.id)
    throw new UnreadableInput(
      `${site}: ${KEY_LIST} is signed with the key ${signature.keyId}, and --root names ${publicKey.id}; expected the root key of this site`,
    );
  return list;
}

/** Lists the first release key, for a year. @param now ms */
export async function startKeyList(
  site: string,
  root: SecretKey,
  release: PublicKey,
  now: number,
): Promise<void> {
  await writeList(site, root, {
    sequence: 1,
    keys: [{ key: release.text, until: timeOf(now + YEAR_MS) }],
    now,
  });
}

/** Lists a further release key, for a year. Those before it count until they end, so that nothing breaks in between. @param now ms */
export async function addReleaseKey(
  site: string,
  root: SecretKey,
  release: PublicKey,
  now: number,
): Promise<void> {
  const { sequence, keys } = readOwnKeyList(site, root);
  const going = keys.filter(({ until }) => Date.parse(until) > now);
  const added = { key: release.text, until: timeOf(now + YEAR_MS) };
  await writeList(site, root, { sequence: sequence + 1, keys: [...going, added], now });
}

/** Takes a release key off the list. @param named the key, or its id; @throws UnreadableInput if it is not listed, or is the only one */
export async function revokeReleaseKey(
  site: string,
  root: SecretKey,
  named: string,
  now: number,
): Promise<void> {
  const { sequence, keys } = readOwnKeyList(site, root);
  const left = keys.filter(({ key }) => key !== named && parsePublicKey(key)?.id !== named.toLowerCase());
  if (left.length === keys.length) throw new UnreadableInput(`${named}: ${KEY_LIST} lists no such key`);
  if (left.length === 0)
    throw new UnreadableInput(
      `${named}: is the only release key; add another one with 'wiremark keys rotate' first`,
    );
  await writeList(site, root, { sequence: sequence + 1, keys: left, now });
}

async function writeList(
  site: string,
  root: SecretKey,
  { sequence, keys, now }: { sequence: number; keys: KeyList['keys']; now: number },
): Promise<void> {
  const content = { format: 1, sequence, made: timeOf(now), keys };
  switchTo(site, await signed(KEY_LIST, { bytes: bytesFor(content, parseKeyList), content }, root));
}
