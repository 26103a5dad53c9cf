import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOwnNames } from '../../scripts/build/own-names.ts';

const PREACT = 'node_modules/preact/dist/preact.mjs';
const rewritten = (file: string): string => readOwnNames(readFileSync(file, 'utf8'), `/x/${file}`) ?? '';

describe('packages in pages read no name that a page can give', () => {
  test('nodes are made by the methods of the prototype', () => {
    expect(rewritten(PREACT)).toMatch(/Document\.prototype\.createElementNS\.call\(/);
    expect(rewritten(PREACT)).toMatch(/Document\.prototype\.createTextNode\.call\(/);
    expect(rewritten(PREACT)).not.toMatch(/\w\.create(?:ElementNS|TextNode)\(/);
  });

  test('a package that reads otherwise than it did stops the build; other modules stay as they are', () => {
    expect(() => readOwnNames('document.createElement(x)', `/x/${PREACT}`)).toThrow('expected 2 of');
    expect(readOwnNames('document.createElementNS(x)', '/x/src/other.ts')).toBeUndefined();
  });
});
