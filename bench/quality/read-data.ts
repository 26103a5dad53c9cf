/** The data to measure with, as it lies beside the project; described in its own README. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export const DATA = new URL('../../../shared/data/', import.meta.url);

/** Files whose sources must be in the index, from the project's folder. What is held out depends on them. */
export const NEEDING_FILES = [
  '../shared/data/rewrites-current.jsonl',
  '../shared/data/rewrites-current-2.jsonl',
];

/** One article of allsides-20k. */
export interface DataArticle {
  id: string;
  url: string;
  outlet: string;
  published: string;
  title: string;
  text: string;
}

/** One page of helsinki-2018, with its junk. */
export interface DataPage {
  id: string;
  outlet: string;
  published: string | null;
  title: string;
  text: string;
}

/** One original with its rewrites by name. */
export interface RewrittenArticle {
  id: string;
  original: string;
  rewrites: Record<string, string>;
}

export interface CurrentRewrite {
  id: string;
  source_id: string;
  kind: 'rewrite' | 'summary' | 'independent';
  title: string;
  text: string;
}

/** A text by the same model from one story or from two; own reports and what followed are made from none. */
export interface CurrentText {
  id: string;
  kind: CurrentTextKind;
  /** The story that it is about; of a blend, `source_ids`. */
  source_id?: string;
  source_ids?: readonly string[];
  title: string;
  text: string;
}

export type CurrentTextKind =
  'rewrite' | 'summary' | 'own_report' | 'blend' | 'translation' | 'foreign_own_report' | 'followup';

export interface EventReport {
  id: string;
  event: string;
  text: string;
}

/** Half of the reports of ECB+ begin with their address, in pieces: "http : / / www . outlet . example / 2013 / ferry - late . html". */
const LEADING_ADDRESS = /^https? : \/ \/ \S+(?: [./_?=&#~-] \S+)*(?: \/)? /;

export const readArticles = (): DataArticle[] => readLines('allsides-20k.jsonl.gz');
export const readHelsinki = (): DataPage[] =>
  readLines<Omit<DataPage, 'title'>>('helsinki-2018.jsonl.gz').map((page) => ({ ...page, title: '' }));
export const readSheepDog = (): RewrittenArticle[] => readLines('rewrites-sheepdog.jsonl.gz');
export const readLlmFake = (): RewrittenArticle[] => readLines('rewrites-llmfake.jsonl.gz');
export const readCurrentRewrites = (): CurrentRewrite[] => readLines('rewrites-current.jsonl');
export const readCurrentTexts = (): CurrentText[] => readLines('rewrites-current-2.jsonl');
export const readEventReports = (): EventReport[] =>
  readLines<EventReport>('same-event-ecbplus.jsonl.gz').map((report) => ({
    ...report,
    text: report.text.replace(LEADING_ADDRESS, ''),
  }));

function readLines<Item>(file: string): Item[] {
  const bytes = readFileSync(new URL(file, DATA));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Item);
}
