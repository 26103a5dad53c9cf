import { REFUSALS } from '../../article/document/explain.ts';
import type { BlockKind, CreditPlace } from '../../model.ts';
import type { DroppedLine, Reading, ReadPage } from '../read.ts';
import type { Style } from './readable-report.ts';
import { alignColumns, clip } from './table.ts';

/** Most characters printed of a dropped line: enough to find it on the page. */
const DROPPED_CHARACTERS = 120;

const BLOCK_MARKS: Record<BlockKind, string> = {
  heading: '# ',
  paragraph: '',
  'list-item': '- ',
  quote: '> ',
};

/**
 * Describes for a terminal how a page was read: each article with its byline and other parts, then its credits.
 * @param name stands beside the title, where there are several pages
 */
export function readablePage(
  { page, metadata, dropped }: Reading,
  style: Style,
  isExplained: boolean,
  name = '',
): string {
  const sections = [
    aboutLines(page, metadata, style, name),
    ...page.articles.map((article, i) => articleLines(article, i, style)),
    section(
      'Metadata',
      metadata.metadataCredits.map(({ source, value }) => [source, value]),
      style,
    ),
    section('Credits', page.credits.map(creditCells), style),
    isExplained ? section('Left out', dropped.map(droppedCells), style) : [],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function aboutLines(page: ReadPage, metadata: Reading['metadata'], style: Style, name: string): string[] {
  const facts = [
    ['address', page.url],
    ['canonical', metadata.canonicalUrl],
    ['site', metadata.siteName],
    ['published', page.published],
    ['language', page.language],
    ['no article', page.notArticle === undefined ? null : `${page.notArticle}: ${REFUSALS[page.notArticle]}`],
  ].flatMap(([name, value]) => (name != null && value != null ? [[name, value]] : []));
  const heading = style('bold', page.title || page.url || 'Untitled');
  return [name === '' ? heading : `${heading}  ${name}`, ...indent(alignColumns(facts))];
}

function articleLines(article: ReadPage['articles'][number], index: number, style: Style): string[] {
  const blocks = article.blocks.flatMap(({ kind, text }) => {
    const line = `  ${BLOCK_MARKS[kind]}${text}`;
    return [kind === 'heading' ? style('bold', line) : line, ''];
  });
  const asides = alignColumns(article.asides.map(({ kind, text }) => [kind, text]));
  return [
    style('cyan', `Article ${index + 1}: ${article.headline || 'without a headline'}`),
    '',
    ...blocks.slice(0, asides.length > 0 ? undefined : -1),
    ...indent(asides).map((line) => style('dim', line)),
  ];
}

function creditCells(credit: ReadPage['credits'][number]): string[] {
  return [
    credit.agency ?? credit.outlet ?? 'unnamed',
    credit.covers,
    credit.kind,
    `${Math.round(credit.confidence * 100)} %`,
    `by ${credit.detector}`,
    credit.place === null ? 'metadata or picture' : placeOf(credit.place),
    `“${credit.quote}”`,
  ];
}

/** `article 1, blocks 3`: counted from 1, like the articles above. */
function placeOf({ article, part, index }: CreditPlace): string {
  return `article ${article + 1}, ${part === 'headline' ? part : `${part} ${index + 1}`}`;
}

function droppedCells({ rule, detail, text }: DroppedLine): string[] {
  return [rule, detail ?? '', clip(text, DROPPED_CHARACTERS)];
}

function section(title: string, rows: readonly string[][], style: Style): string[] {
  return rows.length === 0 ? [] : [style('cyan', title), ...indent(alignColumns(rows))];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
