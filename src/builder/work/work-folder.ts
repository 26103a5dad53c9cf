/**
 * The work folder of a publisher: what was collected, as records without text, between one run and the next.
 *
 *     work.json               version of the form
 *     lock                    the process that uses it
 *     journal.jsonl           what the run found so far, line after line, in order
 *     days/2026-11-29.jsonl   the records of runs that began on this UTC day, one for each address, in the order of the addresses
 *     items.jsonl, lists.jsonl, hosts.jsonl, withdrawn.jsonl     the tables
 *     sources.json            the sources of the last run, as they are published
 *
 * A run only adds lines to the journal. At its end, or at the start of the next one if it was killed, the journal is worked into the other files, each
 * written aside and renamed, and then removed. Working it in twice changes nothing, so a kill at any byte costs at most the line that was being
 * written, and that is found again.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { timeOf } from '../../library/subscription/forms.ts';
import { normalizeUrl } from '../../text/address.ts';
import { makeFolder, type Disk } from '../folder/own-folder.ts';
import { writingTo } from '../folder/unwritable.ts';
import { ASIDE, writeAside } from '../folder/write-aside.ts';
import { writeWhole } from '../folder/write-whole.ts';
import { UnreadableInput } from '../input/input-records.ts';
import { readJson } from '../input/json-file.ts';
import { readLines, type JsonLine } from './lines.ts';
import { takeLock } from './lock.ts';
import { parseStored, type StoredRecord } from './stored-record.ts';
import {
  emptyTables,
  parseValue,
  TABLE_NAMES,
  tableText,
  type TableName,
  type Tables,
  type ValueOf,
} from './tables.ts';

const FORMAT = 1;
const HEAD = 'work.json';
const JOURNAL = 'journal.jsonl';
const DAYS = 'days';
const DAY_FILE = /^(\d{4}-\d\d-\d\d)\.jsonl$/;
const DAY_MS = 86_400_000;

/** For commands that drop nothing: a century. */
export const ALL_DAYS = 36_500;

export interface WorkOptions {
  /** ms. */
  now: number;
  /** UTC days that are kept, today included. */
  keepDays: number;
  /** Refuses a folder that is not there, in place of making it. */
  mustExist?: boolean;
  disk?: Disk;
}

/** The oldest UTC day whose records are kept. @param now ms */
export const firstDayKept = (now: number, keepDays: number): string =>
  timeOf(now - (keepDays - 1) * DAY_MS).slice(0, 10);

/** Under which an address, or the id of a record, is withdrawn. */
export const withdrawnKey = (named: string): string => normalizeUrl(named) ?? named;

/** An open work folder. Open one at a time; `close` it. */
export class WorkFolder {
  readonly folder: string;
  readonly tables: Tables = emptyTables();
  /** When this run began. */
  readonly now: number;
  /** What it is written with; what belongs to it besides, too. */
  readonly disk: Disk;
  readonly #keepDays: number;
  readonly #unlock: () => void;
  #journal: number | undefined;

  private constructor(folder: string, { now, keepDays, disk = fs }: WorkOptions) {
    this.folder = folder;
    this.now = now;
    this.#keepDays = keepDays;
    this.disk = disk;
    writingTo(folder, () => makeFolder(path.join(folder, DAYS), disk));
    this.#unlock = takeLock(folder, disk);
  }

  /**
   * Opens a folder, and makes it if there is none. What a killed run left in the journal is worked in first.
   * @throws UnreadableInput if it is damaged or of another version; Unwritable, also while another process uses it
   */
  static open(folder: string, options: WorkOptions): WorkFolder {
    if (options.mustExist === true && !fs.existsSync(path.join(folder, HEAD)))
      throw new UnreadableInput(`${folder}: is no work folder; 'wiremark collect' makes one`);
    const work = new WorkFolder(folder, options);
    try {
      work.#expectFormat();
      work.#removeAsides();
      for (const name of TABLE_NAMES) work.#readTable(name);
      work.#workIn(work.#readJournal());
    } catch (error) {
      work.close();
      throw error;
    }
    return work;
  }

  /** Sets a value, or removes it with null. It lasts from now on. */
  put<N extends TableName>(name: N, key: string, value: ValueOf<N> | null): void {
    this.#append([name, key, value]);
    setIn(this.tables, [name, key, value]);
  }

  /** Adds a record. One of the same address replaces it in the day of its run. */
  add(record: StoredRecord): void {
    this.#append(['records', record.url, record]);
  }

  /** Works the run's findings in, and drops what is older than the days that are kept. @throws Unwritable */
  finish(): void {
    if (this.#journal !== undefined) this.disk.closeSync(this.#journal);
    this.#journal = undefined;
    this.#workIn(this.#readJournal());
  }

  /** Gives the folder back. What was not finished stays in the journal. */
  close(): void {
    if (this.#journal !== undefined) this.disk.closeSync(this.#journal);
    this.#journal = undefined;
    this.#unlock();
  }

  /** The UTC days that have records, the first one first. */
  days(): string[] {
    return fs
      .readdirSync(path.join(this.folder, DAYS))
      .flatMap((name) => DAY_FILE.exec(name)?.[1] ?? [])
      .sort();
  }

  /** The records of a day, in the order of their addresses. @throws UnreadableInput that names a damaged line */
  recordsOf(day: string): StoredRecord[] {
    return readLines(this.#dayFile(day)).map(expectStored);
  }

  /** The newest record of each of these ids that is there, by id. Reads all days, one at a time. @throws as `recordsOf` */
  recordsWith(ids: ReadonlySet<string>): Map<string, StoredRecord> {
    const found = new Map<string, StoredRecord>();
    if (ids.size === 0) return found;
    const isAsked = ({ value }: JsonLine): boolean =>
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      typeof value.id === 'string' &&
      ids.has(value.id);
    for (const day of this.days())
      for (const line of readLines(this.#dayFile(day)).filter(isAsked)) {
        const record = expectStored(line);
        found.set(record.id, record);
      }
    return found;
  }

  /** SHA-256 of a day's records. Reads its file, and takes no record apart. */
  digestOf(day: string): string {
    return createHash('sha256')
      .update(fs.readFileSync(this.#dayFile(day)))
      .digest('hex');
  }

  /** The file of a name in this folder, for what belongs to it besides: parsed JSON, undefined if there is none. @throws UnreadableInput */
  readJson(name: string): unknown {
    const file = path.join(this.folder, name);
    return fs.existsSync(file) ? readJson(file) : undefined;
  }

  /** Writes such a file, whole or not at all. @throws Unwritable */
  writeJson(name: string, value: object): void {
    this.#write(name, `${JSON.stringify(value, null, 1)}\n`);
  }

  #dayFile = (day: string): string => path.join(this.folder, DAYS, `${day}.jsonl`);

  #write(name: string, text: string): void {
    writeAside(path.join(this.folder, name), Buffer.from(text), this.disk);
  }

  #expectFormat(): void {
    const known = this.readJson(HEAD);
    if (known === undefined) return this.writeJson(HEAD, { format: FORMAT });
    const format =
      typeof known === 'object' && known !== null && 'format' in known ? known.format : undefined;
    if (format !== FORMAT)
      throw new UnreadableInput(
        `${path.join(this.folder, HEAD)}: format ${JSON.stringify(format)}, expected ${FORMAT}`,
      );
  }

  #removeAsides(): void {
    for (const name of fs.readdirSync(this.folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith(ASIDE)) this.disk.rmSync(path.join(this.folder, name));
  }

  #readTable(name: TableName): void {
    for (const { value, where } of readLines(path.join(this.folder, `${name}.jsonl`))) {
      const [key, raw] = Array.isArray(value) ? (value as unknown[]) : [];
      const read = parseValue(name, raw);
      if (typeof key !== 'string' || read === undefined)
        throw new UnreadableInput(`${where}: not as expected in ${name}`);
      setIn(this.tables, [name, key, read]);
    }
  }

  #append(line: unknown): void {
    writingTo(this.folder, () => {
      this.#journal ??= this.disk.openSync(path.join(this.folder, JOURNAL), 'a');
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      writeWhole(this.#journal, bytes, (to, some) => this.disk.writeSync(to, some));
    });
  }

  /** The lines of the journal. One that a kill cut off is left out. */
  #readJournal(): JournalLine[] {
    return readLines(path.join(this.folder, JOURNAL), true).map(parseJournalLine);
  }

  #workIn(journal: readonly JournalLine[]): void {
    const changed = new Set<string>();
    const days = new Map<string, StoredRecord[]>();
    for (const line of journal) {
      changed.add(line[0]);
      if (line[0] === 'records') {
        const day = line[2].seen.slice(0, 10);
        const found = days.get(day) ?? [];
        days.set(day, found);
        found.push(line[2]);
      } else setIn(this.tables, line);
    }
    for (const [day, records] of days) this.#writeDay(day, [...this.#keptOf(day), ...records]);
    if (changed.has('withdrawn')) this.#dropWithdrawn();
    this.#dropOld(changed);
    for (const name of TABLE_NAMES)
      if (changed.has(name)) this.#write(`${name}.jsonl`, tableText(this.tables[name]));
    writingTo(this.folder, () => this.disk.rmSync(path.join(this.folder, JOURNAL), { force: true }));
  }

  #keptOf = (day: string): StoredRecord[] => (fs.existsSync(this.#dayFile(day)) ? this.recordsOf(day) : []);

  #writeDay(day: string, records: readonly StoredRecord[]): void {
    const byUrl = new Map<string, StoredRecord>();
    for (const record of records) {
      const known = byUrl.get(record.url);
      if (known === undefined || known.seen <= record.seen) byUrl.set(record.url, record);
    }
    const sorted = [...byUrl.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
    this.#write(
      path.join(DAYS, `${day}.jsonl`),
      sorted.map((record) => `${JSON.stringify(record)}\n`).join(''),
    );
  }

  #dropWithdrawn(): void {
    const { withdrawn } = this.tables;
    const isWithdrawn = ({ url, id }: StoredRecord): boolean =>
      withdrawn.has(withdrawnKey(url)) || withdrawn.has(withdrawnKey(id));
    for (const day of this.days()) {
      const records = this.recordsOf(day);
      const left = records.filter((record) => !isWithdrawn(record));
      if (left.length < records.length) this.#writeDay(day, left);
    }
  }

  /** What was taken back on request is never taken again; all else is forgotten with its days. */
  #dropOld(changed: Set<string>): void {
    const first = firstDayKept(this.now, this.#keepDays);
    for (const day of this.days())
      if (day < first) writingTo(this.folder, () => this.disk.rmSync(this.#dayFile(day)));
    const { items, lists, withdrawn } = this.tables;
    for (const [table, name] of [
      [items, 'items'],
      [lists, 'lists'],
      [withdrawn, 'withdrawn'],
    ] as const)
      for (const [key, value] of table)
        if (value.at.slice(0, 10) < first && !('why' in value && value.why === 'asked')) {
          table.delete(key);
          changed.add(name);
        }
  }
}

function expectStored({ value, where }: JsonLine): StoredRecord {
  const record = parseStored(value);
  if (record === undefined) throw new UnreadableInput(`${where}: no record`);
  return record;
}

type JournalLine =
  | readonly ['records', string, StoredRecord]
  | { [N in TableName]: readonly [N, string, ValueOf<N> | null] }[TableName];

function parseJournalLine({ value, where }: JsonLine): JournalLine {
  const [name, key, raw] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof key === 'string') {
    if (name === 'records') {
      const record = parseStored(raw);
      if (record) return [name, key, record];
    }
    const table = TABLE_NAMES.find((known) => known === name);
    const read = table && (raw === null ? null : parseValue(table, raw));
    if (table !== undefined && read !== undefined) return [table, key, read] as JournalLine;
  }
  throw new UnreadableInput(`${where}: not as expected in a journal`);
}

function setIn(tables: Tables, [name, key, value]: readonly [TableName, string, object | null]): void {
  const table = tables[name] as Map<string, object>;
  if (value === null) table.delete(key);
  else table.set(key, value);
}
