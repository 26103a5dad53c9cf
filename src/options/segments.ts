import type { SegmentFolder } from '../browser/storage/segment-folder.ts';
import type { IndexCoverage } from '../model.ts';
import type { SegmentFile, SegmentStore } from '../story-index/segment-file.ts';
import { checkFiles, type Caps } from './offers.ts';
import type { AddedSegment, SegmentsState } from './SegmentsPanel.tsx';

/** What adding and removing segments needs. Tests pass their own. */
export interface SegmentsPlace {
  bundled: SegmentStore;
  imported: SegmentFolder;
  caps: Caps;
  /** What a segment holds, read without its shards. Rejects if it is damaged. */
  describe: (file: SegmentFile) => Promise<IndexCoverage>;
  /** The same, read whole. */
  verify: (file: SegmentFile) => Promise<IndexCoverage>;
  /** Called after each change of what is kept. */
  onChanged: () => void;
}

export const NO_SEGMENTS: SegmentsState = {
  added: [],
  checking: undefined,
  offers: [],
  refusals: [],
  outcome: 'none',
};

/** What the user does with index files. `show` gets the panel's state after each step. One action at a time: others wait. */
export function createSegments(
  { bundled, imported, caps, describe, verify, onChanged }: SegmentsPlace,
  show: (state: SegmentsState) => void,
) {
  let state = NO_SEGMENTS;
  let last: Promise<void> = Promise.resolve();
  const update = (change: Partial<SegmentsState>): void => show((state = { ...state, ...change }));
  const inTurn = (act: () => Promise<void>): Promise<void> => (last = last.then(act, act));
  // Where the browser keeps no files, none were added.
  const listOf = (store: SegmentStore) => store.list().catch((): readonly SegmentFile[] => []);

  async function describeAdded(): Promise<AddedSegment[]> {
    const files = await listOf(imported);
    return Promise.all(
      files.map(async (file) => ({ name: file.name, coverage: await describe(file).catch(() => undefined) })),
    );
  }

  async function give(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    update({ offers: [], refusals: [], outcome: 'none' });
    const kept = [...(await listOf(bundled)), ...(await listOf(imported))];
    const onFile = (checking: string): void => update({ checking });
    const found = await checkFiles(files, { kept, caps, verify, onFile });
    update({ ...found, checking: undefined });
  }

  async function change(act: () => Promise<void>, outcome: 'added' | 'removed'): Promise<void> {
    let done: SegmentsState['outcome'] = outcome;
    try {
      await act();
    } catch {
      done = 'failed';
    }
    update({ added: await describeAdded(), offers: [], refusals: [], outcome: done });
    onChanged();
  }

  const addAll = async (): Promise<void> => {
    for (const { bytes } of state.offers) await imported.keep(bytes, verify);
  };

  return {
    /** Shows what is kept. */
    load: () => inTurn(async () => update({ added: await describeAdded() })),
    /** Checks files that the user gives. */
    give: (files: readonly File[]) => inTurn(() => give(files)),
    /** Keeps those that were checked. */
    add: () => inTurn(() => change(addAll, 'added')),
    doNotAdd: () => inTurn(() => Promise.resolve(update({ offers: [] }))),
    remove: (name: string) => inTurn(() => change(() => imported.remove(name), 'removed')),
  };
}
