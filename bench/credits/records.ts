/** The labelled records: facts that a person read out of real articles, and the articles themselves from ../shared. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CreditCovers, CreditKind } from '../../src/model.ts';

/** Where the articles are; the bench is skipped where it is missing. */
export const DATA = new URL('../../../shared/data/', import.meta.url);

/** One agency (null: a wire, but not said which) or outlet that a record credits, with all kinds of lines that do so. */
export interface LabelledCredit {
  agency: string | null;
  outlet?: string;
  kinds: CreditKind[];
  covers: CreditCovers;
}

/** What a reader found in one record. */
export interface Label {
  id: string;
  set: 'allsides-20k' | 'helsinki-2018';
  /** 1 was labelled first; the detectors were then mended on 1, labelled anew on 2, mended on 2, and labelled anew on 3. */
  draw: 1 | 2 | 3;
  credits: LabelledCredit[];
  credited: boolean;
}

/** A labelled record with its text. */
export interface LabelledRecord {
  label: Label;
  url: string;
  text: string;
}

interface DataRecord {
  id: string;
  outlet: string;
  url?: string;
  text: string;
}

/** Reads the labels and the texts that they belong to; throws if a labelled id is not in the data. */
export function readRecords(): LabelledRecord[] {
  const labels = readLines(readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8')) as Label[];
  const records = new Map<string, DataRecord>();
  for (const set of new Set(labels.map((label) => label.set))) {
    const lines = gunzipSync(readFileSync(new URL(`${set}.jsonl.gz`, DATA))).toString('utf8');
    for (const record of readLines(lines) as DataRecord[]) records.set(record.id, record);
  }
  return labels.map((label) => {
    const record = records.get(label.id);
    if (!record) throw new Error(`bench/credits: labelled record ${label.id} is not in ${label.set}`);
    return { label, url: record.url ?? `https://${record.outlet}/`, text: record.text };
  });
}

function readLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
