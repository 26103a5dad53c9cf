import type { ComparedParagraph, ComparedRow, PartKind } from '../../comparison/comparison.ts';
import { sayComparison, sayKind } from '../../report/comparison/say-comparison.ts';
import { sayCount, type Language } from '../../report/language.ts';
import type { ComparedFiles } from './compared-files.ts';
import type { Style } from './readable-report.ts';

/** Marks around words of each kind, as `wdiff` has them, and their colour. */
const MARKS: Record<PartKind, { open: string; close: string; colour: Parameters<Style>[0] | undefined }> = {
  same: { open: '', close: '', colour: undefined },
  removed: { open: '[-', close: '-]', colour: 'red' },
  added: { open: '{+', close: '+}', colour: 'green' },
  moved: { open: '<~', close: '~>', colour: 'magenta' },
};

/** Describes a comparison for a terminal: the two texts, what they have in common, and each paragraph with its marks. */
export function readableComparison(
  { first, second, comparison }: ComparedFiles,
  language: Language,
  style: Style,
): string {
  const { firstWords, secondWords, headline, rows } = comparison;
  const about = ({ name, headline: title }: ComparedFiles['first'], words: number): string =>
    [style('bold', title || language.say('compareUntitled')), name, sayCount(language, 'words', words)].join(
      '  ',
    );
  const marks = (['removed', 'added', 'moved'] as const).map((kind) =>
    marked({ kind, text: sayKind(language, kind === 'removed' ? 'cut' : kind) }, style),
  );
  return [
    `< ${about(first, firstWords)}`,
    `> ${about(second, secondWords)}`,
    ...sayComparison(language, comparison).map((sentence) => `  ${style('cyan', sentence)}`),
    `  ${marks.join('  ')}`,
    `  ${style('dim', language.say('compareNoOrder'))}`,
    '',
    ...(headline ? rowLines(headline, language, style) : []),
    ...rows.flatMap((row) => rowLines(row, language, style)),
  ].join('\n');
}

/** A row: its kind, then its paragraphs, `<` of the first text, `>` of the second, `=` of both. Ends with an empty line. */
function rowLines({ kind, first, second }: ComparedRow, language: Language, style: Style): string[] {
  const lines = (sign: string, paragraphs: readonly ComparedParagraph[]): string[] =>
    paragraphs.map((parts) => `${sign} ${parts.map((part) => marked(part, style)).join('')}`);
  return [
    style('dim', `  ${sayKind(language, kind)}`),
    ...(kind === 'same' ? lines('=', first) : [...lines('<', first), ...lines('>', second)]),
    '',
  ];
}

/** Words in their marks. White space around them stays outside. */
function marked({ kind, text }: ComparedParagraph[number], style: Style): string {
  const { open, close, colour } = MARKS[kind];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '' || colour === undefined) return text;
  return `${before}${style(colour, `${open}${words}${close}`)}${after}`;
}
