/** A finger cannot hover: what a style sheet does under the pointer may only colour what is there anyway. */
import { expect, test } from 'vitest';
import { listFiles, readSource } from '../source-files.ts';

const RULE = /([^{}]*:hover[^{}]*)\{([^{}]*)\}/g;
const COLOURS = ['color', 'background', 'background-color', 'border-color', 'text-decoration-color'];

test('nothing is shown, moved or enlarged under the pointer alone', () => {
  const sheets = ['src', 'site'].flatMap(listFiles).filter((path) => path.endsWith('.css'));
  const rules = sheets.flatMap((path) =>
    [...readSource(path).text.matchAll(RULE)].map(([, , body = '']) => body),
  );
  expect(rules.length).toBeGreaterThan(3);
  const properties = rules.flatMap((body) =>
    [...body.matchAll(/([\w-]+)\s*:/g)].map(([, name = '']) => name),
  );
  expect(properties.filter((name) => !COLOURS.includes(name))).toEqual([]);
});
