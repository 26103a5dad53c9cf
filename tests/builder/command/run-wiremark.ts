/** Runs the command line within a test, on invented texts. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll } from 'vitest';
import type { World } from '../../../src/builder/command/collect-command.ts';
import { runWiremark } from '../../../src/builder/command/command-line.ts';

export interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process, with streams of its own. */
export async function wiremark(args: string[], input = '', world?: World): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written[name] += chunk.toString();
        done();
      },
    });
  const terminal = { stdin: Readable.from([input]), stdout: stream('stdout'), stderr: stream('stderr') };
  const status = await runWiremark(args, terminal, world);
  return { status, ...written };
}

/** A folder for the files of one test file, removed after its last test. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-cli-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Buffer): string => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, content);
    return file;
  };
  const writeRecords = (name: string, records: readonly unknown[]): string =>
    write(name, records.map((record) => JSON.stringify(record)).join('\n'));
  return { folder, write, writeRecords };
}

/** The lines of JSON that a run printed. */
export function linesOf<T>({ stdout }: Pick<Run, 'stdout'>): T[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** A report of an agency, paragraph by paragraph, and the same without its dateline. */
export const harbour = [
  'PORT ELDER (AP) — The harbour council voted on Tuesday to dim the old lighthouse for the first time since 1887, after fishermen complained that its beam kept migrating geese awake.',
  'Keeper Maud Tilling, 71, said she would obey but kept a paraffin lamp in her kitchen window, in case the vote turned out to be a mistake.',
  'The trial lasts nine weeks and costs 34,000 crowns, which a brewery in the valley has offered to pay if the geese may appear on its bottles.',
  'Ornithologists at the field station on Quill Island counted 12,400 birds last autumn, a third of which circled the lantern until dawn.',
  'Ferry captains asked for a horn instead. The council promised to borrow one from the railway museum, provided that nobody sounds it on Sundays.',
];
export const copy = harbour.map((paragraph) => paragraph.replace('PORT ELDER (AP) — ', ''));
