/**
 * Subscriptions among the browser's own files (the origin private file system):
 *
 *     subscriptions/list/ID.0, ID.1       a subscription; ID is the SHA-256 of its root key
 *     subscriptions/seen/ID.0, ID.1       its newest version; stays when it is given up, and when all data are deleted
 *     subscriptions/parts/SHA256          what came so far of a segment
 *     segments/subscribed/SHA256.wmk      a segment, verified whole
 *
 * What must not be lost lies in two files that are written in turn: one that a full disk leaves empty leaves the value before.
 */
import type { IsAskable } from '../../library/subscription/address.ts';
import { NoRoom } from '../../library/subscription/failure.ts';
import type { Subscription, SubscriptionStore } from '../../library/subscription/state.ts';
import { readSeen, readSubscription } from '../../library/subscription/stored.ts';
import { isAbsent, type OwnFiles, type SegmentFolder, type Verify } from '../storage/segment-folder.ts';
import { writeWhole } from '../storage/write-whole.ts';

const FOLDER = 'subscriptions';
const EXTENSION = '.wmk';

/** A subscription as it is stored. */
interface Kept {
  /** The order in which subscriptions were added. */
  place: number;
  subscription: Subscription;
}

/** What a store needs of its surroundings. */
export interface StoreParts {
  own: Pick<OwnFiles, 'root'>;
  segments: SegmentFolder;
  /** Reads a segment whole. */
  verify: Verify;
  isAskable: IsAskable;
}

/** The store of the protocol's client. Every call rejects where the browser keeps no files. */
export function createSubscriptionStore({ own, segments, verify, isAskable }: StoreParts): SubscriptionStore {
  const list = valuesIn(own, 'list');
  const seen = valuesIn(own, 'seen');
  const parts = filesIn(own, 'parts');

  async function readKept(id: string): Promise<Kept | undefined> {
    const raw = await list.read(id);
    if (typeof raw !== 'object' || raw === null || !('place' in raw) || !('subscription' in raw))
      return undefined;
    const subscription = readSubscription(raw.subscription, isAskable);
    if (typeof raw.place !== 'number' || subscription === undefined) return undefined;
    return { place: raw.place, subscription };
  }

  const readAll = async (): Promise<Kept[]> =>
    (await Promise.all((await list.ids()).map(readKept)))
      .filter((kept) => kept !== undefined)
      .sort((a, b) => a.place - b.place);

  return {
    subscriptions: async () => (await readAll()).map(({ subscription }) => subscription),
    writeSubscription: async (subscription) => {
      const all = await readAll();
      const known = all.find((kept) => kept.subscription.id === subscription.id);
      const place = known?.place ?? (all.at(-1)?.place ?? 0) + 1;
      await list.write(subscription.id, { place, subscription });
    },
    removeSubscription: (id) => list.remove(id),
    seen: async (id) => readSeen(await seen.read(id)),
    writeSeen: (id, version) => seen.write(id, version),
    segments: async () => {
      const found = await segments.list();
      // What Firefox fails to remove on a full disk stays, empty; it is asked for again if it is wanted.
      for (const { name, byteLength } of found)
        if (byteLength === 0) await segments.remove(name).catch(() => undefined);
      return found.flatMap(({ name, byteLength }) =>
        byteLength === 0 ? [] : [name.slice(0, -EXTENSION.length)],
      );
    },
    keepSegment: async (sha256, bytes) => {
      const name = await withRoom(() => segments.keep(new Blob([bytes]), verify));
      if (name === sha256 + EXTENSION) return;
      await segments.remove(name);
      throw new Error(`story index: ${sha256} has the bytes of ${name}`);
    },
    removeSegment: (sha256) => segments.remove(sha256 + EXTENSION),
    parts: () => parts.names(),
    readPart: async (sha256) => (await parts.read(sha256)) ?? new Uint8Array(),
    writePart: (sha256, bytes) => parts.write(sha256, bytes),
    removePart: (sha256) => parts.remove(sha256),
  };
}

const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

/** Undefined for what is no JSON. */
function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Has a full disk rejected as `NoRoom`. */
async function withRoom<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw isFull ? new NoRoom(error.message) : error;
  }
}

/** Runs one after another: a browser fails who reads a file while it is written. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run, run);
    last = done.catch(() => undefined);
    return done;
  };
}

/** The files of one folder. */
function filesIn(own: Pick<OwnFiles, 'root'>, name: string) {
  const folder = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
    (await (await own.root()).getDirectoryHandle(FOLDER, { create })).getDirectoryHandle(name, { create });

  async function names(): Promise<string[]> {
    const found: string[] = [];
    for await (const handle of (await folder(false)).values()) found.push(handle.name);
    return found.sort();
  }

  async function read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    const handle = await (await folder(false)).getFileHandle(file);
    return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  }

  async function write(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const handle = await (await folder(true)).getFileHandle(file, { create: true });
    await writeWhole(handle, bytes);
  }

  const remove = async (file: string): Promise<void> => (await folder(false)).removeEntry(file);

  const inTurn = createTurns();
  return {
    names: () => inTurn(() => orElse(names(), [])),
    /** Undefined if there is none. */
    read: (file: string) => inTurn(() => orElse(read(file), undefined)),
    write: (file: string, bytes: Uint8Array<ArrayBuffer>) => inTurn(() => withRoom(() => write(file, bytes))),
    remove: (file: string) => inTurn(() => orElse(remove(file), undefined)),
  };
}

/** JSON values of one folder by name, each in two files. */
function valuesIn(own: Pick<OwnFiles, 'root'>, folder: string) {
  const files = filesIn(own, folder);

  /** The two files of a value, the one that was written last and is whole first. Turn 0: it is not there, or damaged. */
  async function slotsOf(id: string): Promise<[newest: Slot, other: Slot]> {
    const [first, second] = await Promise.all([readSlot(`${id}.0`), readSlot(`${id}.1`)]);
    return first.turn > second.turn ? [first, second] : [second, first];
  }

  async function readSlot(file: string): Promise<Slot> {
    const raw = jsonOf(await files.read(file));
    const isWhole = typeof raw === 'object' && raw !== null && 'turn' in raw && 'value' in raw;
    return isWhole && typeof raw.turn === 'number'
      ? { file, turn: raw.turn, value: raw.value }
      : { file, turn: 0, value: undefined };
  }

  return {
    ids: async () => [...new Set((await files.names()).map((file) => file.slice(0, file.lastIndexOf('.'))))],
    /** Undefined if there is none. */
    read: async (id: string): Promise<unknown> => (await slotsOf(id))[0].value,
    write: async (id: string, value: unknown): Promise<void> => {
      const [newest, other] = await slotsOf(id);
      await files.write(other.file, bytesOf({ turn: newest.turn + 1, value }));
    },
    remove: async (id: string): Promise<void> => {
      // The older one first: until both are gone, the newest value stands.
      for (const { file } of (await slotsOf(id)).toReversed()) await files.remove(file);
    },
  };
}

/** One of the two files of a value. */
interface Slot {
  file: string;
  /** Which write made it, from 1 on. */
  turn: number;
  value: unknown;
}

/** What stands for a file or a folder that is not there. */
const orElse = <T, I>(found: Promise<T>, instead: I): Promise<T | I> =>
  found.catch((error: unknown) => {
    if (isAbsent(error)) return instead;
    throw error;
  });
