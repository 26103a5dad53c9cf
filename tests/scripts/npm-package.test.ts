/** What `npm pack` packs, tried in an empty folder as a program's author would. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOfPage } from '../samples/newsroom-files.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'wiremark-npm-'));
const run = promisify(execFile);
const PAGE = 'zendapress.example/2026/10/30/strelsau-tram';
/** ms. Packing bundles the command line first. */
const LIMIT = 180_000;

interface Packed {
  filename: string;
  files: { path: string; mode: number }[];
}
let packed: Packed;

/** In the empty folder. */
const inFolder = (program: string, args: readonly string[]) => run(program, args, { cwd: folder });
const npx = (...args: string[]) =>
  inFolder('npm', ['exec', '--yes', '--offline', '--package', `./${packed.filename}`, '--', ...args]);

beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  packed = (JSON.parse(stdout) as Packed[])[0] as Packed;
  copyFileSync(fileOfPage(PAGE), join(folder, 'page.html'));
}, LIMIT);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  test('holds the command line, the library, their types, licences, the bundled index and the schemas, and nothing else', () => {
    const kinds = packed.files.map(({ path }) =>
      path
        .replace(/^dist\/npm\/lib\/[\w-]+\.js$/, 'code')
        .replace(/^dist\/npm\/types\/[\w/-]+\.d\.ts$/, 'types')
        .replace(/^public\/index\/(?:[0-9a-f]{64}\.wmk|segments\.json)$/, 'index'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      ...['LICENSE', 'README.md', 'code', 'dist/npm/NOTICES.txt', 'docs/report.schema.json'],
      ...['index', 'package.json', 'src/builder/collect/sources.schema.json', 'types'],
    ]);
  });

  test('asks for no other package, and is not private', () => {
    const file = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const field of ['private', 'dependencies', 'optionalDependencies', 'peerDependencies', 'install'])
      expect([field, file[field]]).toEqual([field, undefined]);
    const scripts = Object.keys(file['scripts'] as object);
    expect(scripts.filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  test('runs in an empty folder', { timeout: LIMIT }, async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect((await npx('wiremark', '--version')).stdout).toBe(`${version}\n`);
    const { stdout } = await npx('wiremark', 'check', '--json', 'page.html');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: { agency: 'Zenda Press' } });
    const compared = await npx('wiremark', 'compare', '--html', 'page.html', 'page.html');
    expect(compared.stdout).toContain('.compared-row {');
  });

  test('names examples in the help of every command', { timeout: LIMIT }, async () => {
    const main = (await npx('wiremark', '--help')).stdout;
    const commands = [...main.matchAll(/^ {2}([a-z]+) /gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help');
    expect(commands.length).toBeGreaterThan(6);
    const cli = join(root, 'dist/npm/lib/cli.js');
    for (const command of commands)
      expect((await inFolder(process.execPath, [cli, command, '--help'])).stdout).toMatch(
        /Examples?:\n {2}wiremark /,
      );
  });

  test('is a library with types, which need no other package but Node’s', { timeout: LIMIT }, async () => {
    await inFolder('tar', ['-xzf', packed.filename]);
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(folder, 'package'), join(folder, 'node_modules/wiremark'));
    const program = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { createRequire } from 'node:module';
      import { buildSegments, checkPage, findCredits, openLibrary, readPage, type Report } from 'wiremark';
      const html: string = readFileSync('page.html', 'utf8');
      const schema = createRequire(import.meta.url)('wiremark/sources.schema.json') as { title: string };
      const report: Report = await checkPage(html, await openLibrary(), { url: 'https://${PAGE}' });
      writeFileSync('records.jsonl', JSON.stringify({ id: 'a', url: 'https://${PAGE}', html }));
      const { stories } = await buildSegments(['records.jsonl'], { name: 'x', origins: 'all' });
      console.log(readPage(html).articles.length, report.verdict.relation, findCredits(html)[0]?.agency, stories, schema.title);
    `;
    writeFileSync(join(folder, 'program.mts'), program);
    await inFolder(process.execPath, [
      ...[join(root, 'node_modules/typescript/bin/tsc'), '--strict', '--skipLibCheck', 'false'],
      ...['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom,esnext.typedarrays'],
      ...['--types', 'node', '--typeRoots', join(root, 'node_modules/@types'), 'program.mts'],
    ]);
    expect((await inFolder(process.execPath, ['program.mjs'])).stdout).toBe(
      '1 original Zenda Press 1 Sources of a Wiremark index\n',
    );
  });
});
