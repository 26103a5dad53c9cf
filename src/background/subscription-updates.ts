import type { Ask } from '../library/subscription/download.ts';
import { UpdateFailure } from '../library/subscription/failure.ts';
import { askedOf, removeUnused, wantedOf, withdrawnOf } from '../library/subscription/room.ts';
import { isDue } from '../library/subscription/schedule.ts';
import type { Subscription, SubscriptionStore } from '../library/subscription/state.ts';
import { updateSubscription, type Client } from '../library/subscription/update.ts';
import type { SubscriptionFacts, SubscriptionProblem } from '../subscription-messages.ts';
import { problemOf } from './subscription-facts.ts';

/** What subscriptions need of their surroundings, beside what the protocol's client needs. Tests hand in their own. */
export interface Surroundings extends Client {
  /** Runs when no other update does. */
  alone: <T>(run: () => Promise<T>) => Promise<T>;
  /** Keeps the worker running until what it returns is called. */
  stayAwake: () => () => void;
  /** Sets the time of the next update, in ms; null: none. */
  setAlarm: (when: number | null) => Promise<void>;
  hasAlarm: () => Promise<boolean>;
  /** Tells the extension's pages that subscriptions are other than before. Never rejects. */
  tell: () => Promise<void>;
  /** Called when other stories are to be asked, or hidden. */
  onStoriesChanged: () => Promise<void>;
  /** Called when the same stories were issued anew: a page that is compared from now on is told of the newer version. */
  onIssuedAnew: () => void;
}

/** An update that ended in its middle, with its worker, is taken up again after so long. */
const AFTER_END_MS = 600_000;
/** No alarm sooner than this: browsers allow none. */
const SOONEST_ALARM_MS = 30_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Pages are told of a download every so many bytes. */
const TELL_EVERY_BYTES = 100_000;

/** What is asked, as texts to compare. */
interface Asked {
  /** Everything that decides which stories are found. */
  stories: string;
  versions: string;
}

/** An update that runs. */
interface Running {
  id: string;
  bytes: number;
  of: number;
  /** `bytes` when pages were told last. */
  told: number;
}

/** Updates of subscriptions, one at a time, and what the user changes between them. Asks nobody until it is told to. */
export class SubscriptionUpdates {
  /** The store, with a look at each change. */
  readonly store: SubscriptionStore;
  readonly #around: Surroundings;
  readonly #client: Client;
  #running: Running | undefined;
  /** Changes by the user that wait for an update to end: it then ends soon, and goes on after them. */
  #waiting = 0;
  /** Subscriptions that the user wants updated, due or not. */
  readonly #wanted = new Set<string>();
  readonly #unwritten = new Map<string, SubscriptionProblem>();
  /** What was asked when it was last looked at. */
  #asked: Asked | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.store = {
      ...around.store,
      writeSubscription: async (subscription) => {
        await around.store.writeSubscription(subscription);
        await this.#noticeChange(subscription);
      },
      removeSubscription: async (id) => {
        await around.store.removeSubscription(id);
        await this.#noticeChange();
      },
    };
    this.#client = { ...around, ask: this.#ask, store: this.store };
  }

  /** How far the update of a subscription is; null if none runs. */
  progressOf(id: string): SubscriptionFacts['progress'] {
    return this.#running?.id === id ? { bytes: this.#running.bytes, of: this.#running.of } : null;
  }

  /** Why the last update of a subscription failed, where not even that could be written, as on a full disk. Known while the worker runs. */
  unwrittenProblemOf(id: string): SubscriptionProblem | undefined {
    return this.#unwritten.get(id);
  }

  /** Has a subscription updated, due or not. */
  want(id: string): void {
    if (this.#running?.id === id) return;
    this.#wanted.add(id);
    void this.updateDue();
  }

  /** Makes a change by the user: an update that runs makes way, and goes on afterwards. */
  async change<T>(make: () => Promise<T>): Promise<T> {
    this.#waiting++;
    let isWaiting = true;
    const arrive = (): void => {
      if (isWaiting) this.#waiting--;
      isWaiting = false;
    };
    try {
      return await this.#around.alone(async () => {
        arrive();
        this.#asked = await this.#readAsked();
        return make();
      });
    } finally {
      arrive();
      void this.updateDue();
    }
  }

  /** Updates what is due, and sets the time of the next update. Never rejects: where the browser keeps no files, there is nothing to do. */
  async updateDue(): Promise<void> {
    await this.#around.alone(() => this.#updateAllDue()).catch(() => undefined);
  }

  /** Sets the time of the next update. @param least ms, to that time */
  async setNextAlarm(least = SOONEST_ALARM_MS): Promise<void> {
    const now = this.#around.now();
    const times = (await this.store.subscriptions()).map(({ nextAt }) => Math.min(nextAt, now + DAY_MS));
    await this.#around.setAlarm(times.length === 0 ? null : Math.max(Math.min(...times), now + least));
  }

  async #updateAllDue(): Promise<void> {
    await removeUnused(this.store);
    const now = this.#around.now();
    const due = (await this.store.subscriptions()).filter(
      (one) => this.#wanted.has(one.id) || isDue(one, now),
    );
    if (due.length === 0) return this.setNextAlarm();
    const sleep = this.#around.stayAwake();
    try {
      await this.#around.setAlarm(now + AFTER_END_MS);
      this.#asked = await this.#readAsked();
      for (const one of due) if (this.#waiting === 0) await this.#updateOne(one);
    } finally {
      sleep();
    }
    // Where the store fails, hosts are not to be asked without end.
    await this.setNextAlarm(HOUR_MS);
  }

  async #updateOne(subscription: Subscription): Promise<void> {
    const { id, failures, problem, nextAt } = subscription;
    this.#running = { id, bytes: 0, of: 0, told: 0 };
    void this.#around.tell();
    await updateSubscription(id, this.#client, this.#wanted.has(id)).then(
      () => this.#unwritten.delete(id),
      (error: unknown) => this.#unwritten.set(id, problemOf(error, this.#around.now())),
    );
    this.#running = undefined;
    if (this.#waiting === 0) this.#wanted.delete(id);
    else {
      // It made way, which is no failure.
      const known = (await this.store.subscriptions()).find((one) => one.id === id);
      if (known) await this.store.writeSubscription({ ...known, failures, problem, nextAt });
    }
    void this.#around.tell();
  }

  readonly #ask: Ask = async (url, from, kind) => {
    this.#expectTime();
    const { status, body } = await this.#around.ask(url, from, kind);
    const isSegment = kind === 'segment';
    if (isSegment && status === 206) this.#count(from);
    return { status, body: this.#counted(body, isSegment) };
  };

  async *#counted(body: AsyncIterable<Uint8Array>, isSegment: boolean): AsyncGenerator<Uint8Array, void> {
    for await (const piece of body) {
      this.#expectTime();
      if (isSegment) this.#count(piece.length);
      yield piece;
    }
  }

  #expectTime(): void {
    if (this.#waiting > 0)
      throw new UpdateFailure('offline', 'the update makes way for a change by the user');
  }

  #count(bytes: number): void {
    if (this.#running === undefined) return;
    this.#running.bytes += bytes;
    if (this.#running.bytes - this.#running.told < TELL_EVERY_BYTES) return;
    this.#running.told = this.#running.bytes;
    void this.#around.tell();
  }

  async #noticeChange(written?: Subscription): Promise<void> {
    if (this.#running !== undefined && written?.id === this.#running.id && written.pending !== null) {
      const kept = await this.store.segments();
      this.#running.of = wantedOf(written, written.pending)
        .filter(({ sha256 }) => !kept.includes(sha256))
        .reduce((sum, { bytes }) => sum + bytes, 0);
    }
    void this.#around.tell();
    const before = this.#asked;
    this.#asked = await this.#readAsked();
    if (this.#asked.stories !== before?.stories) await this.#around.onStoriesChanged();
    else if (this.#asked.versions !== before.versions) this.#around.onIssuedAnew();
  }

  async #readAsked(): Promise<Asked> {
    const [all, kept] = await Promise.all([this.store.subscriptions(), this.store.segments()]);
    const stories = all.map((one) => {
      const { asked } = askedOf(one, kept);
      return [one.current?.publisher, asked.map(({ sha256 }) => sha256), one.missing, [...withdrawnOf(one)]];
    });
    const versions = all.map(({ current }) => [current?.made, current?.next]);
    return { stories: JSON.stringify(stories), versions: JSON.stringify(versions) };
  }
}
