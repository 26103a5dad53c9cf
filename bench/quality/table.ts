/** The printed table. */
import type { RetrievalFigures } from './measure/retrieval.ts';
import type { Confusion } from './measure/relations.ts';
import { CLASSES } from './measure/relations.ts';
import type { TargetRow } from './measure/targets.ts';

export function targetTable(rows: readonly TargetRow[]): string {
  return columns([
    ['measure', 'target', 'reached', '', 'of'],
    ...rows.map(({ measure, target, reached, isReached, of }) => [
      measure,
      target ?? '',
      String(reached),
      isReached === null ? '' : isReached ? 'yes' : 'NO',
      String(of),
    ]),
  ]);
}

export function confusionTable({ counts, perClass }: Confusion): string {
  const said = CLASSES.filter((each) => Object.values(counts).some((row) => row[each] !== undefined));
  return columns([
    ['true \\ said', ...said, 'precision', 'recall'],
    ...Object.entries(counts).map(([truth, row]) => [
      truth,
      ...said.map((each) => String(row[each] ?? 0)),
      String(perClass[truth]?.precision ?? ''),
      String(perClass[truth]?.recall ?? ''),
    ]),
  ]);
}

/** Source first / among the first ten, by method and group. */
export function retrievalTable(methods: readonly RetrievalFigures[]): string {
  const groups = Object.keys(methods[0]?.groups ?? {});
  return columns([
    ['source @1 / @10', ...methods.map(({ name }) => name)],
    ...groups.map((group) => [
      group,
      ...methods.map(({ groups: figures }) => {
        const { first = NaN, firstTen = NaN } = figures[group] ?? {};
        return `${first.toFixed(3)} / ${firstTen.toFixed(3)}`;
      }),
    ]),
    [
      'bytes per word',
      ...methods.map(({ bytesPerWord }) => (bytesPerWord === null ? '-' : String(bytesPerWord))),
    ],
    ['ms a query', ...methods.map(({ milliseconds }) => String(milliseconds))],
  ]);
}

/** First column left, the others right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
