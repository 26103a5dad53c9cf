/** What the stores say of the extension, by language: `store/texts/LANGUAGE.md`. The website says it too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/browser/settings/chosen-locale.ts';

const root = join(import.meta.dirname, '../..');

/** A heading with its list. */
export interface StoreSection {
  heading: string;
  items: readonly string[];
}

export interface StoreText {
  name: string;
  summary: string;
  lead: string;
  sections: readonly StoreSection[];
}

/** Parses one text. Throws where it has another form. */
export function parseStoreText(markdown: string): StoreText {
  const [head = '', ...parts] = markdown.trim().split(/^## /m);
  const [title = '', summary = '', lead = '', ...more] = head.trim().split('\n\n');
  if (!title.startsWith('# ') || lead === '' || more.length > 0)
    throw new Error('store text: expected a title, a short text and a lead');
  return { name: title.slice(2), summary, lead, sections: parts.map(sectionOf) };
}

function sectionOf(part: string): StoreSection {
  const [heading = '', list = '', ...more] = part.trim().split('\n\n');
  const items = list.split('\n').map((line) => (line.startsWith('- ') ? line.slice(2) : ''));
  if (more.length > 0 || items.includes(''))
    throw new Error(`store text: expected a heading and one list at "${heading}"`);
  return { heading, items };
}

/** The text in a language. */
export const readStoreText = (locale: Locale): StoreText =>
  parseStoreText(readFileSync(join(root, `store/texts/${locale}.md`), 'utf8'));
