import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readOwnNames } from '../../scripts/build/own-names.ts';

const POLYFILL = 'node_modules/webextension-polyfill/dist/browser-polyfill.js';
const PREACT = 'node_modules/preact/dist/preact.mjs';
const rewritten = (file: string): string => readOwnNames(readFileSync(file, 'utf8'), `/x/${file}`) ?? '';

/** The polyfill's exports in a world with these global variables. */
function runPolyfill(world: { chrome: object; browser?: object }): unknown {
  const module = { exports: {} };
  const run = compileFunction(rewritten(POLYFILL), ['globalThis', 'chrome', 'module', 'exports']) as (
    ...given: unknown[]
  ) => void;
  run(world, world.chrome, module, module.exports);
  return module.exports;
}

describe('packages in pages read no name that a page can give', () => {
  const chrome = { runtime: { id: 'extension', lastError: null } };

  test('an element with the id browser is not taken for the extension’s API', () => {
    // What named access gives stands on the window's prototype.
    const world = Object.assign(Object.create({ browser: { runtime: { id: 'field' } } }) as object, {
      chrome,
    });
    expect(runPolyfill(world)).toHaveProperty('runtime.id', 'extension');
  });

  test('the browser’s own API is', () => {
    const browser = { runtime: { id: 'own' } };
    expect(runPolyfill({ chrome, browser })).toBe(browser);
  });

  test('nodes are made by the methods of the prototype', () => {
    expect(rewritten(PREACT)).toMatch(/Document\.prototype\.createElementNS\.call\(/);
    expect(rewritten(PREACT)).toMatch(/Document\.prototype\.createTextNode\.call\(/);
    expect(rewritten(PREACT)).not.toMatch(/\w\.create(?:ElementNS|TextNode)\(/);
  });

  test('a package that reads otherwise than it did stops the build; other modules stay as they are', () => {
    expect(() => readOwnNames('document.createElement(x)', `/x/${PREACT}`)).toThrow('expected 2 of');
    expect(readOwnNames('globalThis.browser', '/x/src/other.ts')).toBeUndefined();
  });
});
