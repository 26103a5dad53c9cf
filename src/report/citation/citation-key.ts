import { digestOfDocument } from '../../text/kept-address.ts';
import type { CitedPage } from './cited-page.ts';

/** Letters of each name in a key. */
const MOST_LETTERS = 24;

/** Letters and digits of ASCII that are left of a text without its accents. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, MOST_LETTERS);

/** A key that no other page has but once in four billion, and the same page has again: "manilabulletin2025-1x9kq3". It begins with a letter. */
export function citationKey({ work, date, url }: CitedPage): string {
  const name = plainLetters(work).replace(/^\d+/, '') || 'page';
  return `${name}${date?.slice(0, 4) ?? ''}-${digestOfDocument(url).toString(36)}`;
}
