/** A run: reads the lists of all sources, takes what is new as far as each source allows, and leaves records without text in the work folder. */
import { createHash } from 'node:crypto';
import PQueue from 'p-queue';
import { timeOf } from '../../library/subscription/forms.ts';
import { MOST_LIST_BYTES, readList, UnreadableList, type ListedItem } from '../input/read-list.ts';
import { storedOf } from '../work/stored-record.ts';
import type { ValueOf } from '../work/tables.ts';
import { withdrawnKey, type WorkFolder } from '../work/work-folder.ts';
import type { Fetcher } from './fetcher.ts';
import { RunCounts, type RunReport } from './run-report.ts';
import type { Source, Sources } from './sources.ts';
import { isOfSource, takeListed, takePage, type Taken } from './take-item.ts';
import { Visitor, type Visit } from './visitor.ts';

/** Sources that are read side by side; those of one host wait for one another. */
const SOURCES_AT_ONCE = 16;
/** Lists of an index of sitemaps that are read, the newest first, and how deep they nest. */
const MOST_LISTS = 20;
const MOST_DEPTH = 2;
/** Days since a list of an index was changed. Older ones hold no news. */
const LIST_DAYS = 3;
/** Articles of a list, as many as a news sitemap may have. */
const MOST_ITEMS = 1000;
/** Failures in a row after which an article is left alone. */
const MOST_FAILURES = 5;
const DAY_MS = 86_400_000;

export interface Collecting {
  work: WorkFolder;
  fetcher: Fetcher;
  sleep: (ms: number) => Promise<unknown>;
  onProgress?: (step: string) => void;
}

type ItemState = ValueOf<'items'>;
type Version = { level: Source['level']; licensed: string | undefined };

/** One run over all sources. The work folder has all that was found when it returns, and must still be finished. Rejects only where the disk fails. */
export async function collect({ sources, keepDays }: Sources, collecting: Collecting): Promise<RunReport> {
  const counts = new RunCounts();
  const run = new Run(collecting, { counts, keepDays });
  const queue = new PQueue({ concurrency: SOURCES_AT_ONCE });
  await queue.addAll(
    sources.map((source) => async () => {
      const failure = await run.readSource(source);
      if (failure !== undefined) counts.unread(source.url, failure);
    }),
  );
  return counts.report(timeOf(collecting.work.now), sources.length);
}

class Run {
  readonly #work: WorkFolder;
  readonly #counts: RunCounts;
  readonly #visitor: Visitor;
  readonly #onProgress: (step: string) => void;
  readonly #first: string;
  /** Addresses of this run: one that is in two lists is taken once. */
  readonly #taken = new Set<string>();

  constructor(
    { work, fetcher, sleep, onProgress = () => undefined }: Collecting,
    { counts, keepDays }: { counts: RunCounts; keepDays: number },
  ) {
    this.#work = work;
    this.#counts = counts;
    this.#visitor = new Visitor({ fetcher, work, counts, sleep });
    this.#onProgress = onProgress;
    this.#first = timeOf(work.now - (keepDays - 1) * DAY_MS).slice(0, 10);
  }

  /** Returns why nothing of it could be read, if nothing could. */
  async readSource(source: Source): Promise<string | undefined> {
    const { reason } = await this.#readList(source.url, source, MOST_DEPTH);
    return reason;
  }

  /** Reads a list and all that it leads to. Its validators are kept only once all is done: a later 304 then means that nothing is left. */
  async #readList(url: string, source: Source, depth: number): Promise<{ isDone: boolean; reason?: string }> {
    const version = digestOf({ level: source.level, licensed: source.licensed } satisfies Version);
    const known = this.#work.tables.lists.get(url);
    const { etag, modified } = known?.version === version ? known : {};
    const asked = await this.#askList(url, source, { etag, modified });
    if ('reason' in asked) {
      this.#counts.count(url, asked.outcome, asked.reason);
      return { isDone: false, reason: asked.reason };
    }
    if (asked.visit.kind === 'same') return { isDone: true };
    const { header, body } = asked.visit.answer;
    const read = tryRead(body, header('content-type'));
    if ('reason' in read) {
      this.#counts.count(url, 'failed', read.reason);
      return { isDone: false, reason: read.reason };
    }
    const isDone =
      'items' in read
        ? await this.#takeItems(url, read.items, { source, withText: asked.withText })
        : await this.#readLists(read.lists, source, depth);
    if (!isDone) return { isDone };
    const validators = validatorsOf({ etag: header('etag'), modified: header('last-modified') });
    if (Object.keys(validators).length > 0)
      this.#work.put('lists', url, { version, at: timeOf(this.#work.now), ...validators });
    return { isDone };
  }

  /** A list whose texts are reserved is asked for its headlines. */
  async #askList(
    url: string,
    source: Source,
    known: { etag: string | undefined; modified: string | undefined },
  ): Promise<
    | { visit: Extract<Visit, { kind: 'answer' | 'same' }>; withText: boolean }
    | { outcome: 'reserved' | 'failed'; reason: string }
  > {
    for (const withText of source.level === 'feed' ? [true, false] : [false]) {
      const visit = await this.#visitor.visit(url, {
        mostBytes: MOST_LIST_BYTES,
        accept:
          'application/xml, application/rss+xml, application/atom+xml, application/feed+json, text/xml;q=0.9, */*;q=0.5',
        isText: withText,
        isLicensed: source.licensed !== undefined,
        mayLead: (to) => isOfSource(to, source),
        ...known,
      });
      if (visit.kind === 'answer' || visit.kind === 'same') return { visit, withText };
      if (visit.kind === 'reserved' && withText && visit.reason !== 'robots.txt') {
        this.#counts.count(url, 'reserved', `text of the list, ${visit.reason}`);
        continue;
      }
      if (visit.kind === 'reserved') return { outcome: 'reserved', reason: visit.reason };
      return { outcome: 'failed', reason: visit.kind === 'gone' ? 'no list there' : visit.reason };
    }
    throw new Error('a list is asked at least once');
  }

  async #readLists(
    lists: readonly { url: string; changed: string | null }[],
    source: Source,
    depth: number,
  ): Promise<boolean> {
    const oldest = this.#work.now - LIST_DAYS * DAY_MS;
    const newest = lists
      .map(({ url, changed }) => ({ url, at: Date.parse(changed ?? '') }))
      .filter(({ at }) => !(at < oldest))
      .sort((a, b) => (b.at || Infinity) - (a.at || Infinity) || (a.url < b.url ? -1 : 1));
    let isDone = true;
    for (const [i, { url }] of newest.entries()) {
      const reason = !URL.canParse(url)
        ? 'no address'
        : !isOfSource(new URL(url), source)
          ? 'a list of another site'
          : i >= MOST_LISTS
            ? 'too many lists'
            : depth === 0
              ? 'lists nest too deep'
              : undefined;
      if (reason !== undefined) this.#counts.count(source.url, 'left out', reason);
      else isDone = (await this.#readList(url, source, depth - 1)).isDone && isDone;
    }
    return isDone;
  }

  async #takeItems(
    list: string,
    items: readonly ListedItem[],
    how: { source: Source; withText: boolean },
  ): Promise<boolean> {
    items
      .slice(MOST_ITEMS)
      .forEach(() => this.#counts.count(list, 'left out', 'too many articles in a list'));
    let isDone = true;
    const queue = new PQueue({ concurrency: 4 });
    await queue.addAll(
      items.slice(0, MOST_ITEMS).map((listed) => async () => {
        const url = addressOf(listed.url, list);
        const isTaken = url === undefined || (await this.#takeItem({ ...listed, url }, how));
        if (url === undefined) this.#counts.count(list, 'left out', 'no address');
        isDone = isTaken && isDone;
      }),
    );
    return isDone;
  }

  /** Takes one article, if there is anything new about it. Returns whether it is done: one that failed for now is not. */
  async #takeItem(listed: ListedItem, how: { source: Source; withText: boolean }): Promise<boolean> {
    const { url } = listed;
    const { source } = how;
    const known = this.#work.tables.items.get(url);
    const version = digestOf({ ...listed, level: source.level, licensed: source.licensed });
    const reason = this.#refusalOf(listed, source);
    if (reason !== undefined) {
      this.#counts.count(url, 'left out', reason);
      return true;
    }
    if (this.#taken.has(url)) return true;
    this.#taken.add(url);
    if (known !== undefined && !this.#isDue(known, version, source)) {
      this.#counts.count(url, 'same');
      return true;
    }
    this.#onProgress(url);
    const isPage = source.level === 'page';
    const taken = isPage
      ? await takePage(listed, {
          source,
          visitor: this.#visitor,
          known: known?.outcome === 'kept' ? validatorsOf(known) : {},
        })
      : takeListed(listed, source, how.withText);
    this.#note(url, taken, { version, isPage, known });
    return taken.kind !== 'failed';
  }

  #refusalOf({ url, published }: ListedItem, source: Source): string | undefined {
    if (!isOfSource(new URL(url), source)) return 'on another site';
    if (this.#work.tables.withdrawn.get(withdrawnKey(url))?.why === 'asked') return 'withdrawn';
    return published !== null && published.slice(0, 10) < this.#first
      ? 'older than the days that are kept'
      : undefined;
  }

  #isDue(known: ItemState, version: string, source: Source): boolean {
    if (known.version !== version) return true;
    if (known.outcome === 'failed') return (known.failures ?? 0) < MOST_FAILURES;
    if (source.level !== 'page') return false;
    return known.asked === undefined
      ? known.outcome === 'reserved'
      : this.#work.now - Date.parse(known.asked) >= DAY_MS;
  }

  #note(
    url: string,
    taken: Taken,
    { version, isPage, known }: { version: string; isPage: boolean; known: ItemState | undefined },
  ): void {
    const work = this.#work;
    const at = timeOf(work.now);
    const wasKept = known?.outcome === 'kept';
    const state: ItemState = { version, outcome: 'kept', at, ...(isPage && { asked: at }) };
    if (taken.kind === 'kept') {
      const stored = storedOf(taken.item, at);
      if (work.tables.withdrawn.has(withdrawnKey(url))) work.put('withdrawn', withdrawnKey(url), null);
      work.add(stored);
      work.put('items', url, { ...state, ...validatorsOf(taken) });
      this.#counts.count(url, wasKept ? 'changed' : 'new');
      return;
    }
    if (taken.kind === 'same') {
      work.put('items', url, { ...state, ...validatorsOf(known ?? {}) });
      this.#counts.count(url, 'same');
      return;
    }
    const reason = 'reason' in taken ? taken.reason : undefined;
    this.#counts.count(url, taken.kind, reason);
    if (taken.kind === 'failed') {
      // What was kept stays kept: a host that fails says nothing of its page.
      const failures = (known?.outcome === 'failed' ? (known.failures ?? 0) : 0) + 1;
      if (!wasKept)
        work.put('items', url, { version, outcome: 'failed', reason: taken.reason, at, failures });
      return;
    }
    const { asked: _, ...unasked } = state;
    const wasAsked = taken.kind !== 'reserved' || !/robots|tdmrep/.test(taken.reason);
    work.put('items', url, {
      ...(wasAsked ? state : unasked),
      outcome: taken.kind,
      ...(reason !== undefined && { reason }),
    });
    if (wasKept && taken.kind !== 'left out')
      work.put('withdrawn', withdrawnKey(url), { at, why: taken.kind, id: url });
  }
}

const digestOf = (value: object): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

function validatorsOf({ etag, modified }: { etag?: string | undefined; modified?: string | undefined }): {
  etag?: string;
  modified?: string;
} {
  return { ...(etag !== undefined && { etag }), ...(modified !== undefined && { modified }) };
}

/** An address of a list, whole and without fragment. Undefined if it is none. */
function addressOf(listed: string, list: string): string | undefined {
  if (!URL.canParse(listed, list)) return undefined;
  const url = new URL(listed, list);
  url.hash = '';
  return url.href;
}

function tryRead(
  body: Uint8Array,
  type: string | undefined,
): ReturnType<typeof readList> | { reason: string } {
  try {
    return readList(body, type);
  } catch (error) {
    if (error instanceof UnreadableList) return { reason: error.message };
    throw error;
  }
}
