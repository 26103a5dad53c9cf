/** The command line on the sample newsroom: one build, one check of all pages, compared with what `expected.json` says. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_SCHEMA, reportSchema } from '../../scripts/npm-package/report-schema.ts';
import { readVerdictTable, rowOf } from '../../scripts/start/verdict-table.ts';
import type { Report } from '../../src/model.ts';
import { isFound, provenanceOf } from '../../src/report/provenance.ts';
import { sayBadge, sayUnknown } from '../../src/report/verdict-sentences.ts';
import { english } from '../ui/english.ts';
import { differencesFrom } from './expectations.ts';
import { fileOfPage, readExpectedPages, recordsFile } from './newsroom-files.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'wiremark-newsroom-'));
const pages = Object.entries(readExpectedPages()).filter(([, { state }]) => state !== 'not-article');
const run = promisify(execFile);

const wiremark = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', join(root, 'src/builder/command/cli.ts'), ...args], {
    cwd: root,
    maxBuffer: 1 << 26,
  });

/** Without its own address a page can be known by its text alone. */
const withoutAddress = (html: string) => html.replace(/<link rel="canonical"[^>]*>/, '');

const reports = new Map<string, Report>();

beforeAll(async () => {
  const index = join(folder, 'index');
  await wiremark('build', '--out', index, '--origins', 'all', recordsFile);
  const input = pages.flatMap(([key, { url }]) => {
    const html = readFileSync(fileOfPage(key), 'utf8');
    return [
      { id: key, url, html },
      { id: `${key} by text`, html: withoutAddress(html) },
    ];
  });
  const inputFile = join(folder, 'pages.jsonl');
  writeFileSync(inputFile, input.map((each) => JSON.stringify(each)).join('\n'));
  const { stdout } = await wiremark('check', '--json', '--index', index, '--jsonl', inputFile);
  for (const line of stdout.trim().split('\n')) {
    const report = JSON.parse(line) as Report & { id: string };
    reports.set(report.id, report);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(id: string): Report {
  const report = reports.get(id);
  if (!report) throw new Error(`no report for ${id}`);
  return report;
}

describe('wiremark check on the sample newsroom', () => {
  test.each(pages)('%s: the report is what was expected', (key, expected) => {
    expect(differencesFrom(expected, reportOf(key))).toEqual([]);
  });

  test.each(pages)('%s: and its badge says what the README calls it', (key, { shown }) => {
    const report = reportOf(key);
    const badge = isFound(report) ? sayBadge(english, provenanceOf(report)) : '';
    const [text] = sayUnknown(english, report, []);
    expect(rowOf(readVerdictTable(), { badge, text })?.name).toBe(shown);
  });

  const copies = pages.filter(([, { kind }]) => !kind.includes('own page'));
  test.each(copies)('%s: and the same where its address is not known', (key, expected) => {
    expect(differencesFrom(expected, reportOf(`${key} by text`))).toEqual([]);
  });

  test('a copy lists the other outlets that carry the story, and not itself', () => {
    const key = 'halvardcourier.example/culture/sea-atlas-stolen';
    const outlets = reportOf(key).sources[0]?.carriers.map(({ outlet }) => outlet) ?? [];
    expect(new Set(outlets).size).toBeGreaterThanOrEqual(6);
    expect(outlets).not.toContain('halvardcourier.example');
    expect(outlets).toContain('corvastar.example');
  });
});

describe('the schema of reports', () => {
  const file = join(root, REPORT_SCHEMA);

  test('is that of the types; if not, run npm run build:schema', { timeout: 180_000 }, () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(reportSchema()));
  });

  test('has every report of the newsroom, and names each of its fields', () => {
    const text = readFileSync(file, 'utf8');
    const closed = JSON.parse(text, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'properties' in value
        ? { ...value, additionalProperties: false }
        : value,
    ) as object;
    const validate = new Ajv({ allErrors: true }).compile(closed);
    const wrong = [...reports].flatMap(([key, report]) => {
      validate(report);
      return (validate.errors ?? []).map((error) => `${key}${error.instancePath}: ${error.message}`);
    });
    expect(reports.size).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});
