import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationKey } from '../../../src/report/citation/citation-key.ts';
import { cite } from '../../../src/report/citation/cite.ts';
import { citedPageOf, type CitedPage } from '../../../src/report/citation/cited-page.ts';
import { CITATION_FORMATS } from '../../../src/report/copy-formats.ts';
import { english } from '../../ui/english.ts';
import { sampleReport } from '../../ui/sample-reports.ts';
import {
  readBibtex,
  readBibtexNames,
  readMarkdownLink,
  readMarkdownText,
  readRis,
  readTemplate,
  readTex,
} from './readers.ts';

const page: CitedPage = {
  url: 'https://harborcourier.example/lamp',
  title: 'Island school keeps lamp burning',
  work: 'Harbor Courier',
  agencies: ['Associated Press'],
  isPart: false,
  date: '2025-01-13',
  accessDate: '2026-11-28',
  language: 'en',
};
const citeIn = (format: (typeof CITATION_FORMATS)[number], change: Partial<CitedPage> = {}) =>
  cite(english, { ...page, ...change }, format);

/** Signs that some format reads as its own, among others. */
const sign = fc.constantFrom(
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '|',
    '=',
    '[[',
    ']',
    "''",
    '~~~~',
    '__TOC__',
    '<ref>',
    '<!--',
    '&amp;',
    '&#124;',
    '\\',
  ],
  ...[
    '%',
    '#',
    '$',
    '^',
    '_',
    '"',
    ' and ',
    ',',
    '@',
    '\r\n',
    '\n',
    'TY  - NEWS',
    '*',
    '`',
    '![a](b)',
    ')',
    '(',
  ],
  ...[
    'https://a.example',
    'www.a.example',
    ':',
    '\u202e',
    '\0',
    '\ud800',
    '–',
    'é',
    '灯台',
    'مصباح',
    ' ',
    '{{subst:',
  ],
);
const anyText = fc
  .array(fc.oneof(sign, fc.string({ maxLength: 5 })), { maxLength: 12 })
  .map((all) => all.join(''));
const anyAddress = fc
  .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), anyText, anyText)
  .map(([start, path, query]) => `${start.split(/[?#]/)[0] ?? ''}/${path.replace(/[?#]/g, '')}?q=${query}`);
const anyPage: fc.Arbitrary<CitedPage> = fc
  .record({
    headline: anyText,
    siteName: anyText,
    name: anyText.filter((text) => text.trim() !== ''),
    url: anyAddress.filter((url) => URL.canParse(url)),
    published: fc.constantFrom(null, '2025-01-13T08:00:00Z', '2024-02-29', 'soon', '2025-99-99'),
  })
  .map(({ headline, siteName, name, url, published }) =>
    citedPageOf({
      report: sampleReport({ page: { ...sampleReport().page, published } }),
      ...{ url, today: '2026-11-28' },
      description: { url, headline, siteName, sentence: null, agencies: [{ code: 'AP', name, host: null }] },
    }),
  )
  .filter((cited) => cited !== undefined);

/** An address with the signs decoded that a format may have to encode. */
const bare = (url: string): string =>
  url.replace(/%(22|27|3C|3E|5B|5C|5D|5F|7B|7C|7D|7E)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const dayOf = (parts: unknown) => (parts as { 'date-parts': number[][] })['date-parts'][0];

describe('what a parser of the format reads back is what went in', () => {
  test('Wikipedia', () => {
    fc.assert(
      fc.property(anyPage, (cited) => {
        const read = readTemplate(cite(english, cited, 'wikipedia'));
        expect(read.get('title')).toBe(cited.title);
        expect(read.get('work')).toBe(cited.work);
        expect(read.get('agency') ?? '').toBe(cited.agencies.join(', '));
        expect(read.get('date') ?? null).toBe(cited.date);
        expect(read.get('access-date')).toBe(cited.accessDate);
        expect(bare(read.get('url') ?? '')).toBe(bare(cited.url));
      }),
    );
  });

  test('BibTeX', () => {
    fc.assert(
      fc.property(anyPage, (cited) => {
        const { key, fields } = readBibtex(cite(english, cited, 'bibtex'));
        expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(readTex(fields.get('title')?.slice(1, -1) ?? '')).toBe(cited.title);
        expect(readTex(fields.get('journal') ?? '')).toBe(cited.work);
        expect(readBibtexNames(fields.get('author') ?? '')).toEqual(cited.agencies);
        expect(bare(fields.get('url') ?? '')).toBe(bare(cited.url));
        expect(fields.get('year') ?? null).toBe(cited.date?.slice(0, 4) ?? null);
      }),
    );
  });

  test('CSL-JSON', () => {
    fc.assert(
      fc.property(anyPage, (cited) => {
        const [item] = JSON.parse(cite(english, cited, 'csl-json')) as [Record<string, unknown>];
        expect(item).toMatchObject({
          ...{ type: 'article-newspaper', title: cited.title, 'container-title': cited.work, URL: cited.url },
          author: cited.agencies.map((literal) => ({ literal })),
        });
        expect(dayOf(item.accessed)).toEqual([2026, 11, 28]);
      }),
    );
  });

  test('RIS', () => {
    fc.assert(
      fc.property(anyPage, (cited) => {
        const read = readRis(cite(english, cited, 'ris'));
        expect(read[0]).toEqual(['TY', 'NEWS']);
        expect(read.at(-1)).toEqual(['ER', '']);
        expect(new Map(read).get('TI')).toBe(cited.title);
        expect(new Map(read).get('T2')).toBe(cited.work);
        expect(new Map(read).get('UR')).toBe(cited.url);
        expect(read.filter(([tag]) => tag === 'AU').map(([, name]) => name)).toEqual(cited.agencies);
      }),
    );
  });

  test('Markdown', () => {
    fc.assert(
      fc.property(anyPage, (cited) => {
        const { text, url, rest } = readMarkdownLink(cite(english, cited, 'markdown'));
        expect({ text, url }).toEqual({ text: cited.title, url: cited.url });
        expect(readMarkdownText(rest)).toContain(`. ${cited.work} (${cited.agencies.join(', ')}). `);
      }),
    );
  });

  test('plain text is one line, and ends with the address', () => {
    fc.assert(
      fc.property(anyPage, (cited) => {
        const text = cite(english, cited, 'plain');
        expect(text).not.toMatch(/[\n\r\0\u202e]/);
        expect(text.endsWith(` ${cited.url}`)).toBe(true);
      }),
    );
  });
});

describe('a citation', () => {
  test('of Wikipedia is its template for news, with the agency beside the outlet', () => {
    expect(citeIn('wikipedia')).toBe(
      '{{cite news |url=https://harborcourier.example/lamp |work=Harbor Courier |agency=Associated Press ' +
        '|date=2025-01-13 |access-date=2026-11-28 |title=Island school keeps lamp burning}}',
    );
  });

  test('in words has dates as the reader writes them', () => {
    expect(citeIn('plain')).toBe(
      '“Island school keeps lamp burning”. Harbor Courier (Associated Press). Jan 13, 2025. ' +
        'Accessed Nov 28, 2026. https://harborcourier.example/lamp',
    );
  });

  test.each(CITATION_FORMATS)('as %s says nothing of what is not known', (format) => {
    const bare = citeIn(format, { agencies: [], date: null, language: null });
    expect(bare).not.toMatch(/null|undefined|agency|author|AU {2}|\(\)/i);
  });

  test('calls an agency of a part no author', () => {
    expect(citeIn('bibtex', { isPart: true })).toContain('note = {Agency: {Associated Press}}');
    for (const format of ['bibtex', 'csl-json', 'ris'] as const) {
      expect(citeIn(format, { isPart: true })).not.toMatch(/author|^AU/m);
      expect(citeIn(format, { isPart: true })).toContain('Agency: ');
    }
  });
});

describe('the key of a citation', () => {
  test('is another for another page, and the same for the same page', () => {
    const urls = fc.uniqueArray(fc.webUrl({ withQueryParameters: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(urls, (all) => {
        const keys = all.map((url) => citationKey({ ...page, url }));
        expect(new Set(keys).size).toBe(all.length);
        expect(keys).toEqual(all.map((url) => citationKey({ ...page, url })));
      }),
    );
  });

  test('is readable, and of plain letters', () => {
    expect(citationKey(page)).toMatch(/^harborcourier2025-[a-z0-9]+$/);
    expect(citationKey({ ...page, work: 'Þjóðviljinn' })).toMatch(/^jovi?lj/);
    expect(citationKey({ ...page, work: '灯台新聞', date: null })).toMatch(/^page-/);
    expect(citationKey({ ...page, work: '20 Minuten' })).toMatch(/^minuten2025-/);
  });
});
