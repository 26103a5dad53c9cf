import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readWarc } from '../../../src/builder/archive/warc-records.ts';
import { runsOf } from '../../tier.ts';
import { gzipped, warcRecord } from './make-warc.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-warc-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** What a file holds: the content of each record, or in brackets why there is none. */
async function entriesOf(bytes: Buffer): Promise<string[]> {
  const file = path.join(folder, 'a.warc');
  fs.writeFileSync(file, bytes);
  const entries: string[] = [];
  for await (const entry of readWarc(file))
    entries.push('skipped' in entry ? `(${entry.skipped})` : entry.content.toString('latin1'));
  return entries;
}

const BROKEN = '(broken WARC record)';
const GIVEN_UP = '(the rest of a WARC file with too many broken records)';

const content = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'));

const forms: Record<string, (records: readonly Buffer[]) => Buffer> = {
  plain: (records) => Buffer.concat(records),
  'a member for each record': gzipped,
  'one member': (records) => zlib.gzipSync(Buffer.concat(records)),
};

describe.each(Object.keys(forms))('an archive, %s', (name) => {
  const written = forms[name] as (records: readonly Buffer[]) => Buffer;

  it('gives every record that may hold a page, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            content,
            fc.constantFrom('response', 'request', 'resource', 'metadata'),
            fc.constantFrom('\r\n', '\n'),
          ),
          { maxLength: 6 },
        ),
        async (records) => {
          const bytes = records.map(([text, kind, lineEnd]) =>
            warcRecord(Buffer.from(text, 'latin1'), { kind, lineEnd }),
          );
          const pages = records.filter(([, kind]) => kind === 'response' || kind === 'resource');
          expect(await entriesOf(written(bytes))).toEqual(pages.map(([text]) => text));
        },
      ),
      { numRuns: runsOf(60) },
    );
  });

  it('goes on behind a length that is too great or too small', async () => {
    const records = [
      warcRecord('one'),
      warcRecord('two', { length: 1_000_000 }),
      warcRecord('three'),
      warcRecord('four and more', { length: 4 }),
      warcRecord('five'),
      warcRecord('six', { length: 'six' }),
      warcRecord('seven', { length: -1 }),
      warcRecord('eight'),
    ];
    expect(await entriesOf(written(records))).toEqual([
      'one',
      BROKEN,
      'three',
      BROKEN,
      'five',
      BROKEN,
      BROKEN,
      'eight',
    ]);
  });

  it('tells of revisits and of what is too large, and keeps neither', async () => {
    const records = [
      warcRecord('', { kind: 'revisit' }),
      warcRecord(Buffer.alloc(20_000_001, 'geese ')),
      warcRecord('last'),
    ];
    expect(await entriesOf(written(records))).toEqual([
      '(revisit of a page that did not change)',
      '(page too large)',
      'last',
    ]);
  });
});

it('one damaged member takes no other with it', async () => {
  const members = ['one', 'two', 'three'].map((text) => zlib.gzipSync(warcRecord(text)));
  const [first, second, third] = members as [Buffer, Buffer, Buffer];
  for (let at = 0; at < second.length; at += at < 12 || at > second.length - 10 ? 1 : 7) {
    const damaged = Buffer.from(second);
    damaged[at] = (damaged[at] as number) ^ 0x55;
    const found = await entriesOf(Buffer.concat([first, damaged, third]));
    // The time, the system and the like say nothing of what a member holds.
    const isHarmless = at >= 4 && at < 10;
    expect([at, ...found]).toEqual([at, 'one', isHarmless ? 'two' : BROKEN, 'three']);
  }
});

it('what is cut off ends with the records before it, wherever it is cut', async () => {
  const records = ['one', 'two'].map((text) => warcRecord(text));
  const plain = Buffer.concat(records);
  const packed = gzipped(records);
  for (const whole of [plain, packed])
    for (let end = whole.length; end >= 0; end -= end > whole.length - 12 ? 1 : 11) {
      const found = await entriesOf(whole.subarray(0, end));
      const pages = found.filter((entry) => entry !== BROKEN);
      expect(['one', 'two'].slice(0, pages.length)).toEqual(pages);
      expect(found.length - pages.length).toBeLessThanOrEqual(1);
    }
  expect(await entriesOf(plain)).toEqual(['one', 'two']);
});

it('a header without an end, an endless line and noise are broken, and end', async () => {
  const endless = Buffer.from(`WARC/1.0\r\nWARC-Type: ${'x'.repeat(200_000)}`);
  expect(await entriesOf(endless)).toEqual([BROKEN]);
  expect(await entriesOf(zlib.gzipSync(endless))).toEqual([BROKEN]);
  expect(await entriesOf(Buffer.concat([endless, Buffer.from('\r\n'), warcRecord('last')]))).toEqual([
    BROKEN,
    'last',
  ]);
  expect(await entriesOf(Buffer.alloc(100_000, 7))).toEqual([BROKEN]);
  expect(await entriesOf(Buffer.alloc(0))).toEqual([]);
});

it('a file of nothing but broken records is given up', async () => {
  const broken = Buffer.from('\nWARC/1.0\n\n'.repeat(3000));
  const found = await entriesOf(broken);
  expect(found.length).toBeLessThanOrEqual(1001);
  expect(found.at(-1)).toBe(GIVEN_UP);
  const members = Buffer.concat(
    Array.from({ length: 3000 }, () => Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 7)),
  );
  expect(await entriesOf(members)).toEqual([BROKEN, GIVEN_UP]);
});

it('a member that inflates a thousandfold is left after 64 MB of it', async () => {
  const bomb = zlib.gzipSync(warcRecord(Buffer.alloc(80_000_000)));
  expect(await entriesOf(Buffer.concat([bomb, zlib.gzipSync(warcRecord('last'))]))).toEqual([BROKEN, 'last']);
});

it('whatever the bytes, the reader ends and keeps what it promised', async () => {
  const whole = fc.constantFrom(
    Buffer.concat([warcRecord('one'), warcRecord('two'), warcRecord('three')]),
    gzipped([warcRecord('one'), warcRecord('two'), warcRecord('three')]),
  );
  const edit = fc.record({ at: fc.nat(2000), remove: fc.nat(40), insert: fc.uint8Array({ maxLength: 40 }) });
  await fc.assert(
    fc.asyncProperty(whole, fc.array(edit, { maxLength: 4 }), async (bytes, edits) => {
      const edited = edits.reduce((text, { at, remove, insert }) => {
        const place = at % (text.length + 1);
        return Buffer.concat([text.subarray(0, place), insert, text.subarray(place + remove)]);
      }, bytes);
      const found = await entriesOf(edited);
      expect(found.length).toBeLessThanOrEqual(12);
    }),
    { numRuns: runsOf(150) },
  );
});
