/** Which other outlets carry a story. */
import type { Carrier, Story } from '../model.ts';
import { hostOf, withoutWww } from '../text/site.ts';
import type { ShownPage } from './article-words.ts';
import { isSameHeadline } from './headline-diff.ts';
import { sayCount, type Language } from './language.ts';
import { sayRelation } from './names.ts';

/** The carriers without the page's own outlet. */
export function otherCarriers(page: ShownPage, carriers: readonly Carrier[]): readonly Carrier[] {
  const own = hostOf(page.url);
  return carriers.filter(({ outlet, url }) => withoutWww(outlet) !== own && hostOf(url) !== own);
}

/** Sorts carriers by date, oldest first; carriers without a date come last. */
export const byDate = (a: Carrier, b: Carrier): number =>
  (a.published ?? '9').localeCompare(b.published ?? '9');

/** How many outlets carry the story: "9 other outlets". */
export const sayCarrierCount = (language: Language, carriers: readonly Carrier[]): string =>
  sayCount(language, 'outlets', new Set(carriers.map(({ outlet }) => outlet)).size);

/** How an outlet carries the story and, for a copy or a rewrite, whether it names the source: "Full copy, names the source". */
export function sayCarrier(language: Language, { relation, credited }: Carrier): string {
  const words = sayRelation(language, relation);
  if (credited === null || relation === 'cites' || relation === 'original') return words;
  return language.say('storyBy', words, language.say(credited ? 'carrierCredited' : 'carrierNotCredited'));
}

/** Does the outlet's headline differ from the story's? False where either is unknown. */
export const hasOwnHeadline = (story: Story, carrier: Carrier): boolean =>
  carrier.headline !== '' && story.headline !== '' && !isSameHeadline(story.headline, carrier.headline);
