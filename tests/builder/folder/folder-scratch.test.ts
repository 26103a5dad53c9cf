import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { folderScratch } from '../../../src/builder/folder/folder-scratch.ts';
import { memoryScratch } from '../../../src/story-index/write/scratch.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-scratch-'));
afterAll(() => fs.rmSync(work, { recursive: true }));

it('scratch files on disk give back what scratch files in memory do', () => {
  const name = fc.constantFrom('entries-0', 'postings-0');
  const call = fc.oneof(
    fc.record({ file: name, bytes: fc.uint8Array() }),
    fc.record({ file: name, start: fc.nat(40), end: fc.nat(40) }),
  );
  const scratch = folderScratch();
  fc.assert(
    fc.property(fc.array(call, { maxLength: 12 }), (calls) => {
      const memory = memoryScratch();
      for (const each of calls) {
        if ('bytes' in each) {
          for (const to of [scratch, memory]) to.append(each.file, each.bytes);
        } else {
          const [start, end] = [Math.min(each.start, each.end), Math.max(each.start, each.end)];
          expect([...scratch.read(each.file, start, end)]).toEqual([...memory.read(each.file, start, end)]);
        }
      }
      for (const file of ['entries-0', 'postings-0']) scratch.remove(file);
    }),
  );
  scratch.dispose();
});

it.skipIf(process.platform === 'win32')(
  'a write that the system cuts short is an error that names the folder',
  () => {
    // The limit is on each file, in kilobytes: a write across it is cut short, and the next one fails, as on a full disk.
    const script = path.join(import.meta.dirname, 'append-to-scratch.ts');
    const run = spawnSync(
      'bash',
      ['-c', 'ulimit -f 64; exec "$0" --import tsx "$1" 100000', process.execPath, script],
      { encoding: 'utf8', env: { ...process.env, TMPDIR: work, TSX_DISABLE_CACHE: '1' } },
    );
    expect(run.stdout).toMatch(/^Unwritable: \S+wiremark-build-\d+-\w{6}: file too large\n$/);
    expect(fs.readdirSync(work).filter((name) => name.startsWith('wiremark-build'))).toEqual([]);
  },
  60_000,
);
