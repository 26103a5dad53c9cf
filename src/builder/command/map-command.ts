import fs from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { Command } from 'commander';
import { Unwritable, writingTo } from '../folder/unwritable.ts';
import { mapPages, type Shard } from '../map/map-pages.ts';
import { preparedLine } from '../map/prepared-line.ts';
import { addInputOptions, INPUTS, parseShard, progressOf, type InputOptions } from './input-options.ts';
import { printable } from './printable.ts';
import { showProgress, type Terminal } from './terminal.ts';
import { counted } from '../../text/counted.ts';

interface MapOptions extends InputOptions {
  out: string;
  shard?: Shard;
}

const EXAMPLES = `
Examples:
  wiremark map --out day.jsonl.gz CC-NEWS-20250113.warc.gz
  wiremark map --out part-3.jsonl.gz --shard 3/16 --filter lang=en warc.paths.gz
  wiremark build --out index part-*.jsonl.gz`;

/** Adds `wiremark map`, which reads pages into prepared records, so that many machines share the work. */
export function addMapCommand(program: Command, terminal: Terminal): void {
  addInputOptions(
    program
      .command('map')
      .description('read pages into records without text, from which an index is built')
      .argument('<input...>', INPUTS)
      .requiredOption('--out <file>', 'file for the records, JSONL; gzipped if its name ends with .gz')
      .option(
        '--shard <i/n>',
        'every n-th input file only, from the i-th on, or every n-th page of fewer files: one job of an array',
        parseShard,
      ),
  )
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: MapOptions) => map(inputs, options, terminal));
}

async function map(inputs: readonly string[], options: MapOptions, terminal: Terminal): Promise<void> {
  const { out, ...reading } = options;
  const progress = showProgress(terminal, false);
  const say = progressOf();
  const skipped = new Map<string, number>();
  let kept = 0;
  async function* lines(): AsyncGenerator<string, void> {
    const mapped = mapPages(inputs, { ...reading, onProgress: (now) => progress.show(...say(now)) });
    for await (const page of mapped) {
      if ('skipped' in page) skipped.set(page.skipped, (skipped.get(page.skipped) ?? 0) + 1);
      else {
        kept++;
        yield `${preparedLine(page.item)}\n`;
      }
    }
  }
  await writeLines(out, lines()).finally(progress.end);
  const tell = (line: string): void => void terminal.stderr.write(`${printable(line)}\n`);
  tell(`${counted(kept, 'record')} in ${out}`);
  for (const [reason, count] of [...skipped].sort()) tell(`left out ${count}: ${reason}`);
}

/** Writes lines aside, and puts the file in its place once it is whole. @throws Unwritable */
async function writeLines(file: string, lines: AsyncGenerator<string, void>): Promise<void> {
  expectFile(file);
  const aside = `${file}.part`;
  // Opened at once: a stream that opens it later makes it anew after it was removed.
  const fd = writingTo(file, () => fs.openSync(aside, 'w'));
  const sink = fs.createWriteStream(aside, { fd });
  let failure: NodeJS.ErrnoException | undefined;
  sink.on('error', (error) => (failure = error));
  const source = Readable.from(lines);
  const undo = removeWhenStopped(aside);
  try {
    await (file.endsWith('.gz') ? pipeline(source, zlib.createGzip(), sink) : pipeline(source, sink));
    fs.renameSync(aside, file);
  } catch (error) {
    fs.rmSync(aside, { force: true });
    if (failure !== undefined) throw new Unwritable(file, failure);
    throw error;
  } finally {
    undo();
  }
}

/** A rename would put a file in the place of a device. @throws Unwritable for a folder, a device or a pipe */
function expectFile(file: string): void {
  const stats = writingTo(file, () => fs.statSync(file, { throwIfNoEntry: false }));
  if (stats?.isFile() === false) throw new Unwritable(file, 'is there already, and is not a file');
}

/** The signals that stop a run. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has a file removed before the process ends by a signal, as it would have without. Returns what undoes it. */
function removeWhenStopped(file: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    undo();
    fs.rmSync(file, { force: true });
    process.kill(process.pid, signal);
  };
  const undo = (): void => {
    for (const signal of STOPPING) process.off(signal, stop);
  };
  for (const signal of STOPPING) process.on(signal, stop);
  return undo;
}
