/** The house rules, as tests: which room may import which, and what no file may hold. The rooms stand in house.ts. */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as model from '../src/model.ts';
import { CONTEXTS, ROOMS } from './house.ts';
import { WAYS_OUT, waysOutOf } from './network.ts';
import { importedFiles, listFiles, readSource, roomOf, type SourceFile } from './source-files.ts';

const sources = listFiles('src').map(readSource);
const code = sources.filter(({ path }) => /\.tsx?$/.test(path));
const order = Object.keys(ROOMS);

/** `src/text/words.ts` -> `text`; `src/model.ts` -> `model.ts`. */
function partOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function filesThat(breaks: (file: SourceFile) => boolean, among = code): string[] {
  return among.filter(breaks).map(({ path }) => path);
}

function importsPackage(file: SourceFile, name: string): boolean {
  return file.imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`));
}

describe('rooms', () => {
  test('the scan sees the sources and their imports', () => {
    expect(code.length).toBeGreaterThan(5);
    expect(code.find(({ path }) => path === 'src/messages.ts')?.imports).toContain('./model.ts');
  });

  test('every folder of src is a room', () => {
    const unknown = sources.filter(({ path }) => ROOMS[roomOf(path)] === undefined);
    expect(
      unknown.map(
        ({ path }) => `${path}: add '${roomOf(path)}' to ROOMS in tests/house.ts, below all that it imports`,
      ),
    ).toEqual([]);
  });

  test('every room has files', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expect(
      order.filter((room) => !rooms.has(room)).map((room) => `${room}: remove it from tests/house.ts`),
    ).toEqual([]);
  });

  test('a room is allowed only rooms that stand above it in the table, and no context', () => {
    const wrong = order.flatMap((room, place) =>
      (ROOMS[room] ?? [])
        .filter((other) => {
          const at = order.indexOf(other);
          return at < 0 || at >= place || (CONTEXTS as readonly string[]).includes(other);
        })
        .map((other) => `${room} may not be allowed ${other}: move the shared part to a room above both`),
    );
    expect(wrong).toEqual([]);
  });

  test('a file imports only from its own room and from those that its room is allowed', () => {
    const wrong = code.flatMap((file) => {
      const room = roomOf(file.path);
      return importedFiles(file)
        .filter((target) => roomOf(target) !== room && !ROOMS[room]?.includes(roomOf(target)))
        .map(
          (target) =>
            `${file.path} imports ${target}: move what it needs to a room that ${room} may import ` +
            `(${ROOMS[room]?.join(', ') ?? ''}), hand it in as a parameter, or allow '${roomOf(target)}' in tests/house.ts and say why`,
        );
    });
    expect(wrong).toEqual([]);
  });

  test('a room is allowed nothing that it does not import', () => {
    const used = new Set(
      code.flatMap((file) =>
        importedFiles(file).map((target) => `${roomOf(file.path)} <- ${roomOf(target)}`),
      ),
    );
    const unused = order.flatMap((room) =>
      (ROOMS[room] ?? []).map((other) => `${room} <- ${other}`).filter((edge) => !used.has(edge)),
    );
    expect(unused.map((edge) => `${edge}: remove it from tests/house.ts`)).toEqual([]);
  });

  test('no file imports itself by way of others, of types neither', () => {
    const imports = new Map(code.map((file) => [file.path, importedFiles(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) {
        const circle = [...way.slice(way.indexOf(path)), path].join(' -> ');
        circles.push(`${circle}: move what both need to a file of its own`);
      }
      if (way.includes(path) || done.has(path)) return;
      for (const target of imports.get(path) ?? []) visit(target, [...way, path]);
      done.add(path);
    };
    for (const path of imports.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  test('no drawer without a name: no utils, helpers, common', () => {
    const drawer = /(^|\/)(utils?|helpers?|commons?|misc|shared|lib)(\/|\.tsx?$)/;
    expect(filesThat(({ path }) => drawer.test(path), sources)).toEqual([]);
  });

  test('no index.ts', () => {
    expect(filesThat(({ path }) => /^index\.tsx?$/.test(basename(path)))).toEqual([]);
  });

  test('no file re-exports another, but for the one that programs import', () => {
    expect(
      filesThat(
        ({ path, text }) =>
          path !== 'src/builder/package/wiremark.ts' &&
          /^export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s/m.test(text),
      ),
    ).toEqual([]);
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

  test('report is plain data and text: no package, no DOM, no browser API, so that the command line says the same words', () => {
    const dom =
      /\b(document|window|navigator|location|globalThis)\.|\b(HTML\w*|SVG\w*|Shadow\w*)Element\b|\bNode\b/;
    const isBound = ({ path, text, imports }: SourceFile) =>
      partOf(path) === 'report' && (imports.some((name) => !name.startsWith('.')) || dom.test(text));
    expect(code.some(({ path }) => partOf(path) === 'report')).toBe(true);
    expect(filesThat(isBound)).toEqual([]);
  });

  test('no string becomes markup', () => {
    const markup =
      /\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML\s*\(|document\.write|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe/;
    expect(filesThat(({ text }) => markup.test(text))).toEqual([]);
  });

  test('one file alone makes requests that leave the browser, another for files of the extension itself, and none else any', () => {
    const OWN_FILES = 'src/browser/storage/extension-files.ts';
    const DOWNLOAD = 'src/browser/subscriptions/download.ts';
    const taken = sources
      .filter(({ path }) => partOf(path) !== 'builder')
      .flatMap(({ path, text }) => waysOutOf(text).map((way) => `${path}: ${way}`));
    expect(taken).toEqual([`${OWN_FILES}: fetch`, `${DOWNLOAD}: fetch`]);
    const callsOf = (path: string) => readSource(path).text.match(/\bfetch\([^\n]*/g);
    expect(callsOf(OWN_FILES)).toEqual(['fetch(browser.runtime.getURL(path));']);
    expect(callsOf(DOWNLOAD)).toEqual(['fetch(url, init);']);
    // The worker alone downloads: no page of the extension, and no script in a page.
    const importers = code.filter((file) => importedFiles(file).includes(DOWNLOAD));
    expect(importers.map(({ path }) => path)).toEqual(['src/background/worker.ts']);
  });

  test('on the command line one file alone imports what makes requests; publish --check and --clickhouse have their fetch handed in', () => {
    const FETCHER = 'src/builder/collect/fetcher.ts';
    const ofBuilder = code.filter(({ path }) => partOf(path) === 'builder');
    const network = ['undici', 'node:http', 'node:https', 'node:http2', 'node:tls', 'node:dns'];
    const imports = (file: SourceFile) => network.some((name) => importsPackage(file, name));
    expect(filesThat(imports, ofBuilder)).toEqual([FETCHER]);
    expect(filesThat(({ text }) => waysOutOf(text).includes('fetch'), ofBuilder)).toEqual([FETCHER]);
  });

  test.each(WAYS_OUT)('the scan for requests sees $name', ({ pattern, examples }) => {
    expect(examples.filter((example) => !pattern.test(example))).toEqual([]);
  });

  test('the console is the command line’s alone', () => {
    expect(
      filesThat(({ path, text }) => partOf(path) !== 'builder' && /\bconsole\.\w+\(/.test(text)),
    ).toEqual([]);
  });
});

describe('closed lists', () => {
  const closedLists: readonly (readonly string[])[] = Object.values(model).filter((value) =>
    Array.isArray(value),
  );
  /** A list in brackets that holds three or more words of one closed list, in whatever order. */
  const isCopyOfOne = (list: string): boolean => {
    const words = new Set([...list.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? ''));
    return closedLists.some((closed) => closed.filter((word) => words.has(word)).length >= 3);
  };
  const copiesOf = (text: string): string[] => (text.match(/\[[^[\]]*\]/g) ?? []).filter(isCopyOfOne);

  test('the lists are found, and a copy of one is seen', () => {
    expect(closedLists).toContain(model.RELATIONS);
    expect(copiesOf("const KINDS = ['excerpt', 'cites', 'none'];")).toHaveLength(1);
    expect(copiesOf("const PAIR = ['excerpt', 'cites'];")).toEqual([]);
  });

  test('no list of relations, credit kinds or the like stands outside model.ts: it would not follow a new word', () => {
    const among = ['src', 'scripts', 'bench'].flatMap(listFiles).map(readSource);
    expect(
      filesThat(({ path, text }) => path !== 'src/model.ts' && copiesOf(text).length > 0, among),
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

describe('tests', () => {
  test('every file of cases for the browsers is imported by another, and so run', () => {
    const files = listFiles('tests/e2e').map(readSource);
    const imported = new Set(files.flatMap(({ imports }) => imports.map((specifier) => basename(specifier))));
    const cases = files.map(({ path }) => path).filter((path) => path.includes('/cases/'));
    expect(cases.length).toBeGreaterThan(30);
    expect(cases.filter((path) => !imported.has(basename(path)))).toEqual([]);
  });
});
