import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDependencies } from '../../scripts/dependencies/installed.ts';
import { REASONS } from '../../scripts/dependencies/reasons.ts';
import { documentOf, readRows } from '../../scripts/dependencies/table.ts';

const written = readRows(readFileSync(new URL('../../docs/dependencies.md', import.meta.url), 'utf8'));

describe('docs/dependencies.md', () => {
  it('names every dependency of package.json with the version and licence that is installed, and no other; if not, run npm run build:dependencies', () => {
    expect(written.map(({ name, version, licence }) => ({ name, version, licence }))).toEqual(
      readDependencies().map(({ name, version, licence }) => ({ name, version, licence })),
    );
  });

  it('says of each when its newest release was', () => {
    expect(written.filter(({ lastRelease }) => !/^20\d\d-\d\d-\d\d$/.test(lastRelease))).toEqual([]);
  });

  it('has a reason for every dependency, and none for what is gone', () => {
    expect(Object.keys(REASONS).sort()).toEqual(
      readDependencies()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('is read as it is written', () => {
    const row = { name: '@scope/x', kind: 'extension', version: '1.0.0', licence: 'MIT' } as const;
    const rest = { unpackedBytes: 2000, lastRelease: '2026-01-02', bundled: '', why: 'a', instead: 'b' };
    expect(readRows(documentOf([{ ...row, ...rest }]))).toEqual([
      { name: '@scope/x', version: '1.0.0', licence: 'MIT', lastRelease: '2026-01-02' },
    ]);
  });
});
