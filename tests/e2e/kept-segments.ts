/** The segments that the browser keeps for the extension, seen and damaged from one of its pages. */
import type { BrowserDriver } from './browser-driver.ts';
import { waitFor } from './wait.ts';

export type SegmentKind = 'bundled' | 'imported';

/** An expression that runs `use` on the folder of a kind, as `folder`; `instead` where there is none. */
const inFolder = (kind: SegmentKind, use: string, instead: string): string => `(async () => {
  try {
    const segments = await (await navigator.storage.getDirectory()).getDirectoryHandle('segments');
    const folder = await segments.getDirectoryHandle('${kind}');
    ${use}
  } catch (error) {
    if (['NotFoundError', 'SecurityError'].includes(error.name)) return ${instead};
    throw error;
  }
})()`;

/** Names of the files that are kept, with their bytes: "NAME 1234". Empty where the browser keeps none. */
export const readKeptSegments = (driver: BrowserDriver, kind: SegmentKind): Promise<string[]> =>
  driver.evaluateInExtension<string[]>(
    inFolder(
      kind,
      `const found = [];
       for await (const handle of folder.values()) found.push(handle.name + ' ' + (await handle.getFile()).size);
       return found.sort();`,
      '[]',
    ),
  );

/** Waits until so many segments of a kind are kept. Returns them. */
export const waitForSegments = (driver: BrowserDriver, kind: SegmentKind, count: number): Promise<string[]> =>
  waitFor(
    `${count} ${kind} segments`,
    () => readKeptSegments(driver, kind),
    ({ length }) => length === count,
  );

/** What can be wrong with a file on the disk: expressions of its bytes. The extension must describe each in a sentence of its own. */
export const DAMAGES = {
  empty: 'new Uint8Array(0)',
  cut: 'bytes.subarray(0, bytes.length >> 1)',
  garbled: 'bytes.fill(0xa5, 0, 64)',
} as const;

export type Damage = keyof typeof DAMAGES;

/** Damages all segments of a kind where they are kept. */
export const damageSegments = (driver: BrowserDriver, kind: SegmentKind, damage: Damage): Promise<null> =>
  driver.evaluateInExtension<null>(
    inFolder(
      kind,
      `for await (const handle of folder.values()) {
         const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
         const writable = await handle.createWritable();
         await writable.write(${DAMAGES[damage]});
         await writable.close();
       }
       return null;`,
      'null',
    ),
  );

/** Removes all segments of a kind. */
export const removeSegments = (driver: BrowserDriver, kind: SegmentKind): Promise<null> =>
  driver.evaluateInExtension<null>(
    inFolder(
      kind,
      `for await (const handle of folder.values()) await folder.removeEntry(handle.name);
       return null;`,
      'null',
    ),
  );

/** Writes the package's segments where they are to be kept, whole again. */
export const repairBundled = (driver: BrowserDriver): Promise<null> =>
  driver.evaluateInExtension<null>(
    inFolder(
      'bundled',
      `for (const { name } of await (await fetch('/index/segments.json')).json()) {
         const handle = await folder.getFileHandle(name, { create: true });
         const writable = await handle.createWritable();
         await writable.write(await (await fetch('/index/' + name)).blob());
         await writable.close();
       }
       return null;`,
      'null',
    ),
  );
