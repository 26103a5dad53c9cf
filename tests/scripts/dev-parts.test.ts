import { describe, expect, it } from 'vitest';
import { PARTS } from '../../scripts/build/bundle.ts';
import { partsToRebuild } from '../../scripts/dev/parts.ts';

const [pages, content, reading] = PARTS as [(typeof PARTS)[0], (typeof PARTS)[0], (typeof PARTS)[0]];
const contents = new Map([
  [pages, new Set(['src/popup/popup.tsx', 'src/model.ts'])],
  [content, new Set(['src/content/content.iife.ts', 'src/model.ts'])],
  [reading, new Set(['src/content/reading.iife.ts'])],
]);

describe('what is built again', () => {
  it('are the parts that hold a changed file, and no others', () => {
    expect(partsToRebuild(['src/content/content.iife.ts'], contents)).toEqual([content]);
    expect(partsToRebuild(['src/model.ts'], contents)).toEqual([pages, content]);
    expect(partsToRebuild(['src/popup/popup.tsx', 'src/content/reading.iife.ts'], contents)).toEqual([
      pages,
      reading,
    ]);
  });

  it('are all parts after a change of a file that none is known to hold', () => {
    expect(partsToRebuild(['src/content/new-file.ts'], contents)).toEqual([pages, content, reading]);
  });
});
