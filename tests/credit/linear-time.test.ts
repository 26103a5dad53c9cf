/** Costs: no pattern that can run away, and texts of 1 MB that try to make one do so. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/credit/find-credits.ts';
import type { Page } from '../../src/model.ts';

const SOURCE = new URL('../../src/credit/', import.meta.url);

/** Every regular expression literal under src/credit. */
function listPatterns(): { file: string; pattern: string }[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        readFileSync(new URL(file, SOURCE), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      const patterns: { file: string; pattern: string }[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) patterns.push({ file, pattern: node.text });
        ts.forEachChild(node, visit);
      };
      visit(source);
      return patterns;
    });
}

/** Is a group that repeats without bound itself repeated more than once? */
function hasNestedQuantifier(pattern: string): boolean {
  const groups: boolean[] = [];
  let hasUnbounded = false;
  const body = pattern.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'c');
  for (let i = 0; i < body.length; i++) {
    if (body[i] === '(') {
      groups.push(hasUnbounded);
      hasUnbounded = false;
    } else if (body[i] === ')') {
      const repeat = /^(?:[*+]|\{(\d+)(?:,(\d*))?\})/.exec(body.slice(i + 1));
      const most = repeat?.[1] === undefined ? Infinity : Number(repeat[2] ?? repeat[1]) || Infinity;
      if (repeat && most > 1 && hasUnbounded) return true;
      hasUnbounded = (groups.pop() ?? false) || hasUnbounded;
    } else if (/^(?:[*+]|\{\d+,\})/.test(body.slice(i))) hasUnbounded = true;
  }
  return false;
}

function pageOf(text: string): Page {
  return {
    ...{
      url: null,
      canonicalUrl: null,
      title: '',
      siteName: null,
      published: null,
      language: null,
      metadataCredits: [],
    },
    articles: [
      {
        headline: text.slice(0, 1000),
        headlineNode: null,
        blocks: [{ kind: 'paragraph', text, nodes: [] }],
        asides: [{ kind: 'caption', text, nodes: [] }],
      },
    ],
  };
}

describe('patterns', () => {
  it('the check itself knows a nested quantifier', () => {
    expect(hasNestedQuantifier('/(a+)+$/')).toBe(true);
    expect(hasNestedQuantifier('/(?:a*b){2,9}/')).toBe(true);
    expect(hasNestedQuantifier('/(?:a{1,3}b){2,9}[+*]+/')).toBe(false);
  });

  it('none under src/credit repeats a group that has an unbounded repeat in it', () => {
    const patterns = listPatterns();
    expect(patterns.length).toBeGreaterThan(30);
    expect(patterns.filter(({ pattern }) => hasNestedQuantifier(pattern))).toEqual([]);
  });
});

describe('texts of 1 MB made to be slow', () => {
  it.each([
    '(',
    '(AP/',
    'told ',
    'told told the news agency ',
    'AP ',
    'AP/',
    '/AP',
    '[AFP',
    'Photo: ',
    'Source: ',
    'By Jane Roe, ',
    'Reporting by A; ',
    'contributed ',
    'Associated Press writer ',
    'a.',
    'www.a.',
    '- ',
    '新华社',
    'لرويترز ',
    'İ',
    '\u00a0',
  ])('%j over and over ends, with at most 1,000 credits', (piece) => {
    const credits = findCredits(pageOf(piece.repeat(Math.ceil(1_000_000 / piece.length))));
    expect(credits.length).toBeLessThanOrEqual(1000);
    for (const credit of credits) expect(credit.quote.length).toBeLessThanOrEqual(200);
  });

  it('100,000 short paragraphs end', () => {
    const blocks = Array.from({ length: 100_000 }, () => ({
      kind: 'paragraph' as const,
      text: '(AP)',
      nodes: [],
    }));
    const page = pageOf('x');
    const [article] = page.articles;
    if (!article) throw new Error('the page has an article');
    expect(findCredits({ ...page, articles: [{ ...article, blocks }] }).length).toBeLessThanOrEqual(1000);
  });
});
