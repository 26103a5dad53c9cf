/** All pages of files, in their order, as they lie there. */
import fs from 'node:fs';
import { readLines, unreadable, UnreadableInput } from '../input/input-records.ts';
import { pageOfListed } from '../input/listed-page.ts';
import { MOST_LIST_BYTES, readList, UnreadableList } from '../input/read-list.ts';
import { MOST_PAGE_BYTES } from './http-response.ts';
import type { InputFile, ListedFile } from './input-files.ts';
import type { RawPage } from './raw-page.ts';
import { readWarc } from './warc-records.ts';

/** A page, or why there is none at this place. */
export type RawEntry = RawPage | { place: string; skipped: string };

/** Reads files one after the other, and knows how far it is. Memory: one page, and one file that is a page or a feed. */
export class RawReader {
  /** Bytes of all files. */
  readonly totalBytes: number;
  readonly #files: readonly ListedFile[];
  #before = 0;
  #inFile = { bytes: 0 };

  constructor(files: readonly ListedFile[]) {
    this.#files = files;
    this.totalBytes = files.reduce((sum, file) => sum + ('bytes' in file ? file.bytes : 0), 0);
  }

  /** Bytes that were read, as they lie on disk. */
  get bytesRead(): number {
    return this.#before + this.#inFile.bytes;
  }

  /** @throws UnreadableInput that names a file which cannot be read at all */
  async *pages(): AsyncGenerator<RawEntry, void> {
    for (const file of this.#files) {
      this.#inFile = { bytes: 0 };
      if ('skipped' in file) {
        yield { place: file.file, skipped: file.skipped };
        continue;
      }
      try {
        yield* this.#pagesOf(file);
      } catch (error) {
        if (error instanceof UnreadableInput || !(error instanceof Error && 'syscall' in error)) throw error;
        throw unreadable(file.file, error);
      }
      this.#before += file.bytes;
      this.#inFile = { bytes: 0 };
    }
  }

  #pagesOf(file: InputFile): AsyncGenerator<RawEntry, void> | Generator<RawEntry, void> {
    switch (file.form) {
      case 'warc':
        return this.#pagesOfWarc(file);
      case 'jsonl':
        return this.#lines(file);
      case 'feed':
        return itemsOf(file);
      case 'page':
        return pageOf(file);
    }
  }

  async *#lines({ file }: InputFile): AsyncGenerator<RawEntry, void> {
    for await (const { lineNumber, text } of readLines(file, this.#inFile))
      yield { place: `${file}, line ${lineNumber}`, kind: 'line', line: text };
  }

  async *#pagesOfWarc({ file }: InputFile): AsyncGenerator<RawEntry, void> {
    for await (const entry of readWarc(file)) {
      this.#inFile.bytes = entry.at;
      const place = `${file}, byte ${entry.at}`;
      if ('skipped' in entry) {
        yield { place, skipped: entry.skipped };
        continue;
      }
      const { header, content: bytes } = entry;
      const url = header.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? '';
      const crawled = header.get('warc-date') ?? null;
      const type = header.get('content-type') ?? '';
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) yield { place, skipped: 'no web page' };
      else if (/^\s*application\/http\b/i.test(type)) yield { place, kind: 'response', url, crawled, bytes };
      else yield { place, kind: 'resource', url, crawled, type, bytes };
    }
  }
}

function* pageOf({ file, bytes, id, outlet }: InputFile): Generator<RawEntry, void> {
  if (bytes > MOST_PAGE_BYTES) yield { place: file, skipped: 'page too large' };
  else yield { place: file, kind: 'file', id, outlet, bytes: new Uint8Array(fs.readFileSync(file)) };
}

/** The articles of a feed. One that the feed has no text of is known by its headline and address. */
function* itemsOf({ file, bytes }: InputFile): Generator<RawEntry, void> {
  if (bytes > MOST_LIST_BYTES) return void (yield { place: file, skipped: 'feed too large' });
  let list;
  try {
    list = readList(new Uint8Array(fs.readFileSync(file)), undefined);
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    return void (yield { place: file, skipped: error.message });
  }
  if ('lists' in list) return void (yield { place: file, skipped: 'a list of lists' });
  for (const [i, item] of list.items.entries()) {
    const { url, title, published, language: lang, html } = item;
    const place = `${file}, item ${i + 1}`;
    if (!URL.canParse(url)) {
      yield { place, skipped: 'no web page' };
      continue;
    }
    const record = {
      ...{ id: url, url, title, published, lang },
      ...(html !== null && { html: pageOfListed(item, html) }),
    };
    yield { place, kind: 'record', record };
  }
}
