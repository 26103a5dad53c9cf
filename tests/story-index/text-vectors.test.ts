import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANNEX, annexFiles, outputOf, TEXT_VECTORS, type TextVector } from './text-vectors.ts';

const read = (file: string): string => fs.readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
const vectors = JSON.parse(fs.readFileSync(TEXT_VECTORS, 'utf8')) as TextVector[];
/** Line breaks of the document are no part of what it says. */
const format = read('story-index/FORMAT.md').replace(/\s+/g, ' ');

interface Output {
  tokens: string[];
  hashes: string[];
  normal: string;
  key: string;
}

const outputs = (set: TextVector['set']) =>
  vectors
    .filter((vector) => vector.set === set)
    .map(({ input, output }) => ({ input, output: output as Output }));

it.each(vectors.map((vector) => [vector.set, vector.input.join(' / '), vector] as const))(
  'the code gives what the conformance vector says: %s %s',
  (_set, _input, vector) => {
    expect(outputOf(vector)).toEqual(vector.output);
  },
);

describe('FORMAT.md', () => {
  it('names the lists by their counts and digests', () => {
    const lists = outputs('lists')[0]?.output as unknown as Record<string, { count: number; sha256: string }>;
    for (const [name, { count, sha256 }] of Object.entries(lists)) {
      expect(format).toMatch(new RegExp(`\\[\`${name}\`\\]\\S+ +\\| ${count} +\\|[^|]+\\| \`${sha256}\``));
    }
  });

  it.each(Object.entries(annexFiles))('has the code’s list in its annex: %s', (name, text) => {
    expect(fs.readFileSync(new URL(name, ANNEX), 'utf8')).toBe(text);
  });

  it('shows a text and its hashes, an address and its key, as the vectors have them', () => {
    const text = outputs('text')[0];
    expect(format).toContain(
      `\`${String(text?.input[0])}\` has the tokens \`${text?.output.tokens.join(' ') ?? ''}\``,
    );
    expect(format).toContain(`\`${text?.output.hashes.join(' ') ?? ''}\``);
    const url = outputs('url')[0];
    const { normal = '', key = '' } = url?.output ?? {};
    expect(format).toContain(`\`${String(url?.input[0])}\` has the normal form \`${normal}\``);
    expect(format).toContain(`key \`${key.slice(0, 8)} ${key.slice(8)}\``);
  });

  it.each([
    ['text/address.ts', 'TRACKING', /\/\^\((.*)\)\$\/i/],
    ['text/address.ts', 'HOST_PREFIX', /\/\^(.*)\//],
    ['fingerprint/speech.ts', 'FIRST_PERSON', /\/(.*)\/gu/],
    ['fingerprint/speech.ts', 'SPEAKER', /\/\^(.*)\/u/],
    ['fingerprint/quotations.ts', 'POST_SIGNATURE', /\/(.*)\/gu/],
  ])('has the pattern of %s, %s', (file, name, literal) => {
    const declared = read(file).split(`const ${name} =`)[1]?.split(';\n')[0] ?? '';
    const pattern = literal.exec(declared)?.[1] ?? '';
    expect(pattern.length).toBeGreaterThan(10);
    expect(format).toContain(`\`${pattern}\``);
  });
});
