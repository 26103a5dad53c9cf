/** A reader for tests: a static host, a store in memory and a clock, each of which can fail at any step. */
import { parseIndexAddress, isPublicHttps } from '../../../src/library/subscription/address.ts';
import type { Answer, Ask } from '../../../src/library/subscription/download.ts';
import { NoRoom } from '../../../src/library/subscription/failure.ts';
import type { KeepDays } from '../../../src/library/subscription/keep-days.ts';
import { askedOf } from '../../../src/library/subscription/room.ts';
import type { Subscription, SubscriptionStore } from '../../../src/library/subscription/state.ts';
import { subscribe } from '../../../src/library/subscription/subscribe.ts';
import type { Seen } from '../../../src/library/subscription/trust.ts';
import { updateSubscription, type Client } from '../../../src/library/subscription/update.ts';
import { BASE, NOW, ROOT, type Site } from './publisher.ts';

/** The browser ended. */
export class Killed extends Error {}

async function* inParts(bytes: Uint8Array, size = 4096): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What a static host answers. */
export function serve(site: Site, url: string, from: number): Answer {
  const bytes = site.get(url);
  if (bytes === undefined) return { status: 404, body: inParts(new Uint8Array()) };
  if (from > 0 && from >= bytes.length) return { status: 416, body: inParts(new Uint8Array()) };
  return { status: from > 0 ? 206 : 200, body: inParts(bytes.subarray(from)) };
}

export interface Reader {
  client: Client;
  /** What is on the disk. */
  disk: Disk;
  /** Every request: address and first byte. */
  log: string[];
  /** Bytes that came, by kind. */
  bytes: { signed: number; segment: number };
  /** Names of the steps so far: each request and each call of the store that writes. */
  steps: string[];
  /** Called before and after each step; throws to end there. */
  at: (step: number, when: 'before' | 'after') => void;
  site: Site;
  now: number;
  /** Changes what a host answers. */
  answer: (url: string, from: number) => Answer | Promise<Answer>;
  id: string;
  update: () => Promise<Subscription>;
  /** SHA-256 of the segments that are asked. */
  asked: () => string[];
}

interface Disk {
  subscriptions: Map<string, Subscription>;
  seen: Map<string, Seen>;
  segments: Map<string, Uint8Array<ArrayBuffer>>;
  parts: Map<string, Uint8Array<ArrayBuffer>>;
  /** Bytes that it takes; segments and parts count. */
  capacity: number;
}

export const ADDRESS = `${BASE}wiremark.json#${ROOT.publicKey.text}`;

/** A segment of `publisher.ts`. */
const beginsLikeOne: Client['verifySegment'] = (name, bytes) =>
  new TextDecoder().decode(bytes.subarray(0, 7)) === 'SEGMENT'
    ? Promise.resolve()
    : Promise.reject(new Error(`${name}: no segment`));

/** A reader of one index, subscribed and not yet updated. */
export async function readerOf(
  site: Site,
  keepDays: KeepDays = 14,
  {
    address = ADDRESS,
    verifySegment = beginsLikeOne,
  }: { address?: string } & Partial<Pick<Client, 'verifySegment'>> = {},
): Promise<Reader> {
  const disk: Disk = {
    subscriptions: new Map(),
    seen: new Map(),
    segments: new Map(),
    parts: new Map(),
    capacity: Infinity,
  };
  const reader: Omit<Reader, 'client' | 'id'> = {
    disk,
    site,
    log: [],
    bytes: { signed: 0, segment: 0 },
    steps: [],
    at: () => undefined,
    now: NOW,
    answer: (url, from) => serve(reader.site, url, from),
    update: async () => {
      await updateSubscription(id, client);
      return disk.subscriptions.get(id) as Subscription;
    },
    asked: () => {
      const subscription = disk.subscriptions.get(id);
      if (!subscription) return [];
      return askedOf(subscription, [...disk.segments.keys()]).asked.map(({ sha256 }) => sha256);
    },
  };
  /** One step: its effect is whole, or there is none. */
  const step = async <T>(name: string, effect: () => T | Promise<T>): Promise<T> => {
    const number = reader.steps.push(name);
    reader.at(number, 'before');
    const result = await effect();
    reader.at(number, 'after');
    return result;
  };
  const store = createStore(disk, step);
  const ask: Ask = (url, from, kind) =>
    step(`ask ${url.slice(url.lastIndexOf('/') + 1)}`, async () => {
      reader.log.push(from > 0 ? `${url} from ${from}` : url);
      const { status, body } = await reader.answer(url, from);
      return { status, body: counted(body, (bytes) => (reader.bytes[kind] += bytes)) };
    });
  const client: Client = {
    ask,
    isAskable: isPublicHttps,
    store,
    now: () => reader.now,
    random: () => 0.5,
    builtAt: Date.parse('2026-11-01T00:00:00Z'),
    verifySegment,
  };
  const parsed = parseIndexAddress(address, isPublicHttps);
  if (!parsed) throw new Error('no address');
  const id = await subscribe(parsed, keepDays, store);
  reader.steps.length = 0;
  return Object.assign(reader, { client, id });
}

async function* counted(body: AsyncIterable<Uint8Array>, add: (bytes: number) => void) {
  for await (const part of body) {
    add(part.length);
    yield part;
  }
}

function createStore(
  disk: Disk,
  step: <T>(name: string, effect: () => T | Promise<T>) => Promise<T>,
): SubscriptionStore {
  const put = (map: Map<string, Uint8Array<ArrayBuffer>>, name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const held = [...disk.segments.values(), ...disk.parts.values()].reduce(
      (sum, { length }) => sum + length,
      0,
    );
    if (held - (map.get(name)?.length ?? 0) + bytes.length > disk.capacity) throw new NoRoom('disk full');
    map.set(name, bytes);
  };
  const read = <T>(value: T) => Promise.resolve(structuredClone(value));
  return {
    subscriptions: () => read([...disk.subscriptions.values()]),
    writeSubscription: (one) =>
      step('write subscription', () => void disk.subscriptions.set(one.id, structuredClone(one))),
    removeSubscription: (id) => step('remove subscription', () => void disk.subscriptions.delete(id)),
    seen: (id) => read(disk.seen.get(id)),
    writeSeen: (id, seen) => step('write seen', () => void disk.seen.set(id, structuredClone(seen))),
    segments: () => read([...disk.segments.keys()]),
    keepSegment: (name, bytes) => step('keep segment', () => put(disk.segments, name, bytes)),
    removeSegment: (name) => step('remove segment', () => void disk.segments.delete(name)),
    parts: () => read([...disk.parts.keys()]),
    readPart: (name) => read(disk.parts.get(name) as Uint8Array<ArrayBuffer>),
    writePart: (name, bytes) => step('write part', () => put(disk.parts, name, bytes)),
    removePart: (name) =>
      disk.parts.has(name) ? step('remove part', () => void disk.parts.delete(name)) : Promise.resolve(),
  };
}
