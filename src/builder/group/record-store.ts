/** Records on disk, with some 25 bytes of each in memory, so that records without number fit in memory. */
import { deserialize, serialize } from 'node:v8';
import type { ArticleFingerprints, PageFingerprints } from '../../model.ts';
import { KeyedRuns } from '../../story-index/write/keyed-runs.ts';
import type { Scratch } from '../../story-index/write/scratch.ts';
import type { PlacedText } from '../input/placed-text.ts';
import { printsOf, type Prepared } from '../input/prepared.ts';
import { Column } from './column.ts';
import { packJson, packPage, unpackJson, unpackPage } from './packed-page.ts';
import { byRankAndContent, keyOfPage } from './rank.ts';
import { Recent } from './recent.ts';

/** Name of the scratch file. */
const FILE = 'records';
/** Bytes that are written at once. Higher: more memory, fewer writes. */
const WRITTEN_AT_ONCE = 2 ** 20;
/** Bytes of keys that are sorted in memory at once, some 150 a record. Lower: more runs to merge. */
const RUN_BYTES = 2 ** 26;
/** Pages that are in memory, once or twice as many: those that a record is compared with, which come again. About 20 kB each. Lower: pages are read more often. */
const PAGES_IN_MEMORY = 32;
/** The same for what a record says beside its page, about 1 kB each. */
const HEADS_IN_MEMORY = 128;

/** What a record says beside its page. */
type Head = Omit<Prepared, 'page' | 'prints' | 'words'>;

/** What came of a store: each page once. */
export interface DistinctRecords {
  /** In an order of their own. */
  items: readonly StoredItem[];
  /** Number of records that were dropped, because another is the same page in the same story. */
  twice: number;
}

/** A record of a store. What it says is read when it is asked for. */
export interface StoredItem extends Prepared {
  /** The text that came with it. */
  readonly text: PlacedText | undefined;
}

/**
 * Collects records, and keeps one of those that are the same page in the same story: the likeliest origin. What a record says decides, never
 * the order in which records come.
 */
export class RecordStore {
  readonly #scratch: Scratch;
  readonly #keys: KeyedRuns;
  /** Parts that are not written yet, which begin at `#written` in the file. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;
  /** Of each record, by its number: its place in the file, the bytes of its head, page and text, which follow one another, and its words, 1 more; 0: none. */
  readonly #starts = new Column(Float64Array);
  readonly #heads = new Column(Uint32Array);
  readonly #pages = new Column(Uint32Array);
  readonly #texts = new Column(Uint32Array);
  readonly #words = new Column(Uint32Array);
  readonly #recentHeads = new Recent<Head>(HEADS_IN_MEMORY);
  readonly #recentPages = new Recent<PageFingerprints | null>(PAGES_IN_MEMORY);

  /** @param sortBytes bytes of keys that are sorted in memory at once */
  constructor(scratch: Scratch, sortBytes = RUN_BYTES) {
    this.#scratch = scratch;
    this.#keys = new KeyedRuns(scratch, 'keys', sortBytes);
  }

  /** Adds a record. @throws Unwritable if the disk does not take it */
  add(item: Prepared, text?: PlacedText): void {
    const { said, page, words, outlet, agency, isOriginal, credited } = item;
    // A story needs its language, not its page.
    const record = { ...item.record, lang: item.record.lang ?? page?.language ?? null };
    const head: Head = { record, said, outlet, agency, isOriginal, credited };
    const number = Uint32Array.of(this.#starts.length);
    this.#starts.push(this.#written + this.#waitingBytes);
    this.#heads.push(this.#append(packJson(head)));
    this.#pages.push(page === null ? 0 : this.#append(packPage(page)));
    this.#texts.push(text === undefined ? 0 : this.#append(serialize(text)));
    this.#words.push(words === null ? 0 : words + 1);
    this.#keys.add(keyOfPage(item), new Uint8Array(number.buffer));
    if (this.#waitingBytes >= WRITTEN_AT_ONCE) this.#write();
  }

  /** The records. Can be called only once, when all are added. */
  distinct(): DistinctRecords {
    const items: StoredItem[] = [];
    let last = '';
    let twice = 0;
    for (const { key, bytes } of this.#keys.sorted()) {
      const item = new RecordOnDisk(this, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
      const known = key === last ? items.at(-1) : undefined;
      if (known === undefined) items.push(item);
      else {
        twice++;
        if (byRankAndContent(item, known) < 0) items[items.length - 1] = item;
      }
      last = key;
    }
    return { items, twice };
  }

  /** What a record says beside its page. */
  head(number: number): Head {
    return this.#recentHeads.get(number, () => unpackJson(this.#read(number, 0)) as Head);
  }

  /** Words of a record's article; null if there is none. */
  words(number: number): number | null {
    const words = this.#words.at(number);
    return words === 0 ? null : words - 1;
  }

  page(number: number): PageFingerprints | null {
    return this.#recentPages.get(number, () => {
      const packed = this.packedPage(number);
      return packed === null ? null : unpackPage(packed);
    });
  }

  /** The page as `packPage` gives it. */
  packedPage(number: number): Uint8Array | null {
    return this.#pages.at(number) === 0 ? null : this.#read(number, 1);
  }

  text(number: number): PlacedText | undefined {
    return this.#texts.at(number) === 0 ? undefined : (deserialize(this.#read(number, 2)) as PlacedText);
  }

  #append(bytes: Uint8Array): number {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    return bytes.length;
  }

  #write(): void {
    if (this.#waitingBytes > 0) this.#scratch.append(FILE, Buffer.concat(this.#waiting));
    this.#written += this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** A part of a record: 0 its head, 1 its page, 2 its text. */
  #read(number: number, part: 0 | 1 | 2): Uint8Array {
    const lengths = [this.#heads, this.#pages, this.#texts].map((column) => column.at(number));
    let start = this.#starts.at(number);
    for (let i = 0; i < part; i++) start += lengths[i] as number;
    const end = start + (lengths[part] as number);
    if (end > this.#written) this.#write();
    return this.#scratch.read(FILE, start, end);
  }
}

/** A record's number, and where to ask for what it says. */
class RecordOnDisk implements StoredItem {
  constructor(
    private readonly store: RecordStore,
    private readonly number: number,
  ) {}

  get record(): Prepared['record'] {
    return this.store.head(this.number).record;
  }

  get said(): string {
    return this.store.head(this.number).said;
  }

  get outlet(): string {
    return this.store.head(this.number).outlet;
  }

  get agency(): string | null {
    return this.store.head(this.number).agency;
  }

  get isOriginal(): boolean {
    return this.store.head(this.number).isOriginal;
  }

  get credited(): boolean | null {
    return this.store.head(this.number).credited;
  }

  get words(): number | null {
    return this.store.words(this.number);
  }

  get page(): PageFingerprints | null {
    return this.store.page(this.number);
  }

  get packedPage(): Uint8Array | null {
    return this.store.packedPage(this.number);
  }

  get prints(): ArticleFingerprints | null {
    return printsOf(this.page);
  }

  get text(): PlacedText | undefined {
    return this.store.text(this.number);
  }
}

/** The page of a record as bytes (`packPage`), as they lie on the disk if it is of a store. */
export const packedPageOf = (item: Prepared): Uint8Array | null =>
  item instanceof RecordOnDisk ? item.packedPage : item.page && packPage(item.page);
