import { MEMORY_TROUBLES, type MemoryTrouble } from '../../memory-messages.ts';

/** What is known of the memory's files besides what they hold. It says nothing of any page. */
export interface MemoryRecord {
  /** Were there files of it? Where none is left, the browser removed them: what forgets leaves a journal. */
  hasFiles: boolean;
  /** Told until it is over, or the user has seen it. */
  trouble: MemoryTrouble | null;
}

/** The record out of anything that was stored. */
export function readMemoryRecord(raw: unknown): MemoryRecord {
  if (typeof raw !== 'object' || raw === null) return { hasFiles: false, trouble: null };
  const { hasFiles, trouble }: { hasFiles?: unknown; trouble?: unknown } = raw;
  return {
    hasFiles: hasFiles === true,
    trouble: MEMORY_TROUBLES.find((each) => each === trouble) ?? null,
  };
}
