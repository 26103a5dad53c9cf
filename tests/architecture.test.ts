/** The house rules of docs/design, section 2, as tests: who may import whom, and what no file may hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Upper layers first: a file imports only from its own folder and from layers above. */
const layers: readonly (readonly string[])[] = [
  ['model.ts'],
  ['messages.ts', 'steps.ts', 'lazy.ts'],
  ['text'],
  ['article', 'credit', 'fingerprint'],
  ['story-index'],
  ['match'],
  ['browser'],
  ['ui'],
  ['content', 'background', 'popup', 'options', 'welcome', 'builder'],
];

interface SourceFile {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
  /** Specifiers of imports, re-exports and dynamic imports. */
  imports: readonly string[];
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|tsx|css|html)$/.test(file));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const found = text.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gm);
  return { path, text, imports: [...found].map((match) => match[1] ?? '') };
}

const sources = listFiles('src').map(readSource);
const code = sources.filter(({ path }) => /\.tsx?$/.test(path));

/** `src/text/words.ts` -> `text`; `src/model.ts` -> `model.ts`. */
function partOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function layerOf(part: string): number {
  return layers.findIndex((layer) => layer.includes(part));
}

/** Parts of `src/` that the file imports, its own excluded. */
function importedParts({ path, imports }: SourceFile): string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => normalize(join(dirname(path), specifier)).replaceAll('\\', '/'))
    .filter((target) => target.startsWith('src/') && partOf(target) !== partOf(path))
    .map(partOf);
}

function filesThat(breaks: (file: SourceFile) => boolean, among = code): string[] {
  return among.filter(breaks).map(({ path }) => path);
}

function importsPackage(file: SourceFile, name: string): boolean {
  return file.imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`));
}

describe('folders', () => {
  test('the scan sees the sources and their imports', () => {
    expect(code.length).toBeGreaterThan(5);
    expect(code.find(({ path }) => path === 'src/messages.ts')?.imports).toContain('./model.ts');
  });

  test('every folder of src has its layer', () => {
    expect([...new Set(sources.map(({ path }) => partOf(path)))].filter((part) => layerOf(part) < 0)).toEqual(
      [],
    );
  });

  test('a folder imports only from the layers above it, and the contexts never import one another', () => {
    const upward = code.flatMap((file) =>
      importedParts(file)
        .filter((part) => layerOf(part) >= layerOf(partOf(file.path)))
        .map((part) => `${file.path} imports ${part}`),
    );
    expect(upward).toEqual([]);
  });

  test('the builder imports neither the browser nor the interface', () => {
    const forbidden = (file: SourceFile) =>
      partOf(file.path) === 'builder' && importedParts(file).some((part) => ['browser', 'ui'].includes(part));
    expect(filesThat(forbidden)).toEqual([]);
  });

  test('no drawer without a name: no utils, helpers, common', () => {
    const drawer = /(^|\/)(utils?|helpers?|commons?|misc|shared|lib)(\/|\.tsx?$)/;
    expect(filesThat(({ path }) => drawer.test(path), sources)).toEqual([]);
  });

  test('no index.ts', () => {
    expect(filesThat(({ path }) => /^index\.tsx?$/.test(basename(path)))).toEqual([]);
  });

  test('no file re-exports another', () => {
    expect(filesThat(({ text }) => /^export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s/m.test(text))).toEqual([]);
  });
});

describe('edges', () => {
  test('Node is known to the builder alone', () => {
    const knowsNode = (file: SourceFile) =>
      partOf(file.path) !== 'builder' && file.imports.some((specifier) => specifier.startsWith('node:'));
    expect(filesThat(knowsNode)).toEqual([]);
  });

  test('webextension-polyfill is known to src/browser alone', () => {
    const knowsPolyfill = (file: SourceFile) =>
      partOf(file.path) !== 'browser' && importsPackage(file, 'webextension-polyfill');
    expect(filesThat(knowsPolyfill)).toEqual([]);
  });

  test('no extension API but through src/browser', () => {
    const usesGlobal = ({ path, text }: SourceFile) =>
      partOf(path) !== 'browser' &&
      /\b(chrome|browser)\.(runtime|tabs|action|storage|scripting)\b/.test(text);
    expect(filesThat(usesGlobal)).toEqual([]);
  });

  test('no string becomes markup', () => {
    const markup =
      /\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML\s*\(|document\.write|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe/;
    expect(filesThat(({ text }) => markup.test(text))).toEqual([]);
  });

  test('no network: no request but for files of the extension itself', () => {
    const remote = /XMLHttpRequest|WebSocket\(|sendBeacon|EventSource\(|importScripts\(/;
    expect(filesThat(({ path, text }) => partOf(path) !== 'builder' && remote.test(text))).toEqual([]);
  });

  test('the console is the command line’s alone', () => {
    expect(
      filesThat(({ path, text }) => partOf(path) !== 'builder' && /\bconsole\.\w+\(/.test(text)),
    ).toEqual([]);
  });
});

describe('size and exports', () => {
  test('no file is longer than 400 lines', () => {
    const long = ['src', 'tests', 'scripts'].flatMap(listFiles).map(readSource);
    expect(filesThat(({ text }) => text.split('\n').length > 401, long)).toEqual([]);
  });

  test('exports have names: no default export', () => {
    expect(filesThat(({ text }) => /^export default\b/m.test(text))).toEqual([]);
  });
});
