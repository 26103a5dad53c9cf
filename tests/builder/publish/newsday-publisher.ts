/** The publisher of `templates/publisher/`, on the sample news of a day, and readers of its index. */
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { SimulatedWeb } from '../../../scripts/start/simulated-web.ts';
import type { World } from '../../../src/builder/command/collect-command.ts';
import type { RunReport } from '../../../src/builder/collect/run-report.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import { verifySegment } from '../../../src/story-index/read/verify-segment.ts';
import { BASE, type Site } from '../../library/subscription/publisher.ts';
import { readerOf, type Reader } from '../../library/subscription/reader.ts';
import { root } from '../../house.ts';
import { linesOf, wiremark, type Run } from '../command/run-wiremark.ts';

export const DAY = '2026-11-28';
export const TEMPLATE = path.join(root, 'templates/publisher');

interface SourcesFile {
  index: Record<string, string>;
  sources: { url: string; outlet?: string }[];
}

export interface NewsdayPublisher {
  /** As readers are given it. */
  address: string;
  /** Fails where it prints anything on standard error but sources that could not be read. */
  collect: (place: Place, world?: World) => Promise<RunReport>;
  publish: (place: Place, world?: World) => Promise<Run>;
}

/** Where a publisher keeps its two folders, `work` and `site`. */
export type Place = string;

/** Makes keys in `folder/site`, and a file of sources. @param hosts the only hosts of it that are read, if not all are */
export async function newsdayPublisher(
  folder: Place,
  web: SimulatedWeb,
  hosts?: readonly string[],
): Promise<NewsdayPublisher> {
  const at = (...names: string[]) => path.join(folder, ...names);
  const made = await wiremark(
    ['keys', 'new', '--root', at('root.key'), '--release', at('release.key'), '--out', at('site')],
    '',
    web.world,
  );
  const address = `${BASE}wiremark.json#${/root key +(\S+)/.exec(made.stdout)?.[1] ?? ''}`;
  const file = JSON.parse(fs.readFileSync(path.join(TEMPLATE, 'sources.json'), 'utf8')) as SourcesFile;
  file.index['address'] = address;
  if (hosts) file.sources = file.sources.filter(({ url }) => hosts.includes(new URL(url).host));
  fs.writeFileSync(at('sources.json'), JSON.stringify(file));
  return {
    address,
    collect: async (place, world = web.world) => {
      const run = await wiremark(
        ['collect', '--sources', at('sources.json'), '--work', path.join(place, 'work'), '--json'],
        '',
        world,
      );
      expect(run.stdout, run.stderr).not.toBe('');
      return linesOf<RunReport>(run)[0] as RunReport;
    },
    publish: (place, world = web.world) =>
      wiremark(
        [
          ...['publish', '--work', path.join(place, 'work'), '--key', at('release.key')],
          ...['--out', path.join(place, 'site'), '--every', '1'],
        ],
        '',
        world,
      ),
  };
}

/** All files of a folder by name, but locks. */
export const filesIn = (folder: string): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => path.basename(name) !== 'lock' && fs.statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name, new Uint8Array(fs.readFileSync(path.join(folder, name)))]),
  );

/** A site's folder as its host serves it. */
export const siteIn = (folder: string): Site =>
  new Map([...filesIn(folder)].map(([name, bytes]) => [BASE + name, bytes]));

/** A reader of a published site, who verifies real segments. */
export const newsReader = (site: Site, address: string): Promise<Reader> =>
  readerOf(site, 7, {
    address,
    verifySegment: (name, bytes) => verifySegment(segmentInMemory(name, bytes)),
  });
