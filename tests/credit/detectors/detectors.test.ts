/** The list of detectors itself: what it promises to whoever adds one. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DETECTORS,
  LINE_DETECTORS,
  PAGE_DETECTORS,
  RUN_DETECTORS,
} from '../../../src/credit/detectors/detectors.ts';

const FOLDER = new URL('../../../src/credit/detectors/', import.meta.url);
const names: string[] = DETECTORS.map(({ name }) => name);

describe('the list of detectors', () => {
  it('has one entry for each file of the folder, under its name', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
    expect([...names, 'detectors'].sort()).toEqual(files.sort());
  });

  it('runs every entry', () => {
    const run = [...RUN_DETECTORS, ...LINE_DETECTORS, ...PAGE_DETECTORS].map(({ name }) => name);
    expect(run.sort()).toEqual([...names].sort());
  });

  it('lets a detector of lines yield only to earlier ones of lines', () => {
    for (const [index, { name, yieldsTo = [] }] of LINE_DETECTORS.entries()) {
      const earlier: string[] = LINE_DETECTORS.slice(0, index).map((other) => other.name);
      for (const other of yieldsTo) expect(earlier, `${name} yields to`).toContain(other);
    }
  });
});
