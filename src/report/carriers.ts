/** Which other outlets carry a story. */
import type { Carrier, Story } from '../model.ts';
import { hostOf, withoutWww } from '../text/site.ts';
import type { ShownPage } from './article-words.ts';
import { isSameHeadline } from './headline-diff.ts';
import { sayCount, type Language } from './language.ts';
import { sayRelation } from './names.ts';

/** The carriers that are other outlets than the page's own. */
export function otherCarriers(page: ShownPage, carriers: readonly Carrier[]): readonly Carrier[] {
  const own = hostOf(page.url);
  return carriers.filter(({ outlet, url }) => withoutWww(outlet) !== own && hostOf(url) !== own);
}

/** Order of carriers by date; those without a date last. */
export const byDate = (a: Carrier, b: Carrier): number =>
  (a.published ?? '9').localeCompare(b.published ?? '9');

/** "9 other outlets, 1 origin". */
export const sayCarriers = (language: Language, carriers: readonly Carrier[]): string =>
  language.say(
    'carriersHeading',
    sayCount(language, 'outlets', new Set(carriers.map(({ outlet }) => outlet)).size),
    sayCount(language, 'origins', 1),
  );

/** How an outlet carries the story, and whether it says so where that is a question: "Full copy, names the source". */
export function sayCarrier(language: Language, { relation, credited }: Carrier): string {
  const words = sayRelation(language, relation);
  if (credited === null || relation === 'cites' || relation === 'original') return words;
  return language.say('storyBy', words, language.say(credited ? 'carrierCredited' : 'carrierNotCredited'));
}

/** Does an outlet carry the story under a headline of its own? */
export const hasOwnHeadline = (story: Story, carrier: Carrier): boolean =>
  carrier.headline !== '' && story.headline !== '' && !isSameHeadline(story.headline, carrier.headline);
