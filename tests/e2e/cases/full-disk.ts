/** An update of a subscription on a disk that has no room for it: the profile lies on a small disk of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SubscriptionFacts } from '../../../src/subscription-messages.ts';
import { segmentOf } from '../../library/subscription/publisher.ts';
import { makeSegment, UNKNOWN } from '../added-segments.ts';
import { startIndexServer } from '../index-server.ts';
import { waitForState } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { withTab, type CaseContext } from './context.ts';
import { readFacts, tell, update, waitForFacts, type Place } from './subscriber.ts';

/** Room for a profile of either browser. */
const DISK = '250m';
/** Stays free: less than the segment needs, enough for a browser to go on. */
const LEFT_BYTES = 200_000;
const SEGMENT_BYTES = 900_000;

/** Makes a folder a disk of its own. Returns what takes it away; undefined where none may be mounted. */
export function mountSmallDisk(folder: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]);
  return status === 0 ? () => void spawnSync('umount', ['-l', folder]) : undefined;
}

/** Is the user told? Firefox calls it an unknown failure, which is told as one of the browser's storage. */
const saysFull = ({ problem, droppedTo }: SubscriptionFacts): boolean =>
  problem?.kind === 'no-room' || problem?.kind === 'storage' || droppedTo !== null;

/** A segment that does not fit, then one that does. */
async function checkUpdates(place: Place): Promise<void> {
  const { driver, index, segment, profileFolder } = place;
  await index.publish([segment], { sequence: 1 });
  await tell(driver, { type: 'subscribe', address: index.address, keepDays: 14 });
  await waitForFacts(driver, 'the first update', ({ index }) => index?.stories === 10);
  const filler = join(profileFolder, 'filler');
  const { bavail, bsize } = statfsSync(profileFolder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
  await index.publish([segment, segmentOf('large', SEGMENT_BYTES)], { sequence: 2 });
  await update(place);
  const facts = await waitForFacts(driver, 'a full device to be told', saysFull);
  // What is there makes room, and with one story file that is all or nothing.
  expectThat([0, 10].includes(facts?.index?.stories ?? -1), 'all stories of a file, or none', facts);
  rmSync(filler);
  await index.publish([segment], { sequence: 3 });
  const { id = '', renewedAt } = (await readFacts(driver)) ?? {};
  await tell(driver, { type: 'keep-days', id, keepDays: 30 });
  await update(place);
  const after = await waitForFacts(
    driver,
    'the update',
    (now) => now.problem === null && now.renewedAt !== renewedAt,
  );
  expectSame('stories', 10, after?.index?.stories);
  await withTab(place, `/${UNKNOWN}`, (tab) => waitForState(tab, 'found').then(() => undefined));
}

export const checkFullDisk = (context: CaseContext): Promise<void> =>
  context.recorder.check(
    'full disk: an update that does not fit is told, and the next one that fits is whole',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'wiremark-full-disk-'));
      mkdirSync(join(folder, 'index'));
      const index = await startIndexServer();
      try {
        const segment = new Uint8Array(readFileSync(await makeSegment(folder)));
        await checkUpdates({ ...context, index, segment });
      } finally {
        index.close();
        rmSync(folder, { recursive: true });
      }
    },
  );
