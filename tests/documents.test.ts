/** The contributors' documents say what is true: rooms, files and commands that they name exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, ROOMS } from './house.ts';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'PRIVACY.md',
  'SOURCE.md',
  'store/README.md',
  'store/permissions.md',
  'store/privacy.md',
  'docs/architecture.md',
  'docs/matching.md',
  'docs/publishing.md',
  'docs/cluster.md',
];
/** What a recipe's user fills in. */
const PLACEHOLDER = /\/(?:NAME|TAG)\b/;
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('the code map lists every room of the house, in its order', () => {
  const map = /## Code map[\s\S]*?(?=\n## )/.exec(read('docs/architecture.md'))?.[0] ?? '';
  const rooms = [...map.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]);
  expect(rooms).toEqual(Object.keys(ROOMS));
});

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test('names files and folders that exist', () => {
    const named = [
      ...text.matchAll(
        /(?<![\w/.-])(?:src|tests|bench|scripts|docs|public|samples|templates|site|store)\/[\w./-]*\w/g,
      ),
    ]
      .map(([path]) => path)
      .filter((path) => !PLACEHOLDER.test(path));
    expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('links to files that exist', () => {
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(linked.filter((path) => !existsSync(join(root, document, '..', path)))).toEqual([]);
  });

  test('names commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect([...new Set(named)].filter((name) => scripts[name] === undefined && !name.endsWith(':'))).toEqual(
      [],
    );
  });
});
