import type { CitedPage } from './cited-page.ts';

/** Signs with a meaning in wiki text; an apostrophe, an underscore and a tilde have one only where there are several of them. */
const SIGNS = /[&<>[\]{}|]|'(?=')|(?<=')'|_(?=_)|(?<=_)_|~(?=~)|(?<=~)~|:(?=\/\/)|^[*#:;]/g;

const entity = (sign: string): string => `&#${sign.charCodeAt(0)};`;
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** A text that wiki text shows as it is. */
const wikiText = (text: string): string => text.replace(SIGNS, entity);
/** An address that ends neither the parameter nor the link. */
const wikiAddress = (url: string): string =>
  url.replace(/["'<>[\]{}|]|_(?=_)|~(?=~)/g, percent).replace(/&(?=#?\w+;)/g, entity);

/** A citation for Wikipedia, by the documentation of its template "cite news". */
export function citeInWikipedia({ url, work, agencies, date, accessDate, title }: CitedPage): string {
  const fields = {
    url: wikiAddress(url),
    work: wikiText(work),
    agency: wikiText(agencies.join(', ')),
    date: date ?? '',
    'access-date': accessDate,
    title: wikiText(title),
  };
  const written = Object.entries(fields).filter(([, value]) => value !== '');
  return `{{cite news ${written.map(([name, value]) => `|${name}=${value}`).join(' ')}}}`;
}
