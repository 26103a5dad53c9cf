/** Asks a server by ClickHouse's HTTP interface. */
import { setTimeout } from 'node:timers/promises';

/** Thrown if a server cannot be reached, refuses, or has other than what it was sent. The message names it. */
export class ClusterFailure extends Error {}

/** How a server is asked, where a test stands in for network or clock. */
export interface ShardWorld {
  send: (url: URL, init: RequestInit) => Promise<Response>;
  /** Waits before a question is asked again. @param attempt how often it was asked, from 1 */
  pause: (attempt: number) => Promise<unknown>;
}

/** How often a question is asked until a server counts as down: with the pauses, some two minutes, in which one starts again. */
const MOST_ATTEMPTS = 9;
const LONGEST_PAUSE_MS = 30_000;
/** What a gateway says of a server that it does not reach. */
const GATEWAY_STATUS = [502, 503, 504];
/** Most characters of a server's own words. Lower: the end of a sentence that says why is lost. */
const MOST_SAID = 300;

const WORLD: ShardWorld = {
  send: fetch,
  pause: (attempt) => setTimeout(Math.min(1000 * 2 ** (attempt - 1), LONGEST_PAUSE_MS)),
};

/** One server that holds a part of what is sorted. */
export class Shard {
  /** As messages name it: without user and password. */
  readonly name: string;
  readonly #url: URL;
  readonly #headers: Record<string, string> = {};
  readonly #world: ShardWorld;

  /** @param address http or https, with user, password and `?database=` where they are needed @throws TypeError for no such address */
  constructor(address: string, world: ShardWorld = WORLD) {
    const url = new URL(address);
    if (!['http:', 'https:'].includes(url.protocol)) throw new TypeError('expected http or https');
    this.#world = world;
    this.name = url.origin;
    const { username, password } = url;
    if (username !== '') {
      const said = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
      this.#headers['Authorization'] = `Basic ${Buffer.from(said).toString('base64')}`;
    }
    [url.username, url.password] = ['', ''];
    // The status then speaks of the whole answer, not of its beginning.
    url.searchParams.set('wait_end_of_query', '1');
    this.#url = url;
  }

  /**
   * The answer to a statement. It must be one that may be made twice: it is made again while the server cannot be reached.
   * @param options `data`: what is inserted; `attempts`: 1 to ask once
   * @throws ClusterFailure
   */
  async ask(
    statement: string,
    { data, attempts = MOST_ATTEMPTS }: { data?: Uint8Array<ArrayBuffer>; attempts?: number } = {},
  ): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#askOnce(statement, data).catch((error: unknown) => reasonOf(error));
      if (typeof answer !== 'string') return answer;
      if (attempt >= attempts)
        throw new ClusterFailure(`ClickHouse at ${this.name} cannot be reached: ${answer}`);
      await this.#world.pause(attempt);
    }
  }

  async #askOnce(statement: string, data: Uint8Array<ArrayBuffer> | undefined): Promise<Uint8Array | string> {
    const url = new URL(this.#url);
    if (data !== undefined) url.searchParams.set('query', statement);
    const answer = await this.#world.send(url, {
      ...{ method: 'POST', body: data ?? statement, headers: this.#headers, redirect: 'error' },
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.ok) return bytes;
    if (GATEWAY_STATUS.includes(answer.status)) return `status ${answer.status}`;
    const said = Buffer.from(bytes).toString().trim().replace(/\s+/g, ' ').slice(0, MOST_SAID);
    throw new ClusterFailure(`ClickHouse at ${this.name} refuses: ${said || `status ${answer.status}`}`);
  }
}

/** Asks whether servers are there, once, before anything long begins. @throws ClusterFailure */
export async function openShards(shards: readonly Shard[]): Promise<void> {
  for (const shard of shards) await shard.ask('SELECT 1', { attempts: 1 });
}

/** Why a request failed. Rethrows what is no failure of the network. */
function reasonOf(error: unknown): string {
  if (error instanceof ClusterFailure || !(error instanceof Error)) throw error;
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
