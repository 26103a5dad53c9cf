import type { MemoryChoice } from '../browser/settings/memory-choice-record.ts';
import type { MemoryRecord } from '../browser/settings/memory-record.ts';
import type { Memory } from '../memory/memory.ts';
import type { RememberedPage } from '../memory/remembered-page.ts';
import type { Forgetting, MemoryFacts, ReadBefore, ReadingPart } from '../memory-messages.ts';
import type { PageFingerprints } from '../model.ts';

/** The memory, as far as the user has it switched on. */
export interface Remembering {
  /** Keeps a page that was read, unless the memory is off. Never rejects: a page that could not be kept is told of by `facts`. */
  remember(page: PageFingerprints): Promise<void>;
  /** The pages that were read before and carry text of this one; undefined while the memory is off, or cannot be read. Never rejects. */
  find(page: PageFingerprints): Promise<readonly ReadBefore[] | undefined>;
  /** For each list of addresses, the page that was read last at one of them; undefined while the memory is off, or cannot be read. Never rejects. */
  findPages(
    addresses: readonly (readonly string[])[],
  ): Promise<readonly (RememberedPage | undefined)[] | undefined>;
  /** Forgets, whether the memory is on or off. Rejects if it cannot. */
  forget(what: Forgetting): Promise<void>;
  /** Forgets what is older than the user chose, whether the memory is on or off. Never rejects. */
  expire(): Promise<void>;
  /** A part of what is kept, whether the memory is on or off; null where the browser keeps no files. */
  reading(part: number): Promise<ReadingPart | null>;
  /** null where the browser keeps no files. */
  facts(): Promise<MemoryFacts | null>;
}

/** What the memory's work needs to know. */
export interface RememberingSources {
  /** What the user chose for the memory. */
  getChoice: () => Promise<MemoryChoice>;
  getRecord: () => Promise<MemoryRecord>;
  changeRecord: (change: Partial<MemoryRecord>) => Promise<void>;
}

export function createRemembering(
  memory: Memory,
  { getChoice, getRecord, changeRecord }: RememberingSources,
): Remembering {
  /** Keeps what is other than before. */
  async function note(change: Partial<MemoryRecord>): Promise<void> {
    const known = await getRecord();
    const isNew = Object.entries(change).some(([key, value]) => known[key as keyof MemoryRecord] !== value);
    if (isNew) await changeRecord(change);
  }

  /** Files that were there and are not: the browser removed them. Told once, and then they are no more expected. */
  async function noteLoss(): Promise<void> {
    if (!(await memory.facts()).hasFiles && (await getRecord()).hasFiles)
      await changeRecord({ hasFiles: false, trouble: 'lost' });
  }

  const keepsFiles = (): Promise<boolean> =>
    memory.facts().then(
      () => true,
      () => false,
    );

  /** Writes, and notes whether that could be done. Never rejects. */
  async function writing(write: () => Promise<void>): Promise<void> {
    try {
      await noteLoss();
      await write();
      const { hasFiles } = await memory.facts();
      await note({ hasFiles, ...((await getRecord()).trouble === 'full' && { trouble: null }) });
    } catch {
      // Where the browser keeps no files at all, nothing is full.
      if (await keepsFiles()) await note({ trouble: 'full' }).catch(() => undefined);
    }
  }

  return {
    remember: async (page) => {
      const { isOn, days } = await getChoice();
      if (isOn) await writing(() => memory.remember(page, days));
    },
    find: async (page) => {
      if (!(await getChoice()).isOn) return undefined;
      return memory.find(page).catch(() => undefined);
    },
    findPages: async (addresses) => {
      if (!(await getChoice()).isOn) return undefined;
      return memory.findPages(addresses).catch(() => undefined);
    },
    forget: (what) => memory.forget(what),
    expire: async () => {
      const { days } = await getChoice();
      await writing(() => memory.expire(days));
    },
    reading: (part) => memory.reading(part).catch(() => null),
    facts: async () => {
      try {
        await noteLoss();
        const { pages, since } = await memory.facts();
        return { pages, since, trouble: (await getRecord()).trouble };
      } catch {
        return null;
      }
    },
  };
}
