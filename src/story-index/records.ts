/** One story's record in a shard: what alignment needs first, then the names, which are decoded only for stories that are shown. */
import type { ArticleFingerprints, Carrier, Relation, Story } from '../model.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** What the writer takes: an original with its carriers. `fingerprints` null for a story that is known by URL and headline alone. */
export interface StoryEntry {
  story: Story;
  fingerprints: ArticleFingerprints | null;
  carriers: readonly Carrier[];
}

/** A story's text as it is aligned: no words, one small hash for each content token. */
export interface StorySignature {
  /** Low 8 bits of the hash of each content token, in order. */
  tokens: Uint8Array;
  wordCount: number;
  /** Sum of the rarity of the story's distinct terms: the whole that a weighted share is a share of. */
  termWeight: number;
  /** For each block, where it starts: content token and word. */
  blockTokenStarts: readonly number[];
  blockWordStarts: readonly number[];
}

const RELATIONS: readonly Relation[] = [
  'none',
  'original',
  'reprint',
  'edited',
  'excerpt',
  'rewrite',
  'cites',
];
const CREDITED: readonly (boolean | null)[] = [null, false, true];
/** Steps of a term weight: sixteenths. */
const WEIGHT_STEPS = 16;

export function encodeRecord(entry: StoryEntry, termWeight: number): Uint8Array {
  const writer = new ByteWriter();
  writer.raw(encodeText(entry.fingerprints, termWeight));
  encodeNames(writer, entry);
  return writer.bytes();
}

function encodeText(prints: ArticleFingerprints | null, termWeight: number): Uint8Array {
  const writer = new ByteWriter();
  const hashes = prints?.hashes ?? [];
  writer.varint(prints?.wordCount ?? 0);
  writer.varint(Math.round(termWeight * WEIGHT_STEPS));
  writer.varint(hashes.length);
  writer.raw(hashes.map((hash) => hash & 255));
  encodeBlocks(writer, prints);
  return writer.bytes();
}

function encodeBlocks(writer: ByteWriter, prints: ArticleFingerprints | null): void {
  const starts = prints?.blockWordStarts ?? [];
  writer.varint(starts.length);
  let token = 0;
  starts.forEach((start, i) => {
    const end = starts[i + 1] ?? prints?.wordCount ?? 0;
    const first = token;
    while (prints && token < prints.wordPositions.length && (prints.wordPositions[token] as number) < end)
      token++;
    writer.varint(token - first);
    writer.varint(end - start);
  });
}

function encodeNames(writer: ByteWriter, { story, carriers }: StoryEntry): void {
  for (const text of [
    story.id,
    story.agency,
    story.outlet,
    story.headline,
    story.published,
    story.url,
    story.language,
  ])
    writer.string(text);
  writer.varint(carriers.length);
  for (const carrier of carriers) {
    for (const text of [carrier.outlet, carrier.url, carrier.headline, carrier.published])
      writer.string(text);
    writer.byte(RELATIONS.indexOf(carrier.relation) * 4 + CREDITED.indexOf(carrier.credited));
  }
}

/** The signature that a record of this text would hold. */
export function signatureOf(prints: ArticleFingerprints, termWeight: number): StorySignature {
  return decodeSignature(new ByteReader(encodeText(prints, termWeight)));
}

/** Decodes what alignment needs; the signature is a view, not a copy. The reader is left at the names. */
export function decodeSignature(reader: ByteReader): StorySignature {
  const wordCount = reader.varint();
  const termWeight = reader.varint() / WEIGHT_STEPS;
  const tokens = reader.raw(reader.varint());
  const blockTokenStarts: number[] = [];
  const blockWordStarts: number[] = [];
  let token = 0;
  let word = 0;
  for (let rest = reader.varint(); rest > 0; rest--) {
    blockTokenStarts.push(token);
    blockWordStarts.push(word);
    token += reader.varint();
    word += reader.varint();
  }
  return { tokens, wordCount, termWeight, blockTokenStarts, blockWordStarts };
}

/** Decodes the story and its carriers; the reader must stand at the names. */
export function decodeNames(reader: ByteReader): { story: Story; carriers: Carrier[] } {
  const text = (): string | null => reader.string();
  const story: Story = {
    id: text() ?? '',
    agency: text(),
    outlet: text(),
    headline: text() ?? '',
    published: text(),
    url: text(),
    language: text(),
  };
  const carriers: Carrier[] = [];
  for (let rest = reader.varint(); rest > 0; rest--) {
    const carrier = { outlet: text() ?? '', url: text(), headline: text() ?? '', published: text() };
    const flags = reader.byte();
    carriers.push({
      ...carrier,
      relation: RELATIONS[flags >> 2] ?? 'none',
      credited: CREDITED[flags & 3] ?? null,
    });
  }
  return { story, carriers };
}
