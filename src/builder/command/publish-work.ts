import path from 'node:path';
import { isPublicHttps, parseIndexAddress } from '../../library/subscription/address.ts';
import { MOST_STORY_ID, MOST_WITHDRAWN, type Manifest } from '../../library/subscription/manifest.ts';
import { parseSources } from '../collect/sources.ts';
import { UnreadableInput } from '../input/input-records.ts';
import { PROFILES, type Profile } from '../folder/profile.ts';
import { segmentsOfWork } from '../publish-work.ts';
import type { Publication } from '../publish/publish-index.ts';
import { publishedOn, publishIndex } from '../publish/publish-index.ts';
import { sitePage } from '../publish/site-page.ts';
import { ALL_DAYS, firstDayKept, WorkFolder } from '../work/work-folder.ts';
import { counted } from '../../text/counted.ts';

/** Publishes what a work folder holds, and a page for people beside it. @throws UnreadableInput; Unwritable */
export async function publishWork(
  {
    work: folder,
    profile,
    ...site
  }: { work: string; profile: Profile } & Pick<Publication, 'site' | 'key' | 'everyMs' | 'now' | 'disk'>,
  onProgress: (step: string, share?: number) => void,
): Promise<Manifest> {
  const now = Math.floor(site.now / 1000) * 1000;
  const { disk } = site;
  const work = WorkFolder.open(folder, { now, keepDays: ALL_DAYS, mustExist: true, ...(disk && { disk }) });
  try {
    const content = work.readJson('sources.json');
    if (content === undefined)
      throw new UnreadableInput(`${folder}: has no sources yet; 'wiremark collect' must end once`);
    const { index, sources, keepDays } = parseSources(content, path.join(folder, 'sources.json'));
    const { address, ...about } = index;
    const { segments, leftOut } = await segmentsOfWork(work, {
      name: index.name,
      tokenBits: PROFILES[profile],
      onProgress,
    });
    if (segments.length === 0) expectNoLoss(work, site.site, firstDayKept(now, keepDays));
    const withdrawn = [...work.tables.withdrawn.values()]
      .filter(({ id }) => id.length <= MOST_STORY_ID)
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1))
      .map(({ id }) => id);
    for (const { outcome, reason } of work.tables.items.values())
      if (reason !== undefined) {
        const name = `${outcome}: ${reason}`;
        leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
      }
    if (work.tables.withdrawn.size > 0)
      leftOut.set('taken back, or gone from the web', work.tables.withdrawn.size);
    return await publishIndex({
      ...site,
      now,
      segments,
      about: { ...about, withdrawn: [...new Set(withdrawn)].slice(0, MOST_WITHDRAWN) },
      rootKey: address === undefined ? undefined : parseIndexAddress(address, isPublicHttps)?.rootKey,
      page: (manifest) => sitePage({ manifest, address, sources, leftOut, profile }),
    });
  } finally {
    work.close();
  }
}

/**
 * A work folder without a story, from which nothing was withdrawn, had none before: what its site has of days that are kept came from another, which was
 * lost. @throws UnreadableInput if there is any
 */
function expectNoLoss({ folder, tables }: WorkFolder, site: string, firstDay: string): void {
  const kept = publishedOn(site)?.segments.filter(({ to }) => to >= firstDay) ?? [];
  const stories = kept.reduce((sum, segment) => sum + segment.stories, 0);
  if (stories === 0 || tables.withdrawn.size > 0) return;
  throw new UnreadableInput(
    `${folder}: has no story to publish, and ${site} has ${counted(stories, 'story', 'stories')} of the days that are kept: if the work folder was lost, put it back or collect anew; 'wiremark withdraw' takes stories back`,
  );
}
