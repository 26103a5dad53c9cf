/** A month of a publisher's records: real articles as agencies' originals, outlets' copies of these, and outlets' own. */
import { WorkFolder } from '../../src/builder/work/work-folder.ts';
import { storedOf } from '../../src/builder/work/stored-record.ts';
import { prepare } from '../../src/builder/input/prepared.ts';
import { timeOf } from '../../src/library/subscription/forms.ts';
import type { BenchStory } from '../index/stories.ts';
import { editCopy } from '../quality/make/edit-copy.ts';
import { progressOf } from '../quality/progress.ts';
import { chanceOf } from '../quality/random.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days that records are kept. */
export const DAYS = 30;

/** A record to be: of an agency, or of an outlet. */
export interface MadeRecord {
  url: string;
  outlet?: string;
  agency?: string;
  title: string;
  published: string;
  paragraphs: readonly string[];
}

const AGENCIES = [
  { code: 'AP', host: 'apnews.com' },
  { code: 'Reuters', host: 'www.reuters.com' },
] as const;

/** Which stories records are made of, by their number. */
export interface Making {
  /** Stands in their addresses. */
  name: string;
  /** The first story that is used; as many follow as there are originals and own reports. */
  first: number;
  /** The story that the n-th copy is of. */
  copied: (n: number) => number;
  published: (i: number) => string;
}

/** Half are originals of agencies, a quarter edited copies of stories, a quarter outlets' own reports. The same number gives the same records. */
export function madeRecords(
  stories: readonly BenchStory[],
  count: number,
  { name, first, copied, published }: Making,
): MadeRecord[] {
  const storyAt = (i: number) => stories[i % stories.length] as BenchStory;
  const originals = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, i): MadeRecord => {
    const half = Math.floor(i / 2);
    if (i % 2 === 0) {
      const { title, paragraphs } = storyAt(first + half);
      const { code, host } = AGENCIES[half % 2] as (typeof AGENCIES)[number];
      const url = `https://${host}/article/${name}-${i}`;
      return { agency: code, url, title, published: published(i), paragraphs };
    }
    const outlet = `outlet-${i % 40}.example`;
    const quarter = Math.floor(i / 4);
    const isCopy = i % 4 === 1;
    const { title, paragraphs } = storyAt(isCopy ? copied(quarter) : first + originals + quarter);
    const edited = (): string[] =>
      editCopy(paragraphs, { dropped: 0.2, changed: 0.05, newLede: false }, chanceOf(`copy ${name} ${i}`));
    const url = `https://${outlet}/news/${name}-${i}`;
    return { outlet, url, title, published: published(i), paragraphs: isCopy ? edited() : paragraphs };
  });
}

/** As many originals of agencies, each a story of its own. */
function madeOriginals(
  stories: readonly BenchStory[],
  count: number,
  { name, first, published }: Making,
): MadeRecord[] {
  return Array.from({ length: count }, (_, i): MadeRecord => {
    const { title, paragraphs } = stories[(first + i) % stories.length] as BenchStory;
    const { code, host } = AGENCIES[i % 2] as (typeof AGENCIES)[number];
    return {
      agency: code,
      url: `https://${host}/article/${name}-${i}`,
      title,
      published: published(i),
      paragraphs,
    };
  });
}

/** What a window is made of. */
export interface Window {
  records: number;
  /** Or agencies' originals alone: the most stories that records can be. */
  isMixed: boolean;
  /** ms. */
  now: number;
}

/** The first story of a day of a window. */
export const firstOfDay = ({ records, isMixed }: Omit<Window, 'now'>, day: number): number =>
  Math.round(((day * records) / DAYS) * (isMixed ? 0.75 : 1));

/** A work folder with records of 30 days, the last one being today. */
export function makeWindow(folder: string, stories: readonly BenchStory[], window: Window): void {
  const { records, isMixed, now } = window;
  const tick = progressOf('days of the window', DAYS);
  const ofDay = Math.round(records / DAYS);
  for (let day = 0; day < DAYS; day++) {
    const seen = now - (DAYS - 1 - day) * DAY_MS - 3 * HOUR_MS;
    const first = firstOfDay(window, day);
    const making = {
      name: `day-${day}`,
      first,
      copied: (n: number) => first + 2 * n,
      published: () => timeOf(seen),
    };
    addRun(folder, (isMixed ? madeRecords : madeOriginals)(stories, ofDay, making), seen);
    tick();
  }
  const work = WorkFolder.open(folder, { now, keepDays: DAYS });
  work.writeJson('sources.json', {
    index: { name: 'Bench', publisher: 'Bench', contact: 'mailto:bench@press.example', licence: 'CC0-1.0' },
    keepDays: DAYS,
    sources: [{ url: 'https://apnews.com/news.xml', agency: 'AP', level: 'headline' }],
  });
  work.close();
}

/** Adds what a run that begins now found. */
export function addRun(folder: string, records: readonly MadeRecord[], now: number): void {
  const work = WorkFolder.open(folder, { now, keepDays: DAYS });
  for (const record of records) addRecord(work, record, timeOf(now));
  work.finish();
  work.close();
}

function addRecord(
  work: WorkFolder,
  { url, outlet, agency, title, published, paragraphs }: MadeRecord,
  seen: string,
): void {
  const item = prepare({
    ...{ id: url, url, title, published, lang: 'en', text: paragraphs.join('\n\n') },
    ...(outlet !== undefined && { outlet }),
    ...(agency !== undefined && { agency, relation: 'original' as const }),
  });
  if ('skipped' in item) throw new Error(`${url}: ${item.skipped}`);
  work.add(storedOf(item, seen));
  work.put('items', url, { version: 'bench', outcome: 'kept', at: seen });
}
