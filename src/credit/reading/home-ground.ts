/** Does a page speak an agency's language, or stand in its country? Evidence on a short name that is also a word. */
import type { Page } from '../../model.ts';
import { pageHostOf } from '../../text/page-address.ts';
import type { Agency } from '../agencies/agency.ts';

/** Languages of the countries whose agencies have such names, English left out where it is only an agency's second. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  az: ['az', 'ru'],
  ca: ['en', 'fr'],
  ch: ['de', 'fr', 'it', 'rm'],
  cu: ['es'],
  gb: ['en'],
  in: ['hi', 'en', 'bn', 'ta', 'te', 'mr', 'gu'],
  ir: ['fa'],
  jo: ['ar'],
  ma: ['fr', 'ar'],
  np: ['ne'],
  pe: ['es'],
  pk: ['ur', 'en'],
  pl: ['pl'],
  rs: ['sr'],
  ru: ['ru'],
  sa: ['ar'],
  se: ['sv'],
  tn: ['fr', 'ar'],
  tr: ['tr'],
};

/** The end of a country's hosts, where it is not the country's code. */
const HOST_ENDS: Readonly<Record<string, string>> = { gb: 'uk' };

/** False where the page speaks another language and stands in another country; true where nothing is known of either. */
export function mayStandAlone(page: Page, { country }: Agency): boolean {
  const languages = LANGUAGES[country];
  const spoken = page.language?.toLowerCase().split('-')[0];
  if (!languages || spoken === undefined || languages.includes(spoken)) return true;
  return isHostIn(page, country);
}

/** Does the page say that it is of an agency's country: in its language ("en-GB") or by its host? */
export const isAtHome = (page: Page, { country }: Agency): boolean =>
  page.language?.toLowerCase().split('-')[1] === country || isHostIn(page, country);

const isHostIn = (page: Page, country: string): boolean =>
  pageHostOf(page)?.endsWith(`.${HOST_ENDS[country] ?? country}`) === true;
