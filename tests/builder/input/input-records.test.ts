import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readInput, type InputLine } from '../../../src/builder/input/input-records.ts';
import { runsOf } from '../../tier.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-input-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function linesOf(name: string, content: string): Promise<InputLine[]> {
  const file = path.join(folder, name);
  fs.writeFileSync(file, name.endsWith('.gz') ? zlib.gzipSync(content) : content);
  const lines: InputLine[] = [];
  for await (const line of readInput(file)) lines.push(line);
  return lines;
}

/** Longer than one chunk of a file stream, so that lines and characters lie across two. */
const filler = 'häävalssi 雁 🪿 '.repeat(4000);

it('every record comes out as it was written, with the number of its line, whatever it holds and however lines end', async () => {
  const blank = fc.constantFrom('', '  ', '\t');
  const record = fc.record({ text: fc.string({ unit: 'binary' }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(blank, record), { maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      fc.constantFrom('a.jsonl', 'a.jsonl.gz'),
      async (some, end, mark, name) => {
        const all = [...some, { text: `${filler}\u2028\u2029\u0085` }, { text: 'last' }];
        const content = all.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join(end);
        expect(await linesOf(name, mark + content)).toEqual(
          all.flatMap((line, i) => (typeof line === 'string' ? [] : [{ lineNumber: i + 1, record: line }])),
        );
      },
    ),
    { numRuns: runsOf(30) },
  );
});

it('a line that is no record says why, under its own number', async () => {
  const content = '{broken\n\n7\n{"text":["geese"]}\n{"id":7}\n';
  expect(await linesOf('b.jsonl', content)).toEqual([
    { lineNumber: 1, skipped: 'no JSON' },
    { lineNumber: 3, skipped: 'no JSON object' },
    { lineNumber: 4, skipped: 'field text: expected string' },
    { lineNumber: 5, record: { id: '7' } },
  ]);
});
