/** Options and progress of the commands that read archives. */
import fs from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { NO_FILTER, withFilter, type Filter } from '../archive/filter.ts';
import { decodeText } from '../input/decode-text.ts';
import { sayError } from '../input/say-error.ts';
import { linesOfBoilerplate } from '../input/without-lines.ts';
import type { MapProgress, Shard } from '../map/map-pages.ts';
import { counted } from '../../text/counted.ts';

/** Which pages of the inputs are read, and on how many cores. */
export interface InputOptions {
  filter: Filter;
  threads?: number;
}

/** What the inputs may be, for the help of a command. */
export const INPUTS =
  'JSONL, WARC, RSS, Atom, HTML; plain or gzipped; folders of them; lists of paths (*.paths)';

/** Adds `--filter` and `--threads`. */
export function addInputOptions(command: Command): Command {
  const filtered = command.addOption(
    new Option(
      '--filter <test>',
      'host=HOST, lang=CODE, date=DAY or date=DAY..DAY; again for more: one of each kind must hold',
    )
      .argParser(parseFilter)
      .default(NO_FILTER, 'all pages'),
  );
  return addThreadsOption(filtered, 'read and match pages');
}

/** Adds `--threads`. @param work what they do */
export const addThreadsOption = (command: Command, work: string): Command =>
  command.option('--threads <n>', `threads that ${work}; default: one for each core`, parseThreads);

/** How much memory a run plans with. */
export interface MemoryOptions {
  /** Bytes. */
  memory: number;
}

/** Adds `--memory`. */
export const addMemoryOption = (command: Command): Command =>
  command.addOption(
    new Option(
      '--memory <size>',
      'memory to plan with, 256M or more: a sixteenth of it is sorted at once, the rest on disk',
    )
      .argParser(parseMemory)
      .default(2 ** 30, '1G'),
  );

/**
 * Bytes that each step sorts at once, of a run's memory. Two lots are there together, and text keys take three times their bytes; threads, the parts of an index that
 * are always in memory, and the records themselves need the rest.
 */
export const sortBytesOf = (memory: number): number => Math.floor(memory / 16);

/** Least memory of a run: without any record, threads need about half of it. */
const LEAST_MEMORY = 256 * 2 ** 20;

/** `1G`, `1.5G`, `512M`: bytes. */
function parseMemory(said: string): number {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,3})?)([MG])B?$/i.exec(said) ?? [];
  const bytes = Number(number) * (unit?.toUpperCase() === 'G' ? 2 ** 30 : 2 ** 20);
  if (!(bytes >= LEAST_MEMORY)) throw new InvalidArgumentError('expected 256M or more, as 512M or 1.5G.');
  return bytes;
}

/** Adds `--ignore`. */
export const addIgnoreOption = (command: Command): Command =>
  command.addOption(
    new Option(
      '--ignore <file>',
      'text whose lines do not count wherever they stand in a page, again for more',
    )
      .argParser(parseIgnored)
      .default([], 'none'),
  );

function parseIgnored(file: string, lines: readonly string[]): readonly string[] {
  try {
    return [...lines, ...linesOfBoilerplate(decodeText(new Uint8Array(fs.readFileSync(file))))];
  } catch (error) {
    throw new InvalidArgumentError(sayError(error));
  }
}

function parseFilter(said: string, filter: Filter): Filter {
  const more = withFilter(filter, said);
  if (more === undefined)
    throw new InvalidArgumentError('expected host=, lang= or date=YYYY-MM-DD[..YYYY-MM-DD].');
  return more;
}

/** Most threads of a run. Each takes about 100 MB. */
const MOST_THREADS = 256;

function parseThreads(said: string): number {
  const threads = /^\d{1,3}$/.test(said) ? Number(said) : Number.NaN;
  if (!(threads <= MOST_THREADS)) throw new InvalidArgumentError(`expected 0 to ${MOST_THREADS}.`);
  return threads;
}

/** `2/8` -> the second of eight. */
export function parseShard(said: string): Shard {
  const [, part = 0, parts = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(said) ?? []).map(Number);
  if (part < 1 || part > parts) throw new InvalidArgumentError('expected I/N, with I from 1 to N.');
  return { part, parts };
}

/** Says how far a run is: pages, pages a second and the time that is left, each since its start. @param now ms */
export function progressOf(now: () => number = Date.now): (progress: MapProgress) => [string, number] {
  const start = now();
  return ({ pages, bytesRead, totalBytes }) => {
    const seconds = (now() - start) / 1000;
    const share = totalBytes === 0 ? 1 : Math.min(bytesRead / totalBytes, 1);
    const rate = seconds > 0 ? `, ${Math.round(pages / seconds)} a second` : '';
    const left = share > 0 && seconds > 0 ? `, ${timeOf((seconds / share) * (1 - share))} left` : '';
    return [`read ${counted(pages, 'page')}${rate}${left},`, share];
  };
}

/** `40 s`, `12 min`, `3.5 h` */
function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}
