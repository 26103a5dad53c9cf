/** What a comparison of two texts says, in sentences and words. */
import type { Comparison, ComparedRow, RowKind } from '../../comparison/comparison.ts';
import { sayCount, sayItems, sayNumber, sayShare, type Language, type MessageKey } from '../language.ts';

/** The order in which kinds are told. */
export const ROW_KINDS = ['same', 'changed', 'cut', 'added', 'moved'] as const satisfies readonly RowKind[];

const KINDS: Record<RowKind, { word: MessageKey; more: MessageKey }> = {
  same: { word: 'compareSame', more: 'compareSameMore' },
  changed: { word: 'compareChanged', more: 'compareChangedMore' },
  cut: { word: 'compareCut', more: 'compareCutMore' },
  added: { word: 'compareAdded', more: 'compareAddedMore' },
  moved: { word: 'compareMoved', more: 'compareMovedMore' },
};

/** A kind in a word: "cut". */
export const sayKind = (language: Language, kind: RowKind): string => language.say(KINDS[kind].word);

/** What a kind means: "in the first text alone". */
export const sayKindMore = (language: Language, kind: RowKind): string => language.say(KINDS[kind].more);

/** Paragraphs of a row, counted on the side that has them; those that moved on one side, for the other has them too. */
function paragraphsOf({ kind, first, second }: ComparedRow): number {
  return kind === 'moved' ? first.length : Math.max(first.length, second.length);
}

/** "same: 9, changed: 2": kinds that have no paragraph are left out. */
function sayParagraphs(language: Language, rows: readonly ComparedRow[]): string {
  const counts = ROW_KINDS.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + paragraphsOf(row), 0),
  }));
  const told = counts.filter(({ count }) => count > 0);
  return sayItems(
    language,
    told.map(({ kind, count }) => `${sayKind(language, kind)}: ${sayNumber(language, count)}`),
  );
}

/** What two texts have in common, and how their paragraphs differ. */
export function sayComparison(language: Language, comparison: Comparison): string[] {
  const { firstWords, secondWords, sharedWords, movedWords, runs, longestRun, rows } = comparison;
  if (sharedWords === 0) return [language.say('compareNothing')];
  const words = (count: number): string => sayCount(language, 'words', count);
  return [
    language.say(
      'compareInBoth',
      words(sharedWords),
      sayCount(language, 'passages', runs),
      words(longestRun),
    ),
    language.say(
      'compareShares',
      sayShare(language, sharedWords / firstWords),
      sayShare(language, sharedWords / secondWords),
    ),
    ...(movedWords > 0 ? [language.say('compareAtOther', words(movedWords))] : []),
    language.say('compareParagraphs', sayParagraphs(language, rows)),
  ];
}
