import type { IndexCoverage } from '../../model.ts';
import { utcDayOf } from '../../text/day.ts';
import type { StoryEntry } from '../story-entry.ts';

/** Counts the contents of an index, entry by entry, for showing to the user. */
export class CoverageCounts {
  stories = 0;
  words = 0;
  #carriers = 0;
  readonly #agencies = new Map<string | null, number>();
  readonly #languages = new Map<string | null, number>();
  #publishedFrom: string | null = null;
  #publishedTo: string | null = null;

  add({ story, fingerprints, carriers }: StoryEntry): void {
    this.stories++;
    this.words += fingerprints?.wordCount ?? 0;
    this.#carriers += carriers.length;
    this.#agencies.set(story.agency, (this.#agencies.get(story.agency) ?? 0) + 1);
    this.#languages.set(story.language, (this.#languages.get(story.language) ?? 0) + 1);
    const day = utcDayOf(story.published);
    if (day === undefined) return;
    if (this.#publishedFrom === null || day < this.#publishedFrom) this.#publishedFrom = day;
    if (this.#publishedTo === null || day > this.#publishedTo) this.#publishedTo = day;
  }

  /** The index's description of itself, all but the size of its files. */
  coverage(name: string): Omit<IndexCoverage, 'bytes'> {
    return {
      name,
      stories: this.stories,
      carriers: this.#carriers,
      words: this.words,
      agencies: mostFirst(this.#agencies).map(([agency, stories]) => ({ agency, stories })),
      languages: mostFirst(this.#languages).map(([language, stories]) => ({ language, stories })),
      publishedFrom: this.#publishedFrom,
      publishedTo: this.#publishedTo,
    };
  }
}

/** Names with their counts, the highest first, equal ones by name. */
const mostFirst = (counts: ReadonlyMap<string | null, number>): [string | null, number][] =>
  [...counts].sort(([a, most], [b, least]) => least - most || ((a ?? '') < (b ?? '') ? -1 : 1));
