import { citationKey } from './citation-key.ts';
import type { CitedPage } from './cited-page.ts';

/** How TeX writes its own signs. BibTeX counts braces, escaped ones too, so that a brace must be a word. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** A text that TeX shows as it is. */
const tex = (text: string): string =>
  text.replace(/[\\{}~^<>|]|[&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** An address is taken as it stands, so that a brace must be no brace. */
const bibAddress = (url: string): string =>
  url.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry for BibTeX, whose older styles know no `date`, and for BibLaTeX. A second pair of braces keeps capitals, and a name whole. */
export function citeInBibtex(page: CitedPage): string {
  const { title, work, agencies, isPart, date, url, accessDate } = page;
  const names = agencies.map((name) => `{${tex(name)}}`).join(' and ');
  const [year, month] = date?.split('-') ?? [];
  const fields = {
    author: isPart || names === '' ? undefined : `{${names}}`,
    title: `{{${tex(title)}}}`,
    journal: `{${tex(work)}}`,
    year: year && `{${year}}`,
    month: MONTHS[Number(month) - 1],
    url: `{${bibAddress(url)}}`,
    urldate: `{${accessDate}}`,
    note: isPart && names !== '' ? `{Agency: ${names}}` : undefined,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@article{${citationKey(page)},\n${lines.join(',\n')}\n}`;
}
