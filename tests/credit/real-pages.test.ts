/** The five real pages of ../shared, end to end; skipped where that folder is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { readPlainText } from '../../src/article/plain-text/read-plain-text.ts';
import { findCredits } from '../../src/credit/find-credits.ts';
import type { Credit, Page } from '../../src/model.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const EXPECTED = new URL('pages/expected.json', SHARED);

interface Expected {
  url: string;
  seed: string;
  verdict?: { agency: string; credited?: boolean };
  credits?: [string, string][];
}

const pages: [string, Expected][] = existsSync(EXPECTED)
  ? Object.entries(JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Expected>)
  : [];

function readHtml(name: string, url: string): Page | undefined {
  const html = readFileSync(new URL(`pages/${name}.html`, SHARED), 'utf8');
  return readPage(parseHtml(html), url);
}

function check(page: Page | undefined, expected: Expected): void {
  const credits: Credit[] = page ? findCredits(page) : [];
  const found = credits.map((credit) => [credit.agency ?? credit.outlet, credit.kind]);
  for (const credit of expected.credits ?? []) expect(found).toContainEqual(credit);
  const { agency, credited } = expected.verdict ?? {};
  if (credited !== undefined)
    expect(credits.some((credit) => credit.covers === 'text' && credit.agency === agency)).toBe(credited);
  const allowed = new Set((expected.credits ?? []).map(([name]) => name));
  for (const credit of credits.filter((one) => one.covers === 'text'))
    expect(allowed).toContain(credit.agency ?? credit.outlet);
}

describe.skipIf(pages.length === 0)('real pages', () => {
  it.each(pages)('%s credits what it says, as a page', (name, expected) => {
    check(readHtml(name, expected.url), expected);
  });

  it.each(pages)('%s credits what it says, as raw text', (_, expected) => {
    check(
      readPlainText(readFileSync(new URL(`seeds/${expected.seed}`, SHARED), 'utf8'), expected.url),
      expected,
    );
  });
});
