/** Is a name explained by something else that it means: a person's name, a word, a place, the code of another thing, the outlet itself? */
import { lazy } from '../../lazy.ts';
import type { OtherMeaning } from '../agencies/agency.ts';
import { allPhrases } from '../languages/languages.ts';

/** Words that stand beside an agency and are no part of a person's name: "By", "Staff", "News Agency", "Foto". */
const NO_NAMES = lazy(
  () =>
    new Set(
      [
        'bylineWords',
        'agencyNouns',
        'writers',
        'fillers',
        'andWords',
        'withWords',
        'deskWords',
        'photoLabels',
        'sourceLabels',
        'datelineWords',
      ]
        .flatMap((column) => allPhrases(column as Parameters<typeof allPhrases>[0]))
        .flatMap((phrase) => phrase.split(' ')),
    ),
);

/** The word right after a name, with nothing but a space or a hyphen between; and right before it. */
const WORD_AFTER = /^[ -](\p{Lu}[\p{L}'.]*)/u;
const WORD_BEFORE = /(?:^|[\s("])(\p{Lu}[\p{L}'.]*)[ -]$/u;
/** Longest word that is looked at on each side, in UTF-16 units. */
const REACH_CHARS = 30;
/** A short word in lower case counts only between brackets or slashes: "(ap)". */
const LOWER_WORD = /^\p{Ll}{1,3}$/u;
/** What stands before the name of an outlet that has the rights: "(c) 2026, The", "c.2026 The". */
const RIGHTS_BEFORE = /(?:\u00a9|\(c\)|\bc\.|copyright)[ \d,.\u00a9()c-]{0,16}(?:by )?(?:the )?$/i;

/** Does the other meaning of a form explain it where it stands, `[start, end)` in a text made plain? */
export function isOtherwiseExplained(
  plain: string,
  { start, end }: { start: number; end: number },
  meaning: OtherMeaning | undefined,
): boolean {
  if (meaning === undefined) return false;
  const before = plain.slice(Math.max(0, start - REACH_CHARS), start);
  const after = plain.slice(end, end + REACH_CHARS);
  if (meaning === 'outlet') return !RIGHTS_BEFORE.test(before);
  if (meaning === 'word' && LOWER_WORD.test(plain.slice(start, end)))
    return !/[(/]$/.test(before) || !/^[)/]/.test(after);
  if (meaning !== 'name') return false;
  return isNameWord(WORD_AFTER.exec(after)?.[1]) || isNameWord(WORD_BEFORE.exec(before)?.[1]);
}

const isNameWord = (word: string | undefined): boolean =>
  word !== undefined && !NO_NAMES().has(word.toLowerCase().replace(/\.$/, ''));
