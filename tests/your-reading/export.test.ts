import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv, writeJson } from '../../src/your-reading/export.ts';
import { storiesOf } from '../../src/your-reading/stories.ts';
import { runsOf } from '../tier.ts';
import { readPage } from './sample-reading.ts';

/** The fields of a file, by the rules of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows = text.replace(/^\uFEFF/, '').match(/(?:"(?:[^"]|"")*",?)+\r\n/g) ?? [];
  return rows.map((row) =>
    [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"')),
  );
}

it('a page is a line, with the number of its story', () => {
  const pages = [
    readPage(7, 'harbour.example', {
      hour: 2,
      headline: 'Fog, “thick”\nand "cold"',
      credits: ['AP', 'lamp.example'],
      agencies: ['AP'],
    }),
    readPage(7, 'courier.example', { hour: 1 }),
    readPage(9, 'courier.example', { hour: 0 }),
  ];
  expect(readCsv(writeCsv(storiesOf(pages)))).toEqual([
    ['story', 'read', 'site', 'headline', 'address', 'credits', 'agencies'],
    [
      '1',
      '1970-01-01T02:00:00.000Z',
      'harbour.example',
      'Fog, “thick”\nand "cold"',
      'https://harbour.example/7',
      'AP; lamp.example',
      'AP',
    ],
    ['1', '1970-01-01T01:00:00.000Z', 'courier.example', 'Story 7', 'https://courier.example/7', '', ''],
    ['2', '1970-01-01T00:00:00.000Z', 'courier.example', 'Story 9', 'https://courier.example/9', '', ''],
  ]);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '|calc', '＝1', '\u200b=1'])(
  'a headline that a spreadsheet would calculate is a text: %j',
  (headline) => {
    const [, row] = readCsv(writeCsv(storiesOf([readPage(1, 'harbour.example', { headline })])));
    expect(row?.[3]).toBe(`'${headline}`);
  },
);

it('any headline, address and credit stays within its field, and begins no formula', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, text, text, (headline, url, credit) => {
      const written = writeCsv(
        storiesOf([readPage(1, 'harbour.example', { headline, url, credits: [credit] })]),
      );
      const rows = readCsv(written);
      expect(rows).toHaveLength(2);
      expect(rows[1]).toHaveLength(7);
      for (const field of rows[1] ?? []) expect(field).not.toMatch(/^\s*[=+\-@]/);
      expect(rows[1]?.[3]?.replace(/^'/, '')).toBe(headline.replace(/^'/, ''));
    }),
    { numRuns: runsOf(300) },
  );
});

it('as JSON, stories have their pages with all that is known of them', () => {
  const page = readPage(7, 'harbour.example', {
    hour: 2,
    credits: ['AP'],
    agencies: ['AP'],
    ownAgency: 'AP',
  });
  expect(JSON.parse(writeJson(storiesOf([page]), 3_600_000))).toEqual({
    kind: 'wiremark-reading',
    version: 1,
    written: '1970-01-01T01:00:00.000Z',
    stories: [
      {
        pages: [
          {
            headline: 'Story 7',
            url: 'https://harbour.example/7',
            site: 'harbour.example',
            read: '1970-01-01T02:00:00.000Z',
            credits: ['AP'],
            ownAgency: 'AP',
          },
        ],
      },
    ],
  });
});
