import type { Story } from '../model.ts';
import type { Language } from './language.ts';
import { sayOrigin } from './names.ts';
import { webLink } from '../text/address.ts';

/** Search pages of agencies with free archives. The search words are appended. */
const SEARCHES: Readonly<Record<string, string>> = {
  AP: 'https://apnews.com/search?q=',
  Reuters: 'https://www.reuters.com/site-search/?query=',
  Bloomberg: 'https://www.bloomberg.com/search?query=',
  TASS: 'https://tass.com/search?searchStr=',
  Yonhap: 'https://en.yna.co.kr/search/index?query=',
  EFE: 'https://efe.com/?s=',
};

/** Where the user can read the original: its own address, otherwise the agency's search for its headline. The extension itself requests neither. */
export function originalLink(story: Story): { href: string; isSearch: boolean } | undefined {
  const href = webLink(story.url);
  if (href !== undefined) return { href, isSearch: false };
  const search = story.agency === null ? undefined : SEARCHES[story.agency];
  if (search === undefined || story.headline === '') return undefined;
  return { href: search + encodeURIComponent(story.headline), isSearch: true };
}

/** Text of the link to the original. */
export const sayOriginalLink = (language: Language, story: Story, isSearch: boolean): string =>
  language.say(isSearch ? 'originalSearch' : 'originalOpen', sayOrigin(language, story));
