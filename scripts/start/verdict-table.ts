/** The verdicts in the README's words: its table is the only list of them, for readers, for the demo and for its pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of the README's table. */
export interface VerdictRow {
  /** As a badge shows it after the origin. An ellipsis stands for an origin inside it. */
  name: string;
  meaning: string;
}

/** What a user sees of a page: the words on its badge, empty where it has none, and the popup's text. */
export interface Shown {
  badge: string;
  text: string;
}

const TABLE = /^\| verdict .*\n\|[ -]+\|.*\n((?:\|.*\n)+)/m;

/** The rows of the README's table of verdicts, in its order. Throws where the README has no such table. */
export function readVerdictTable(): VerdictRow[] {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const rows = TABLE.exec(readme)?.[1]?.trim().split('\n');
  if (rows === undefined) throw new Error('README.md: expected a table that begins with "| verdict"');
  return rows.map((row) => {
    const [name = '', meaning = ''] = row.slice(1, -1).split('|');
    return { name: name.trim(), meaning: meaning.trim() };
  });
}

/** The row of the verdict that a page shows; undefined where it shows none of the table. */
export function rowOf(table: readonly VerdictRow[], { badge, text }: Shown): VerdictRow | undefined {
  return table.find(({ name }) => {
    if (badge === '') return text.startsWith(`${name}.`);
    const [opening = '', rest] = name.split('…');
    return rest === undefined ? badge.endsWith(` · ${name}`) : badge.startsWith(opening);
  });
}
