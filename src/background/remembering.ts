import type { MemoryChoice } from '../browser/settings/memory-choice-record.ts';
import type { Memory } from '../memory/memory.ts';
import type { Forgetting, MemoryFacts, ReadBefore, ReadingPart } from '../memory-messages.ts';
import type { PageFingerprints } from '../model.ts';

/** The memory, as far as the user has it switched on. */
export interface Remembering {
  /** Keeps a page that was read, unless the memory is off. Never rejects: a page that could not be kept is told of by `facts`. */
  remember(page: PageFingerprints): Promise<void>;
  /** The pages that were read before and carry text of this one; undefined while the memory is off, or cannot be read. Never rejects. */
  find(page: PageFingerprints): Promise<readonly ReadBefore[] | undefined>;
  /** Forgets, whether the memory is on or off. Rejects if it cannot. */
  forget(what: Forgetting): Promise<void>;
  /** Forgets what is older than the user chose, whether the memory is on or off. Never rejects. */
  expire(): Promise<void>;
  /** A part of what is kept, whether the memory is on or off; null where the browser keeps no files. */
  reading(part: number): Promise<ReadingPart | null>;
  /** null where the browser keeps no files. */
  facts(): Promise<MemoryFacts | null>;
}

/** @param getChoice what the user chose for the memory */
export function createRemembering(memory: Memory, getChoice: () => Promise<MemoryChoice>): Remembering {
  return {
    remember: async (page) => {
      const { isOn, days } = await getChoice();
      if (isOn) await memory.remember(page, days).catch(() => undefined);
    },
    find: async (page) => {
      if (!(await getChoice()).isOn) return undefined;
      return memory.find(page).catch(() => undefined);
    },
    forget: (what) => memory.forget(what),
    expire: async () => memory.expire((await getChoice()).days).catch(() => undefined),
    reading: (part) => memory.reading(part).catch(() => null),
    facts: () => memory.facts().catch(() => null),
  };
}
