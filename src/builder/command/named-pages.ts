/** Reads the pages named on the command line, one by one. Reports an unreadable input on stderr, and goes on with the next. */
import { buffer as readStream } from 'node:stream/consumers';
import { isArchive, listFiles } from '../archive/input-files.ts';
import { recordOfRaw } from '../archive/raw-page.ts';
import { RawReader } from '../archive/read-raw.ts';
import { decodeText } from '../input/decode-text.ts';
import { readInput, unreadable, UnreadableInput, type InputRecord } from '../input/input-records.ts';
import { nothingIn } from '../input/nothing-in.ts';
import { contentOf, contentOfRecord, readContentFile, type PageContent } from '../input/page-content.ts';
import type { PageOptions } from './page-arguments.ts';
import { progressOf } from './input-options.ts';
import { jsonLine, printable } from './printable.ts';
import { showProgress, tellError, type Terminal } from './terminal.ts';
import { counted } from '../../text/counted.ts';

/** A page, with what is known of it besides its content. The id of a file is its path, absent where it is the only input; that of a record without one is null. */
export interface NamedPage {
  content: PageContent;
  record: InputRecord;
}

/** What tells a page from others in words; empty where it is the only one. */
export const nameOf = ({ id, url }: InputRecord): string => (id === undefined ? '' : (id ?? url ?? ''));

/** What is no page in an archive that has pages, as much is there: numbers by reason. It is no failure. */
interface LeftOut {
  leftOut: ReadonlyMap<string, number>;
}

/** An input that cannot be read: a line that names it, and, for a record, the output of `--json` in its place. */
interface UnreadInput {
  error: string;
  ofRecord?: { id: string | null; error: string };
}

/** The number of files and records that were read, and of those that could not be. */
export interface InputCounts {
  read: number;
  unread: number;
  /** Number of what is no page in archives, by reason. */
  leftOut: ReadonlyMap<string, number>;
}

/** Thrown if inputs could not be read. Each was already reported. The command line exits with 1. */
export class InputsUnread extends Error {}

/** How pages are visited. */
interface Visiting<Answer> {
  /** Pages that are worked at, and in memory, at once; by default one. */
  atOnce?: number;
  /** Takes the answers, in the order of the pages. */
  tell?: (answer: Answer) => void;
}

/** Visits each named page: files, and pages of archives, folders and lists, in their order, then records in the order of their file. */
export async function visitPages<Answer>(
  named: { files: readonly string[]; options: PageOptions; terminal: Terminal },
  work: (page: NamedPage) => Promise<Answer> | Answer,
  { atOnce = 1, tell = () => undefined }: Visiting<Answer> = {},
): Promise<InputCounts> {
  const { terminal, options } = named;
  const progress = showProgress(terminal, true);
  const leftOut = new Map<string, number>();
  const counts = { read: 0, unread: 0, leftOut };
  const say = progressOf();
  const far = { bytesRead: 0, totalBytes: 0 };
  const underWay: (() => Promise<void>)[] = [];
  const take = async (input: UnreadInput | LeftOut | { answer: Promise<Answer> }): Promise<void> => {
    if ('answer' in input) {
      tell(await input.answer);
      counts.read++;
    } else if ('leftOut' in input) {
      for (const [reason, count] of input.leftOut) leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
    } else {
      progress.end();
      tellError(terminal, input.error);
      if (options.json && input.ofRecord) terminal.stdout.write(jsonLine(input.ofRecord));
      counts.unread++;
    }
    if (far.totalBytes > 0) progress.show(...say({ pages: counts.read, ...far }));
    else progress.show(counted(counts.read, 'page'));
  };
  try {
    for await (const input of inputsOf(named, far)) {
      const begun = 'content' in input ? { answer: Promise.resolve(work(input)) } : input;
      // It is awaited later. Until then nobody else takes its failure.
      if ('answer' in begun) begun.answer.catch(() => undefined);
      underWay.push(() => take(begun));
      if (underWay.length >= atOnce) await underWay.shift()?.();
    }
    for (const rest of underWay) await rest();
  } finally {
    progress.end();
  }
  return counts;
}

/** Says how many inputs could not be read, unless there was only one input, and what of archives is no page. @throws InputsUnread if any could not be read */
export function expectAllRead(
  { read, unread, leftOut }: Omit<InputCounts, 'leftOut'> & Partial<InputCounts>,
  terminal: Terminal,
): void {
  for (const [reason, count] of [...(leftOut ?? [])].sort())
    terminal.stderr.write(`left out ${count}: ${printable(reason)}\n`);
  if (unread === 0) return;
  if (read + unread > 1) tellError(terminal, `${unread} of ${read + unread} inputs could not be read`);
  throw new InputsUnread();
}

async function* inputsOf(
  { files, options: { url, jsonl }, terminal }: Parameters<typeof visitPages>[0],
  far: { bytesRead: number; totalBytes: number },
): AsyncGenerator<NamedPage | UnreadInput | LeftOut> {
  const isAlone = files.length === 1 && jsonl === undefined;
  for (const file of files) {
    try {
      if (isArchive(file)) {
        yield* pagesOfArchive(file, far);
        continue;
      }
      const id = isAlone ? undefined : file;
      yield { content: await contentNamed(file, terminal), record: { id, url } };
    } catch (error) {
      yield unread(error);
    }
  }
  if (jsonl !== undefined) yield* recordsOf(jsonl);
}

async function* pagesOfArchive(
  file: string,
  far: { bytesRead: number; totalBytes: number },
): AsyncGenerator<NamedPage | LeftOut> {
  const reader = new RawReader(listFiles([file]));
  far.totalBytes = reader.totalBytes;
  const leftOut = new Map<string, number>();
  let pages = 0;
  for await (const raw of reader.pages()) {
    far.bytesRead = reader.bytesRead;
    const read = 'skipped' in raw ? raw : recordOfRaw(raw);
    const page = 'skipped' in read ? { error: read.skipped } : pageOf(read.record);
    if ('content' in page) {
      pages++;
      yield page;
    } else leftOut.set(page.error, (leftOut.get(page.error) ?? 0) + 1);
  }
  if (pages === 0) throw nothingIn([file], 'page in it', leftOut);
  yield { leftOut };
}

/** The content of a file named on the command line; `-` is standard input. @throws UnreadableInput */
export async function contentNamed(file: string, { stdin }: Terminal): Promise<PageContent> {
  if (file !== '-') return readContentFile(file);
  try {
    return contentOf(decodeText(await readStream(stdin)));
  } catch (error) {
    throw unreadable('standard input', error);
  }
}

async function* recordsOf(file: string): AsyncGenerator<NamedPage | UnreadInput> {
  try {
    for await (const line of readInput(file)) {
      const page = 'skipped' in line ? { id: null, error: line.skipped } : pageOf(line.record);
      if ('content' in page) yield page;
      else yield { error: `${file}, line ${line.lineNumber}: ${page.error}`, ofRecord: page };
    }
  } catch (error) {
    yield unread(error);
  }
}

function pageOf(line: InputRecord): NamedPage | { id: string | null; error: string } {
  const record = { ...line, id: line.id ?? null };
  try {
    const content = contentOfRecord(record);
    return content ? { content, record } : { id: record.id, error: 'neither text nor html' };
  } catch (error) {
    return { id: record.id, error: unread(error).error };
  }
}

function unread(error: unknown): UnreadInput {
  if (error instanceof UnreadableInput) return { error: error.message };
  throw error;
}
