/** The files that the inputs of a command line stand for: themselves, those of a folder, those of a list. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { fileContentOf } from '../../article/bytes/file-content.ts';
import { unreadable, UnreadableInput } from '../input/input-records.ts';

/** What a file holds, by its name, or, where that does not say, by how it begins. */
export type FileForm = 'warc' | 'jsonl' | 'feed' | 'page';

/** One file to read. */
export interface InputFile {
  file: string;
  form: FileForm;
  bytes: number;
  /** Name by which a page of a folder is known: its path within. */
  id: string;
  /** The sub-folder that a page of a folder lies in, which stands for its outlet. */
  outlet: string | null;
}

/** Files of inputs, and what of them cannot be read, in the order in which they were named; those of folders by name. */
export type ListedFile = InputFile | { file: string; skipped: string };

const FORMS: readonly [RegExp, FileForm][] = [
  [/\.warc(\.gz)?$/i, 'warc'],
  [/\.(?:jsonl|ndjson)(\.gz)?$/i, 'jsonl'],
  [/\.(?:rss|atom|rdf|xml)(\.gz)?$/i, 'feed'],
  [/\.(?:x?html?|txt)$/i, 'page'],
];
/** Lists as Common Crawl publishes them: `warc.paths.gz`. */
const PATH_LIST = /\.paths(\.gz)?$/i;
/** Bytes by which a form is recognised. */
const FIRST_BYTES = 8192;
/** Bytes of a list of paths. That of a year of news has 5 MB. */
const MOST_LIST_BYTES = 100_000_000;

/** Lists the files of inputs. @throws UnreadableInput for an input that is not there, for a folder without a file, and for a list without one that is there: what is built of nothing would replace an index */
export function listFiles(inputs: readonly string[]): ListedFile[] {
  return inputs.flatMap((input) => {
    try {
      return filesOf(input);
    } catch (error) {
      if (error instanceof UnreadableInput) throw error;
      throw unreadable((error as NodeJS.ErrnoException).path ?? input, error);
    }
  });
}

function filesOf(input: string): ListedFile[] {
  const stats = statOf(input);
  if (stats === undefined) throw unreadable(input, new Error('no such file or folder'));
  if (!stats.isDirectory()) return PATH_LIST.test(input) ? filesOfList(input) : [fileOf(input, stats.size)];
  const files = filesOfFolder(input);
  if (files.length === 0) throw new UnreadableInput(`${input}: the folder has no file`);
  return files;
}

/** Does a name stand for many pages: an archive, a feed, a list or a folder? */
export function isArchive(input: string): boolean {
  const [, form] = FORMS.find(([name]) => name.test(input)) ?? [];
  if (PATH_LIST.test(input) || (form !== undefined && form !== 'page')) return true;
  return input !== '-' && statOf(input)?.isDirectory() === true;
}

function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
}

function fileOf(file: string, bytes: number): InputFile {
  const [, form] = FORMS.find(([name]) => name.test(file)) ?? [];
  return { file, form: form ?? formByContent(file), bytes, id: path.basename(file), outlet: null };
}

function filesOfFolder(folder: string): ListedFile[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name): ListedFile[] => {
    const file = path.join(folder, name);
    const stats = statOf(file);
    if (stats?.isFile() !== true) return [];
    const [, form] = FORMS.find(([known]) => known.test(name)) ?? [];
    if (form === undefined) return [{ file, skipped: 'file of another kind' }];
    const [top = '', ...below] = name.split(path.sep);
    return [
      {
        file,
        form,
        bytes: stats.size,
        id: name.split(path.sep).join('/'),
        outlet: below.length > 0 ? top : null,
      },
    ];
  });
}

/** The files of a list, one path a line: from the list's own folder on, whole or by its last name. */
function filesOfList(list: string): ListedFile[] {
  const bytes = fs.readFileSync(list);
  const text = list.endsWith('.gz')
    ? zlib.gunzipSync(bytes, { maxOutputLength: MOST_LIST_BYTES }).toString()
    : bytes.toString();
  const folder = path.dirname(list);
  const lines = text.split('\n').map((line) => line.trim());
  const files = lines.filter((line) => line !== '').map((line) => fileOfLine(folder, line));
  if (files.every((file) => 'skipped' in file))
    throw new UnreadableInput(
      `${list}: no file that it lists is there; paths start at the list's folder, and nothing is downloaded`,
    );
  return files;
}

function fileOfLine(folder: string, line: string): ListedFile {
  const places = [path.resolve(folder, line), path.join(folder, path.basename(line))];
  for (const place of places) {
    const stats = statOf(place);
    if (stats?.isFile() === true) return fileOf(place, stats.size);
  }
  return { file: line, skipped: 'file of a list that is not there' };
}

function formByContent(file: string): FileForm {
  const bytes = Buffer.alloc(FIRST_BYTES);
  const handle = fs.openSync(file, 'r');
  let length: number;
  try {
    length = fs.readSync(handle, bytes, 0, FIRST_BYTES, 0);
  } finally {
    fs.closeSync(handle);
  }
  const first = bytes.subarray(0, length);
  const text = (first[0] === 0x1f && first[1] === 0x8b ? beginningOf(first) : first).toString('utf8');
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (/<(?:\w+:)?(?:rss|feed|RDF|urlset)[\s>]/.test(text)) return 'feed';
  const content = fileContentOf(text);
  return content !== undefined && 'html' in content ? 'page' : 'jsonl';
}

/** What the beginning of a gzip file holds; nothing where it is damaged. */
function beginningOf(bytes: Buffer): Buffer {
  try {
    return zlib.gunzipSync(bytes, { finishFlush: zlib.constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 24 });
  } catch {
    return Buffer.alloc(0);
  }
}
