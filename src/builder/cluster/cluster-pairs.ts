/**
 * Pairs of texts that may be copies of one another, found by servers that share the work: each has the shingles of a part of all hashes, sorts and joins them,
 * and its pairs are merged here. The servers need not know of one another.
 */
import { randomUUID } from 'node:crypto';
import type { ArticleFingerprints } from '../../model.ts';
import { folderScratch } from '../folder/folder-scratch.ts';
import {
  FIRST_RECORDS,
  LEAST_COMMON,
  MOST_RECORDS,
  sampledShingles,
  takeOften,
  type TakePair,
} from '../group/near-copies.ts';
import { PairSorter } from '../group/pair-sorter.ts';
import { ClusterFailure, type Shard } from './shard.ts';

/** How much is sent and asked at once. */
export interface ClusterLimits {
  /** Shingles of a batch, 8 bytes each. Higher: more memory, a batch a server. Lower: servers have more parts to merge. At most 2^20, what a server takes whole or not at all. */
  batch: number;
  /** Shingles of a question. Higher: more memory here and there. Lower: more questions. */
  question: number;
}

const LIMITS: ClusterLimits = { batch: 2 ** 20, question: 2 ** 20 };
/** Shingles are counted in as many ranges of their 2^32 hashes, of which questions are made. */
const RANGES = 4096;
const RANGE_HASHES = 2 ** 32 / RANGES;
/** Bytes of a pair in an answer: two ordinals and a count. */
const PAIR_BYTES = 9;

type Say = (step: string, share?: number) => void;

/**
 * Finds the pairs that `findNearCopies` finds, in the same order. Batches may arrive more than once and in any order. Memory: a batch and an answer for each server;
 * pairs are sorted in scratch files. @throws ClusterFailure if a server is down for long, refuses, or has other than what it was sent
 */
export async function findPairsOn(
  shards: readonly Shard[],
  texts: Iterable<ArticleFingerprints | null>,
  take: TakePair,
  { limits = LIMITS, say = () => undefined }: { limits?: ClusterLimits; say?: Say } = {},
): Promise<void> {
  const run = randomUUID().replaceAll('-', '').slice(0, 16);
  const tables = shards.map((shard, i) => new ShingleTable(shard, `wiremark_${run}_${i}`, limits));
  const scratch = folderScratch();
  try {
    await allOf(tables.map((table) => table.create()));
    const count = await send(texts, tables, say);
    const common = new PairSorter(scratch, 'pairs');
    const questions = tables.flatMap((table) => table.questions().map((ranges) => ({ table, ranges })));
    let done = 0;
    // Each server answers its questions one after another, all of them side by side.
    await allOf(
      tables.map(async (table) => {
        for (const question of questions.filter((each) => each.table === table)) {
          await table.addPairs(question.ranges, { common, texts: count });
          say('joining shingles', ++done / questions.length);
        }
      }),
    );
    takeOften(common, take);
  } finally {
    await Promise.all(tables.map((table) => table.drop()));
    scratch.dispose();
  }
}

/** Sends the shingles of all texts. Returns how many texts there are. */
async function send(
  texts: Iterable<ArticleFingerprints | null>,
  tables: readonly ShingleTable[],
  say: Say,
): Promise<number> {
  let [text, sent] = [0, 0];
  for (const prints of texts) {
    for (const shingle of sampledShingles(prints?.hashes ?? [])) {
      const table = tables[(Math.imul(shingle, 0x9e3779b1) >>> 16) % tables.length] as ShingleTable;
      if (table.add(shingle, text)) await table.send();
      if (++sent % 2 ** 16 === 0) say(`sent ${sent} shingles of ${text} texts`);
    }
    text++;
  }
  await allOf(tables.map((table) => table.send()));
  return text;
}

/** Waits for all, so that nothing goes on after a failure, which is then thrown. */
async function allOf(underWay: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(underWay);
  await Promise.all(underWay);
}

/** Ranges of hashes, `[from, to)`. */
interface Ranges {
  from: number;
  to: number;
}

/** The shingles of one server. */
class ShingleTable {
  /** Of each range, how many shingles were sent. */
  readonly #counts = new Float64Array(RANGES);
  readonly #batch: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(
    private readonly shard: Shard,
    private readonly name: string,
    private readonly limits: ClusterLimits,
  ) {
    this.#batch = new Uint32Array(limits.batch * 2);
  }

  create(): Promise<unknown> {
    return this.shard.ask(createTable(this.name), { attempts: 1 });
  }

  /** Takes a shingle of a text, both of which were never taken together. Returns whether the batch is full. */
  add(shingle: number, text: number): boolean {
    this.#batch[this.#length++] = shingle;
    this.#batch[this.#length++] = text;
    const range = Math.floor(shingle / RANGE_HASHES);
    this.#counts[range] = (this.#counts[range] ?? 0) + 1;
    return this.#length === this.#batch.length;
  }

  async send(): Promise<void> {
    if (this.#length === 0) return;
    const numbers = this.#batch.subarray(0, this.#length);
    // The lower byte of a number first, as the server reads it and all systems that Node runs on have it.
    const data = new Uint8Array(numbers.buffer, 0, numbers.byteLength);
    await this.shard.ask(insertInto(this.name), { data });
    this.#length = 0;
  }

  /** Ranges that together have all shingles, and each not too many. */
  questions(): Ranges[] {
    const questions: Ranges[] = [];
    let [from, count] = [0, 0];
    for (const [range, more] of this.#counts.entries()) {
      if (count > 0 && count + more > this.limits.question) {
        questions.push({ from, to: range });
        [from, count] = [range, 0];
      }
      count += more;
    }
    return [...questions, { from, to: RANGES }];
  }

  /** Adds the pairs of some ranges, each as often as it needs to count. @param options `texts`: how many there are */
  async addPairs(
    { from, to }: Ranges,
    { common, texts }: { common: PairSorter; texts: number },
  ): Promise<void> {
    const sent = this.#counts.subarray(from, to).reduce((sum, count) => sum + count, 0);
    const where = `shingle BETWEEN ${from * RANGE_HASHES} AND ${to * RANGE_HASHES - 1}`;
    const counted = Number(Buffer.from(await this.shard.ask(countOf(this.name, where))).toString());
    if (counted !== sent)
      throw new ClusterFailure(
        `ClickHouse at ${this.shard.name} has ${counted} shingles where it was sent ${sent}`,
      );
    const bytes = await this.shard.ask(pairsOf(this.name, where));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += PAIR_BYTES) {
      const [a, b] =
        bytes.length - at < PAIR_BYTES ? [] : [view.getUint32(at, true), view.getUint32(at + 4, true)];
      if (a === undefined || b === undefined || a >= b || b >= texts)
        throw new ClusterFailure(
          `ClickHouse at ${this.shard.name} answers with what are no pairs of ${texts} texts`,
        );
      for (let count = Math.min(view.getUint8(at + 8), LEAST_COMMON); count > 0; count--) common.add(a, b);
    }
  }

  /** Leaves the table where the server cannot be reached. */
  async drop(): Promise<void> {
    await this.shard.ask(`DROP TABLE IF EXISTS ${this.name}`, { attempts: 1 }).catch(() => undefined);
  }
}

/** A row for each sampled shingle of a text. One that arrives twice stands there twice, and counts once. */
const createTable = (table: string): string =>
  `CREATE TABLE IF NOT EXISTS ${table} (shingle UInt32, text UInt32) ENGINE = MergeTree() ORDER BY (shingle, text)`;

const insertInto = (table: string): string => `INSERT INTO ${table} (shingle, text) FORMAT RowBinary`;

const countOf = (table: string, where: string): string =>
  `SELECT sum(texts) FROM (SELECT uniqExact(text) AS texts FROM ${table} WHERE ${where} GROUP BY shingle)`;

/** Of each shingle's texts, all pairs; of many, those of the first few with all others. In the words of a server of 2018, which later ones understand. */
const pairsOf = (table: string, where: string): string => `
  SELECT a, b, toUInt8(least(count(), ${LEAST_COMMON})) FROM (
    SELECT texts[place] AS a, arrayJoin(arraySlice(texts, place + 1)) AS b FROM (
      SELECT texts, arrayJoin(arrayEnumerate(if(length(texts) > ${MOST_RECORDS}, arraySlice(texts, 1, ${FIRST_RECORDS}), texts))) AS place FROM (
        SELECT arraySort(groupUniqArray(text)) AS texts FROM ${table} WHERE ${where} GROUP BY shingle HAVING length(texts) > 1
      )
    )
  ) GROUP BY a, b FORMAT RowBinary`;
