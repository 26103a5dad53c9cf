/**
 * The segments that come with the extension. They are put among the browser's own files once, and verified there, because a part of a file of the
 * package cannot be read alone. Until then, and where the browser keeps no files, the package is asked.
 */
import type { SegmentFile, SegmentStore } from '../../story-index/segment-file.ts';
import { segmentFileOf, type SegmentFolder, type Verify } from './segment-folder.ts';

/** The segments of the package: `index/segments.json` lists them, `index/NAME` is each. */
const BUNDLED_LIST = 'index/segments.json';

/** A line of the list: the name of a file, which is the SHA-256 of its bytes and `.wmk`, and their number. */
export interface ListedSegment {
  name: string;
  bytes: number;
}

export interface BundledSegments extends SegmentStore {
  /**
   * Puts the listed segments into the folder, and then removes all others there. Call it when the extension was installed or updated, and when
   * the browser starts: it does nothing to what is there and whole. Rejects if one cannot be kept; what is there stays.
   */
  install(verify: Verify): Promise<void>;
}

const isListed = (raw: unknown): raw is ListedSegment =>
  typeof raw === 'object' &&
  raw !== null &&
  'name' in raw &&
  typeof raw.name === 'string' &&
  /^[0-9a-f]{64}\.wmk$/.test(raw.name) &&
  'bytes' in raw &&
  Number.isSafeInteger(raw.bytes);

/** @param readPackage the bytes of a file of the package; rejects if there is none */
export function createBundledSegments(
  folder: SegmentFolder,
  readPackage: (path: string) => Promise<Blob>,
): BundledSegments {
  async function listed(): Promise<readonly ListedSegment[]> {
    const raw: unknown = JSON.parse(await (await readPackage(BUNDLED_LIST)).text());
    if (Array.isArray(raw) && raw.every(isListed)) return raw;
    throw new Error(`story index: ${BUNDLED_LIST} is no list of segments`);
  }

  const packaged = ({ name, bytes }: ListedSegment): SegmentFile => {
    // Read whole at the first question, and held while the worker runs.
    let whole: Promise<Blob> | undefined;
    return {
      name,
      byteLength: bytes,
      read: async (start, end) =>
        segmentFileOf(name, await (whole ??= readPackage(`index/${name}`))).read(start, end),
    };
  };

  return {
    list: async () => {
      const [names, kept] = await Promise.all([listed(), folder.list().catch(() => [])]);
      return names.map((segment) => kept.find(({ name }) => name === segment.name) ?? packaged(segment));
    },
    install: async (verify) => {
      const names = (await listed()).map(({ name }) => name);
      await folder.removeLeftovers();
      for (const name of names) {
        if (await folder.isWhole(name)) continue;
        const kept = await folder.keep(await readPackage(`index/${name}`), verify);
        if (kept === name) continue;
        await folder.remove(kept);
        throw new Error(`story index: ${name} has the bytes of ${kept}`);
      }
      for (const { name } of await folder.list()) if (!names.includes(name)) await folder.remove(name);
    },
  };
}
