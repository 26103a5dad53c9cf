/** Copies of the test build with a generated index and the probe; and what the bundles weigh. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { folderScratch } from '../../src/builder/folder/folder-scratch.ts';
import { writeFolder } from '../../src/builder/folder/write-folder.ts';
import { FINGERPRINT_VERSION } from '../../src/fingerprint/term-hash.ts';
import { FORMAT_VERSION } from '../../src/story-index/format/layout.ts';
import { SegmentWriter } from '../../src/story-index/write/writer.ts';
import { listSegments } from '../../scripts/build/list-segments.ts';
import type { BrowserName } from '../../tests/e2e/browser-driver.ts';
import { makeBuildWithIndex, testBuildOf } from '../../tests/e2e/extension-builds.ts';
import { PAGE_SCRIPTS } from '../../vite.config.ts';
import { MOST_REAL } from '../index/sizes.ts';
import { recombine, type BenchData, type BenchStory } from '../index/stories.ts';
import { entryOf } from '../index/wiremark.ts';
import { PROBE_BEFORE } from './probe.ts';

/** Kept from run to run: a large index takes minutes. Named by the versions of format and fingerprints, so that a change makes them anew. */
const CACHE = fileURLToPath(new URL('../../.cache/bench-browser/', import.meta.url));

/** An index of so many stories, in so many segments of one size. */
export interface IndexShape {
  stories: number;
  segments: number;
}

/** The folder of an index, real stories first. */
export function indexOf(data: BenchData, { stories, segments }: IndexShape): string {
  const folder = `${CACHE}${stories}x${segments}-v${FORMAT_VERSION}-${FINGERPRINT_VERSION}`;
  if (existsSync(folder)) return folder;
  const staging = `${folder}.part`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const source = storiesOf(data, stories);
  const files = Array.from({ length: segments }, (_, i) => {
    const end = Math.round(((i + 1) * stories) / segments);
    return segmentOf(source, end - Math.round((i * stories) / segments));
  });
  writeFolder(staging, files);
  listSegments(staging);
  cpSync(staging, folder, { recursive: true });
  rmSync(staging, { recursive: true });
  return folder;
}

function* storiesOf({ stories }: BenchData, size: number): Generator<BenchStory, undefined> {
  yield* stories.slice(0, size);
  if (size > MOST_REAL) yield* recombine(stories, size - stories.length);
  return undefined;
}

/** A segment of the next stories. */
function segmentOf(source: Iterator<BenchStory, undefined>, count: number): Uint8Array<ArrayBuffer> {
  const scratch = folderScratch();
  const writer = new SegmentWriter(scratch);
  for (let i = 0; i < count; i++) {
    const next = source.next();
    if (next.done !== true) writer.add(entryOf(next.value));
  }
  const parts: Uint8Array[] = [];
  writer.finish('bench', (bytes) => void parts.push(bytes.slice()));
  scratch.dispose();
  return Buffer.concat(parts);
}

/** A test build with that index, its scripts in pages timed. */
export function buildWith(browser: BrowserName, folder: string, indexFolder: string): string {
  makeBuildWithIndex(browser, folder, indexFolder);
  for (const name of PAGE_SCRIPTS.filter((each) => each !== 'world')) {
    const script = path.join(folder, `${name}.js`);
    writeFileSync(script, PROBE_BEFORE + readFileSync(script, 'utf8'));
  }
  return folder;
}

/** Bytes of each script and style of the build, as they are and compressed. */
export function weighBundles(browser: BrowserName): { file: string; bytes: number; gzip: number }[] {
  const folder = testBuildOf(browser);
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /\.(js|css)$/.test(file))
    .sort()
    .map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    });
}
