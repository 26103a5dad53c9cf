import { publicHostOf } from '../../text/site.ts';
import { UNSHOWN } from './unshown.ts';
import { parsePublicKey, type PublicKey } from './public-key.ts';

/** Last part of an index's address. */
export const MANIFEST = 'wiremark.json';
/** The list of release keys, beside the manifest. */
export const KEY_LIST = 'keys.json';

/** Characters of an address. */
const MOST_ADDRESS = 500;

/** Where an index is, and the key that everything in it hangs on. */
export interface IndexAddress {
  /** Address of the folder that holds the manifest; ends in a slash. */
  base: string;
  rootKey: PublicKey;
}

/** May this address be asked? The browser's build takes `isPublicHttps`; its test build, which asks a server on its own machine, another rule. */
export type IsAskable = (url: URL) => boolean;

/** https at a public host. */
export const isPublicHttps: IsAskable = (url) =>
  url.protocol === 'https:' && publicHostOf(url.href) !== undefined;

/** The index that an address names, `https://host/path/wiremark.json#RW...`. Undefined if it names none that may be asked. */
export function parseIndexAddress(text: string, isAskable: IsAskable): IndexAddress | undefined {
  const [file = '', key = '', ...rest] = text.trim().split('#');
  const rootKey = parsePublicKey(key);
  const base = file.endsWith(`/${MANIFEST}`) ? file.slice(0, -MANIFEST.length) : undefined;
  if (base === undefined || rootKey === undefined || rest.length > 0) return undefined;
  return isFolder(base, isAskable) ? { base: new URL(base).href, rootKey } : undefined;
}

/** Is this the address of a folder of files that may be asked: without name, password, query or fragment? */
export function isFolder(text: string, isAskable: IsAskable): boolean {
  if (text.length > MOST_ADDRESS || !URL.canParse(text) || /[?#\\\s]/.test(text)) return false;
  if (UNSHOWN.test(text)) return false;
  const url = new URL(text);
  return url.username + url.password === '' && url.pathname.endsWith('/') && isAskable(url);
}

/** The whole address, as it is given to people. */
export const addressOf = ({ base, rootKey }: IndexAddress): string => `${base}${MANIFEST}#${rootKey.text}`;

/** Short form of a key, for people to compare: the last 12 characters, in groups of 4. The first name its algorithm and an id that anyone can choose. */
export const shortForm = ({ text }: PublicKey): string => (text.slice(-12).match(/.{4}/g) ?? []).join(' ');
