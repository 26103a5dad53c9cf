/** Asks hosts as a guest: one request at a time with a pause between, robots.txt first, and later where a host asks for patience. */
import PQueue from 'p-queue';
import { timeOf } from '../../library/subscription/forms.ts';
import type { WorkFolder } from '../work/work-folder.ts';
import type { ValueOf } from '../work/tables.ts';
import { FetchFailure } from './fetch-failure.ts';
import type { Answer, Fetcher, Request } from './fetcher.ts';
import {
  allowsRobot,
  crawlDelayOf,
  headersReserve,
  robotsReserveUsage,
  tdmrepReserves,
  type Reservation,
} from './reservations.ts';
import type { RunCounts } from './run-report.ts';

/** What a visit came to. */
export type Visit =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'same' }
  | { kind: 'gone' }
  | { kind: 'reserved'; reason: Reservation }
  | { kind: 'failed'; reason: string };

export interface Visiting extends Omit<Request, 'wantsBody'> {
  /** Is the text taken, and not only its headline? Then what is reserved of texts counts as well. */
  isText: boolean;
  /** The publisher has a written permission, so that nothing is reserved. */
  isLicensed: boolean;
  /** Where a redirect may lead. */
  mayLead: (url: URL) => boolean;
}

/** The pause between two requests to a host, ms, unless robots.txt asks for a longer one. */
const PAUSE_MS = 1000;
/** The longest pause that a run keeps, ms. A host that asks for more is asked for less, never faster than this. */
const MOST_PAUSE_MS = 30_000;
/** A host that asks for patience is waited for this long, ms; for longer, the next run asks. */
const MOST_WAIT_MS = 120_000;
const USUAL_WAIT_MS = 60_000;
const DAY_MS = 86_400_000;
const MOST_REDIRECTS = 5;
/** Bytes of robots.txt that count: as many as RFC 9309 wants read at least. */
const MOST_RULES_BYTES = 512_000;
const MOST_TRIES = 2;

export interface Surroundings {
  fetcher: Fetcher;
  work: WorkFolder;
  counts: RunCounts;
  sleep: (ms: number) => Promise<unknown>;
}

type Rules = NonNullable<ValueOf<'hosts'>['robots']>;
type RulesName = 'robots' | 'tdmrep';
const RULES_PATH = { robots: '/robots.txt', tdmrep: '/.well-known/tdmrep.json' } as const;

export class Visitor {
  readonly #around: Surroundings;
  readonly #queues = new Map<string, PQueue>();
  readonly #asking = new Map<string, Promise<Rules>>();
  /** Hosts that were asked in this run: before they are asked again, there is a pause. */
  readonly #asked = new Set<string>();

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
  }

  /** Asks for an address, and where it leads, as far as nothing is said against that. Never rejects for what a host does. */
  async visit(url: string, visiting: Visiting): Promise<Visit> {
    try {
      return await this.#follow(url, visiting);
    } catch (error) {
      if (error instanceof FetchFailure) return { kind: 'failed', reason: error.reason };
      throw error;
    }
  }

  async #follow(first: string, visiting: Visiting): Promise<Visit> {
    let url = first;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const refusal = visiting.isLicensed ? undefined : await this.#refusalOf(url, visiting.isText);
      if (refusal !== undefined) return refusal;
      let reserved: Reservation | undefined;
      const { accept, mostBytes, etag, modified } = visiting;
      const answer = await this.#request(url, {
        ...{ accept, mostBytes, etag, modified },
        wantsBody: ({ status, header }) => {
          if (visiting.isText && !visiting.isLicensed) reserved = headersReserve(header);
          return status === 200 && reserved === undefined;
        },
      });
      if (answer === 'later') return { kind: 'failed', reason: 'asks for patience' };
      if (reserved !== undefined) return { kind: 'reserved', reason: reserved };
      const { status, header } = answer;
      if (status === 200) return { kind: 'answer', answer };
      if (status === 304) return { kind: 'same' };
      if (status === 404 || status === 410) return { kind: 'gone' };
      const location = header('location');
      if (status < 300 || status >= 400 || location === undefined)
        return { kind: 'failed', reason: `status ${status}` };
      if (!URL.canParse(location, url)) return { kind: 'failed', reason: 'redirect to no address' };
      const next = new URL(location, url);
      if (!visiting.mayLead(next)) return { kind: 'failed', reason: 'redirect to another site' };
      url = next.href;
    }
    return { kind: 'failed', reason: 'too many redirects' };
  }

  async #refusalOf(url: string, isText: boolean): Promise<Visit | undefined> {
    const reserved = (reason: Reservation): Visit => ({ kind: 'reserved', reason });
    const robots = await this.#rulesOf(url, 'robots');
    if (robots.answer === 'refused') return reserved('robots.txt refused');
    if (robots.answer === 'failed') return { kind: 'failed', reason: `robots.txt: ${robots.text}` };
    if (!allowsRobot(robots.text, url)) return reserved('robots.txt');
    if (!isText) return undefined;
    if (robotsReserveUsage(robots.text, url)) return reserved('Content-Usage in robots.txt');
    // Who closes the file to us says nothing that we may read.
    const file = new URL(RULES_PATH.tdmrep, url).href;
    if (!allowsRobot(robots.text, file)) return reserved('tdmrep.json');
    const tdmrep = await this.#rulesOf(url, 'tdmrep');
    if (tdmrep.answer === 'failed') return { kind: 'failed', reason: `tdmrep.json: ${tdmrep.text}` };
    const isReserved =
      tdmrep.answer === 'refused' || (tdmrep.answer === 'read' && tdmrepReserves(tdmrep.text, url));
    return isReserved ? reserved('tdmrep.json') : undefined;
  }

  /** The rules of an address' host, a day old at most; asked once at a time. */
  async #rulesOf(url: string, name: RulesName): Promise<Rules> {
    const { origin } = new URL(url);
    const { work } = this.#around;
    const known = work.tables.hosts.get(origin)?.[name];
    if (known !== undefined && known.answer !== 'failed' && work.now - Date.parse(known.at) < DAY_MS)
      return known;
    const key = `${origin} ${name}`;
    const asking = this.#asking.get(key) ?? this.#askRules(origin, name);
    this.#asking.set(key, asking);
    return asking;
  }

  async #askRules(origin: string, name: RulesName): Promise<Rules> {
    const rules = await this.#readRules(origin + RULES_PATH[name]).catch((error: unknown) => {
      if (error instanceof FetchFailure) return { answer: 'failed', text: error.reason };
      throw error;
    });
    const { work } = this.#around;
    const kept = { at: timeOf(work.now), ...rules };
    work.put('hosts', origin, { ...work.tables.hosts.get(origin), [name]: kept });
    return kept;
  }

  /** The text of the rules is why they could not be had, where they failed. */
  async #readRules(first: string): Promise<Pick<Rules, 'answer' | 'text'>> {
    let url = first;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const answer = await this.#request(url, {
        mostBytes: MOST_RULES_BYTES,
        accept: '*/*',
        wantsBody: ({ status }) => status === 200,
      });
      if (answer === 'later') return { answer: 'failed', text: 'asks for patience' };
      const { status, header, body } = answer;
      if (status === 200) return { answer: 'read', text: new TextDecoder().decode(body) };
      if ([401, 403, 451].includes(status)) return { answer: 'refused', text: '' };
      if (status >= 400 && status < 500) return { answer: 'none', text: '' };
      const location = header('location');
      if (status < 300 || status >= 400 || location === undefined)
        return { answer: 'failed', text: `status ${status}` };
      if (!URL.canParse(location, url)) return { answer: 'failed', text: 'redirect to no address' };
      url = new URL(location, url).href;
    }
    return { answer: 'failed', text: 'too many redirects' };
  }

  /** One request, in its host's queue. `later` if the host asks for more patience than a run has. */
  #request(url: string, request: Request): Promise<Answer | 'later'> {
    const { origin } = new URL(url);
    const queue = this.#queues.get(origin) ?? new PQueue({ concurrency: 1 });
    this.#queues.set(origin, queue);
    return queue.add(() => this.#requestNow(url, origin, request));
  }

  async #requestNow(url: string, origin: string, request: Request): Promise<Answer | 'later'> {
    const { fetcher, work, counts, sleep } = this.#around;
    for (let tries = 1; ; tries++) {
      const { notBefore, robots } = work.tables.hosts.get(origin) ?? {};
      if (notBefore !== undefined && Date.parse(notBefore) > work.now) return 'later';
      if (this.#asked.has(origin)) await sleep(pauseOf(robots, origin));
      this.#asked.add(origin);
      const answer = await fetcher(url, request);
      counts.count(url, 'fetched');
      if (answer.status !== 429 && answer.status !== 503) return answer;
      const wait = waitOf(answer.header('retry-after'), work.now);
      if (wait > MOST_WAIT_MS || tries === MOST_TRIES) {
        const until = timeOf(work.now + Math.min(wait, DAY_MS));
        work.put('hosts', origin, { ...work.tables.hosts.get(origin), notBefore: until });
        return 'later';
      }
      await sleep(wait);
    }
  }
}

function pauseOf(robots: Rules | undefined, origin: string): number {
  const asked = robots?.answer === 'read' ? crawlDelayOf(robots.text, origin) * 1000 : 0;
  return Math.min(MOST_PAUSE_MS, Math.max(PAUSE_MS, asked || 0));
}

/** ms that `Retry-After` asks for, in seconds or as a date. */
function waitOf(retryAfter: string | undefined, now: number): number {
  const asked = /^\d+$/.test(retryAfter ?? '')
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter ?? '') - now;
  return asked >= 0 ? asked : USUAL_WAIT_MS;
}
