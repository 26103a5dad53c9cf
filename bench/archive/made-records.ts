/** Any number of records for growth runs, in the words of real articles: further ones have the articles' shape, and words of their own. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { chanceOf } from '../quality/random.ts';
import { readArticles } from '../quality/read-data.ts';

/** Words of each text, an opening of an article. Lower: a run is shorter, and says less of whole articles. */
export const RECORD_WORDS = 150;
/** Words that all records share: the most frequent ones. */
const COMMON_WORDS = 300;
/** Words are exchanged among as many of about the same frequency. */
const BAND = 1024;
/** Of a hundred records, how many are copies of one shortly before. */
const COPIES = 20;
/** Places in the band that words move, from one round through the articles to the next. Prime, so that no two rounds are alike. */
const SHIFT = 37;
const WRITTEN_AT_ONCE = 1000;

/** Writes records as JSONL: the same on every machine. Records of one round are as alike as the articles, those of two rounds share common words alone. */
export function writeRecords(file: string, count: number): void {
  const openings = readArticles().map(({ text, title, published }) => ({
    ...{ title, published },
    words: text.split(/\s+/).slice(0, RECORD_WORDS),
  }));
  const shift = shifterOf(openings.flatMap(({ words }) => words));
  const chance = chanceOf('records');
  const handle = openSync(file, 'w');
  let lines: string[] = [];
  const write = (): void => void writeSync(handle, lines.map((line) => `${line}\n`).join(''));
  try {
    let own = 0;
    for (let n = 0; n < count; n++) {
      const isCopy = n > 100 && chance.between(1, 100) <= COPIES;
      const source = isCopy ? Math.max(0, own - chance.between(1, 50)) : own++;
      const { title, published, words } = openings[source % openings.length] as (typeof openings)[number];
      const round = Math.floor(source / openings.length);
      const moved = (text: readonly string[]): string => text.map((word) => shift(word, round)).join(' ');
      lines.push(
        JSON.stringify({
          id: String(n),
          url: `https://www.outlet${chance.between(1, 400)}.example/2026/03/04/${n}`,
          title: moved(title.split(' ')),
          published,
          text: moved(words),
        }),
      );
      if (lines.length < WRITTEN_AT_ONCE) continue;
      write();
      lines = [];
    }
    write();
  } finally {
    closeSync(handle);
  }
}

/** Puts another word of about the same frequency in place of each, for each round another one; round 0 keeps all. */
function shifterOf(words: readonly string[]): (word: string, round: number) => string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const plain = [...counts].filter(([word]) => /^[a-z]+$/.test(word));
  const ranked = plain.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const rankOf = new Map(ranked.map((word, rank) => [word, rank]));
  return (word, round) => {
    const [, core = ''] = /([a-z]+)/i.exec(word) ?? [];
    const rank = rankOf.get(core.toLowerCase()) ?? 0;
    if (round === 0 || rank < COMMON_WORDS) return word;
    const start = rank - ((rank - COMMON_WORDS) % BAND);
    const size = Math.min(BAND, ranked.length - start);
    const other = ranked[start + ((rank - start + round * SHIFT) % size)] ?? core;
    const isCapital = core[0] !== core[0]?.toLowerCase();
    return word.replace(core, isCapital ? `${other[0]?.toUpperCase()}${other.slice(1)}` : other);
  };
}
