import { attributeOf } from '../../dom.ts';
import type { Picture } from '../../model.ts';
import { collapse } from '../../text/words.ts';

/** Most characters kept of an alternative text: a caption with its credit is shorter. */
const MAX_ALT_CHARACTERS = 300;

/** Longest address that is looked at; longer ones hold data. */
const MAX_ADDRESS_CHARACTERS = 2_000;

/** Longest file name kept; longer ones are no names that people or agencies give. */
const MAX_FILE_NAME_CHARACTERS = 120;

/** Attributes that hold a picture's address, those of pictures not loaded yet first. */
const ADDRESSES = ['data-src', 'data-original', 'data-lazy-src', 'src'];

/** Reads what an `img` says of itself; undefined if nothing. No address is resolved and nothing is loaded. */
export function readPicture(element: Element): Picture | undefined {
  const alt = collapse((attributeOf(element, 'alt') ?? '').slice(0, MAX_ALT_CHARACTERS));
  const fileName = ADDRESSES.map((name) => fileNameOf(attributeOf(element, name))).find(Boolean) ?? '';
  return alt || fileName ? { alt, fileName } : undefined;
}

function fileNameOf(address: string | null): string {
  if (!address || address.length > MAX_ADDRESS_CHARACTERS || /^\s*(?:data|blob):/i.test(address)) return '';
  const path = address.trim().split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.length <= MAX_FILE_NAME_CHARACTERS ? name : '';
}
