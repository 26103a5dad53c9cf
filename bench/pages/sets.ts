/** The real pages with a known text that lie beside the project, where they are. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A page and what a reader should find on it. `published` and `headline` are null where the set does not say. */
export interface GoldPage {
  name: string;
  url: string | null;
  text: string;
  /** The same with the standfirst, which some gold texts keep apart: a reader may take it or leave it. */
  textWithStandfirst: string;
  headline: string | null;
  published: string | null;
  /** Does the gold text describe another version of the page than the file? */
  isOtherVersion: boolean;
  /** Its HTML, inflated at each call. */
  html: () => string;
}

const DATA = new URL('../../../shared/data/', import.meta.url);

/** Share of the gold's paragraphs that stand in the file below which the gold is of another version of the page. */
const SAME_VERSION = 0.8;

/** A page of `pages/gold.json`. */
interface GoldRecord {
  file: string;
  url: string;
  headline: string;
  published: string | null;
  summary: string[];
  sections: { headline: string[]; paragraphs: string[] }[];
  goldFit: number;
}

/** 181 pages of 2018 to 2020 (scrapinghub/article-extraction-benchmark), on which thresholds were tuned. */
export function readTunedPages(): GoldPage[] {
  const folder = new URL('extraction/', DATA);
  const truth = readJson<{ [id: string]: { articleBody: string } }>(new URL('ground-truth.json', folder));
  return Object.entries(truth ?? {}).map(([id, { articleBody }]) => ({
    name: id,
    url: null,
    text: articleBody,
    textWithStandfirst: articleBody,
    headline: null,
    published: null,
    isOtherVersion: false,
    html: () => inflate(new URL(`html/${id}.html.gz`, folder)),
  }));
}

/** 123 pages of 2023 to 2026 from 86 publishers in 27 countries (flairNLP/fundus, whose hand-written site parsers made the gold). */
export function readNewestPages(): GoldPage[] {
  const folder = new URL('pages/', DATA);
  const records = readJson<GoldRecord[]>(new URL('gold.json', folder));
  return (records ?? []).map((record) => ({
    name: record.file.replace(/\.html\.gz$/, ''),
    url: record.url,
    ...textsOf(record),
    headline: record.headline,
    published: record.published,
    isOtherVersion: record.goldFit < SAME_VERSION,
    html: () => inflate(new URL(record.file, folder)),
  }));
}

function textsOf({ summary, sections }: GoldRecord) {
  const lines = sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]);
  return { text: lines.join('\n'), textWithStandfirst: [...summary, ...lines].join('\n') };
}

const inflate = (file: URL) => gunzipSync(readFileSync(file)).toString('utf8');

function readJson<T>(file: URL): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
