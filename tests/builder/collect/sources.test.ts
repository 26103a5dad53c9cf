/** `sources.json`: what is refused, and that its schema for editors says the same. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LEVELS, parseSources, readSources } from '../../../src/builder/collect/sources.ts';
import { temporaryFolder } from '../command/run-wiremark.ts';

const { folder, write } = temporaryFolder();
const index = {
  name: 'Example Wire',
  publisher: 'Example Press',
  contact: 'mailto:a@press.example',
  licence: 'CC0-1.0',
};
const source = { url: 'https://agency.example/news.xml', agency: 'AP' };
const whole = {
  $schema: 'sources.schema.json',
  index: { ...index, mirrors: ['https://mirror.example/'] },
  keepDays: 7,
  sources: [
    source,
    {
      url: 'https://post.example/rss',
      outlet: 'post.example',
      level: 'page',
      licensed: 'Contract of May 2026',
    },
  ],
};

test('a level that is not said is headline, and days are thirty', () => {
  const { sources, keepDays } = parseSources({ index, sources: [source] }, 'sources.json');
  expect([sources[0]?.level, keepDays]).toEqual(['headline', 30]);
});

describe('is refused, with the field', () => {
  test.each<[string, unknown, string]>([
    ['no object', 7, 'the whole: expected Object'],
    ['a field that there is not', { ...whole, sauces: [] }, 'sauces: there is no such field'],
    ['no sources', { ...whole, sources: [] }, 'sources: '],
    ['no contact', { ...whole, index: { ...index, contact: undefined } }, 'index.contact: is missing'],
    [
      'a contact that ends a header',
      { ...whole, index: { ...index, contact: 'mailto:a@b.example\r\nx: y' } },
      'index.contact: expected a mailto: or https: address',
    ],
    [
      'a file as a source',
      { ...whole, sources: [{ ...source, url: 'file:///etc/passwd' }] },
      'sources.0.url: expected an address of http or https',
    ],
    [
      'a level that there is not',
      { ...whole, sources: [{ ...source, level: 'all' }] },
      'sources.0.level: expected ("headline" | "feed" | "page")',
    ],
    [
      'agency and outlet',
      { ...whole, sources: [{ ...source, outlet: 'a.example' }] },
      'sources.0: expected either agency or outlet',
    ],
    ['neither', { ...whole, sources: [{ url: source.url }] }, 'sources.0: expected either agency or outlet'],
    ['an address twice', { ...whole, sources: [source, source] }, 'sources: has an address twice'],
    ['an empty licence', { ...whole, sources: [{ ...source, licensed: '' }] }, 'sources.0.licensed: '],
    ['too many days', { ...whole, keepDays: 31 }, 'keepDays: '],
  ])('%s', (_, content, message) => {
    expect(() => parseSources(content, 'sources.json')).toThrow(`sources.json: ${message}`);
  });

  test('no file, and no JSON', () => {
    expect(() => readSources(path.join(folder, 'none.json'))).toThrow('none.json: no such file or directory');
    expect(() => readSources(write('bad.json', '{'))).toThrow('bad.json: no JSON: ');
  });
});

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  enum?: string[];
}

describe('the schema for editors', () => {
  const schema = JSON.parse(
    fs.readFileSync(
      path.join(import.meta.dirname, '../../../src/builder/collect/sources.schema.json'),
      'utf8',
    ),
  ) as Schema;
  const ofSource = schema.properties?.['sources']?.items;

  test('names every field that is read, and no other', () => {
    const fieldsOf = (value: object, at: Schema | undefined): void => {
      for (const key of Object.keys(value)) expect(at?.properties).toHaveProperty([key]);
    };
    fieldsOf(whole, schema);
    fieldsOf(whole.index, schema.properties?.['index']);
    for (const one of whole.sources) fieldsOf(one, ofSource);
    expect(parseSources(whole, 'x').sources).toHaveLength(2);
    const named = {
      ...Object.fromEntries(Object.keys(ofSource?.properties ?? {}).map((key) => [key, 1])),
      unheard: 1,
    };
    expect(() => parseSources({ ...whole, sources: [named] }, 'x')).toThrow(/^x: sources\.0\./);
    expect(Object.keys(ofSource?.properties ?? {}).sort()).toEqual([
      'agency',
      'level',
      'licensed',
      'outlet',
      'url',
    ]);
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(whole).sort());
  });

  test('has the levels, and the fields that must be there', () => {
    expect(ofSource?.properties?.['level']?.enum).toEqual(LEVELS);
    for (const field of schema.properties?.['index']?.required ?? [])
      expect(() => parseSources({ ...whole, index: { ...index, [field]: undefined } }, 'x')).toThrow(
        `x: index.${field}: `,
      );
    for (const field of schema.required ?? [])
      expect(() => parseSources({ ...whole, [field]: undefined }, 'x')).toThrow(`x: ${field}: `);
  });
});
