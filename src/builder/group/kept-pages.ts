import { deserialize, serialize } from 'node:v8';
import type { ArticleFingerprints, PageFingerprints } from '../../model.ts';
import type { Scratch } from '../../story-index/write/scratch.ts';
import { printsOf, type Prepared } from '../input/prepared.ts';
import { Recent } from './recent.ts';

/** Name of the scratch file. */
const FILE = 'pages';
/** Bytes that are written at once. Higher: more memory, fewer writes. */
const WRITTEN_AT_ONCE = 2 ** 20;
/** Pages that are in memory, once or twice as many: those that a record is compared with, which come again. About 20 kB each. Lower: pages are read more often. */
const PAGES_IN_MEMORY = 256;

/** Keeps the pages of records in a scratch file, so that records without number fit in memory. */
export class KeptPages {
  readonly #scratch: Scratch;
  /** Pages that are not written yet, which begin at `#written` in the file. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;
  /** By their places. */
  readonly #recent = new Recent<PageFingerprints>(PAGES_IN_MEMORY);

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  /** The same record. Its page is read anew when it is asked for. @throws Unwritable if the disk does not take it */
  keep(item: Prepared): Prepared {
    const { page, ...rest } = item;
    if (page === null) return item;
    const bytes = serialize(page);
    const start = this.#written + this.#waitingBytes;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= WRITTEN_AT_ONCE) this.#write();
    // What reads a page must not hold its bytes: they would stay as long as the record.
    const end = start + bytes.length;
    return new KeptRecord(rest, () => this.#recent.get(start, () => this.#read(start, end)));
  }

  #write(): void {
    if (this.#waitingBytes > 0) this.#scratch.append(FILE, Buffer.concat(this.#waiting));
    this.#written += this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #read(start: number, end: number): PageFingerprints {
    if (end > this.#written) this.#write();
    return deserialize(this.#scratch.read(FILE, start, end)) as PageFingerprints;
  }
}

/** A record whose page is on the disk. */
class KeptRecord implements Prepared {
  readonly record: Prepared['record'];
  readonly said: string;
  readonly words: number | null;
  readonly outlet: string;
  readonly agency: string | null;
  readonly isOriginal: boolean;
  readonly credited: boolean | null;
  readonly #read: () => PageFingerprints;

  constructor(of: Omit<Prepared, 'page'>, read: () => PageFingerprints) {
    this.record = of.record;
    this.said = of.said;
    this.words = of.words;
    this.outlet = of.outlet;
    this.agency = of.agency;
    this.isOriginal = of.isOriginal;
    this.credited = of.credited;
    this.#read = read;
  }

  get page(): PageFingerprints {
    return this.#read();
  }

  get prints(): ArticleFingerprints | null {
    return printsOf(this.page);
  }
}
