import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { fingerprintArticle } from '../../src/fingerprint/fingerprint-page.ts';

/** Fingerprints of paragraphs of plain text. */
export function printsOf(...paragraphs: string[]): NonNullable<StoryEntry['fingerprints']> {
  return fingerprintArticle({
    headline: '',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, nodes: [] })),
  });
}

/** A story with one carrier, made of the given paragraphs. */
export function entryOf(id: string, ...paragraphs: string[]): StoryEntry {
  return {
    story: { id, agency: 'AP', outlet: null, headline: `Headline of ${id}`, published: `2026-03-0${(id.length % 9) + 1}`, url: `https://apnews.com/${id}`, language: 'en' },
    fingerprints: printsOf(...paragraphs),
    carriers: [{ outlet: 'harbour.example', url: `https://harbour.example/${id}?utm_source=x`, headline: `Copy of ${id}`, published: null, relation: 'edited', credited: false }],
  }; // prettier-ignore
}

const WORDS =
  'keeper lighthouse gull harbour ferry winch anchor storm ledger council bridge quarry engine lantern orchard chapel tunnel glacier violin sculptor baker'.split(
    ' ',
  );

/** Stories of pseudo-random words: the same for the same seed. */
export function randomEntries(count: number, seed = 1): StoryEntry[] {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, (_, i) => {
    const word = (): string => `${WORDS[Math.floor(next() * WORDS.length)] ?? ''}${Math.floor(next() * 40)}`;
    return entryOf(
      `story-${i}`,
      ...Array.from({ length: 3 }, () => Array.from({ length: 40 }, word).join(' ')),
    );
  });
}
