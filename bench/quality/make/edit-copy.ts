/** What outlets do to a wire story on its way to the page. Paragraphs in, paragraphs out. */
import type { Chance } from '../random.ts';
import { sentencesOf } from '../texts.ts';
import {
  changeNumbers,
  changeWords,
  restyleNames,
  restyleNumbers,
  restyleQuotes,
  spellBritish,
} from './wording.ts';

/** What stands between the paragraphs of a page whose article was not read cleanly. */
const JUNK = [
  'Share this article',
  'Share on Facebook Tweet this Email Print',
  'Facebook Twitter WhatsApp LinkedIn Copy link',
  'ALSO READ: Ten places to see before the summer ends, and how to get there for less',
  'Also read: What we know so far about the storm that is moving towards the coast',
  'READ MORE: Our guide to the best local restaurants, chosen by our readers',
  'Related: Council votes on new parking rules for the old town',
  'Sign up for our daily newsletter and get the top stories in your inbox every morning.',
  'Subscribe to our newsletter for the latest headlines. By signing up you agree to our terms of use and privacy policy.',
  'Get our free app for breaking news alerts, live scores and the weather in your town.',
  'Story continues below advertisement',
  'Advertisement',
  'Click here to follow us on Google News and never miss an update.',
  'Comments are closed. Please read our commenting guidelines before you take part in the discussion.',
  'Watch: the full video of the press conference is on our website and on our channel',
];
const FIRST_LINES = [
  'By Staff Reporter',
  'Updated 2 hours ago',
  'Published: 10:42 a.m.',
  '3 min read',
  'Listen to this article',
];

/** Page junk between the paragraphs: share bars, "also read" lines, newsletter lines; one for four paragraphs, none twice. */
export function addJunk(paragraphs: readonly string[], chance: Chance): string[] {
  const junk = chance.shuffle(JUNK);
  const lines: string[] = [chance.pick(FIRST_LINES)];
  for (const paragraph of paragraphs) {
    lines.push(paragraph);
    if (junk.length > 1 && chance.next() < 0.25) lines.push(junk.pop() ?? '');
  }
  return [...lines, junk.pop() ?? ''];
}

/** Drops a share of the paragraphs, never the first; at least three stay. */
export function dropParagraphs(paragraphs: readonly string[], share: number, chance: Chance): string[] {
  const most = Math.max(0, Math.min(Math.round(paragraphs.length * share), paragraphs.length - 3));
  const later = paragraphs.map((_, i) => i).slice(1);
  const dropped = new Set(chance.shuffle(later).slice(0, most));
  return paragraphs.filter((_, i) => !dropped.has(i));
}

/** A first sentence in other words: its clauses change places, a third of its words is replaced. */
function rewriteLede(paragraphs: readonly string[], chance: Chance): string[] {
  const [first = '', ...others] = paragraphs;
  const [lede = '', ...rest] = sentencesOf(first);
  const clauses = lede.replace(/[.!?]$/, '').split(/, | who | that | after | as /);
  const turned = changeWords(chance.shuffle(clauses).join(', '), 0.35, chance);
  const rewritten = `${turned.charAt(0).toUpperCase()}${turned.slice(1)}, it emerged.`;
  return [[rewritten, ...rest].join(' '), ...others];
}

/** Joins some neighbouring sentences with "and", and some neighbouring paragraphs into one. */
function mergeSentences(paragraphs: readonly string[], chance: Chance): string[] {
  const merged: string[] = [];
  for (const paragraph of paragraphs) {
    const text = sentencesOf(paragraph).reduce((before, sentence) =>
      /[a-z]\.$/.test(before) && /^(?:The|He|She|They|It|But|In|A) /.test(sentence) && chance.next() < 0.3
        ? `${before.slice(0, -1)}, and ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
        : `${before} ${sentence}`,
    );
    if (merged.length > 1 && chance.next() < 0.2) merged.push(`${merged.pop() ?? ''} ${text}`);
    else merged.push(text);
  }
  return merged;
}

/** Typography, names, numbers and spelling of another house. */
export function restyle(paragraphs: readonly string[], chance: Chance): string[] {
  const isBritish = chance.next() < 0.5;
  const seed = chance.between(0, 1 << 30);
  return paragraphs.map((paragraph) => {
    // One style for the whole page: the same draws for every paragraph.
    const same = fixedChance(chance, seed);
    const named = restyleNames(restyleNumbers(restyleQuotes(paragraph, same), same));
    return isBritish ? spellBritish(named) : named;
  });
}

/** The same draw, whenever it is asked. */
function fixedChance(chance: Chance, seed: number): Chance {
  return { ...chance, pick: <Item>(items: readonly Item[]): Item => items[seed % items.length] as Item };
}

/** All that an editor does. */
export function editCopy(
  paragraphs: readonly string[],
  { dropped, changed, newLede }: { dropped: number; changed: number; newLede: boolean },
  chance: Chance,
): string[] {
  const cut = dropParagraphs(paragraphs, dropped, chance);
  const led = newLede ? rewriteLede(cut, chance) : cut;
  const merged = mergeSentences(led, chance).map((paragraph) => changeWords(paragraph, changed, chance));
  return restyle(merged, chance);
}

/** A later take: a new lede and two new sentences, other numbers, paragraphs behind the third in another order. */
export function makeLaterTake(paragraphs: readonly string[], chance: Chance): string[] {
  const [first = '', second = '', third = '', ...rest] = rewriteLede(paragraphs, chance);
  const fresh = chance.pick([
    'Hours later officials gave new figures and said that the count could still change as more reports came in overnight.',
    'The new account, given late in the evening, differed in several points from what had been said earlier in the day.',
    'A spokeswoman said in the evening that more details would follow once the families had been told and the site was safe.',
  ]);
  const moved = rest.length > 3 ? [...rest.slice(2), ...rest.slice(0, 2)] : rest;
  return [first, fresh, second, third, ...dropParagraphs(moved, 0.15, chance)].map((paragraph) =>
    changeNumbers(paragraph, 0.7, chance),
  );
}
