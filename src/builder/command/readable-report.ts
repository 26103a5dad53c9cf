/** A report for a terminal: the sentences of the popup, in the same order. Fields of a line are two spaces apart. */
import { styleText } from 'node:util';
import type { Carrier, Credit, IndexCoverage, Report, Source, Story } from '../../model.ts';
import { shownPage, type ShownPage } from '../../report/article-words.ts';
import { byDate, hasOwnHeadline, otherCarriers, sayCarrier, sayCarrierCount } from '../../report/carriers.ts';
import { chainOf, sayChain } from '../../report/chain.ts';
import { sayCarrierDate, sayClaimedDate } from '../../report/claimed-date.ts';
import { sayIndexFigures, storiesByOrigin } from '../../report/coverage.ts';
import { listCreditLines, sayCreditLine, sayQuote } from '../../report/credits.ts';
import type { Language } from '../../report/language.ts';
import { originalLink, sayOriginalLink } from '../../report/original-link.ts';
import {
  decidingSource,
  isFound,
  provenanceOf,
  weakSourceOf,
  type Provenance,
} from '../../report/provenance.ts';
import { sayStory } from '../../report/names.ts';
import { sayDetails, sayDifferences, sayFigures, sayMoreDifferences } from '../../report/reasons.ts';
import {
  sayCertainty,
  sayCredited,
  sayFurtherSource,
  sayUnknown,
  sayVerdict,
} from '../../report/verdict-sentences.ts';
import { sayWeakSource } from '../../report/weak-source.ts';
import type { CheckedPage } from '../check.ts';

export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** How to style text for a stream: in colour on a terminal, unchanged elsewhere. */
export function styleFor(stream: { isTTY?: boolean }): Style {
  return stream.isTTY && process.env['NO_COLOR'] === undefined
    ? (format, text) => styleText(format, text)
    : (_format, text) => text;
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** One line with the known fields. */
const row = (...fields: readonly (string | undefined)[]): string =>
  fields.filter((field) => field !== undefined && field !== '').join('  ');

/**
 * The report in words: says the same about a page as the popup. Ends with an empty line.
 * @param name stands beside the headline, where there are several pages
 */
export function readableReport(checked: CheckedPage, language: Language, style: Style, name = ''): string {
  const { report, coverage } = checked;
  const { title, url, words } = report.page;
  const lines = isFound(report)
    ? [...foundLines(checked, language), ...unsureLines(report, language)]
    : words === 0
      ? [language.say('stateNotArticle')]
      : unknownLines(report, coverage, language);
  const [verdict = '', ...more] = lines;
  const heading = row(style('bold', title || url || language.say('stripPage')), name);
  return [heading, ...indent([style('cyan', verdict), ...more]), '', ''].join('\n');
}

function foundLines({ report, paragraphStarts, coverage }: CheckedPage, language: Language): string[] {
  const page = shownPage(report.page, paragraphStarts);
  const provenance = provenanceOf(report, coverage);
  const { sources, credits } = provenance;
  const first = decidingSource(provenance);
  const carried = first ?? provenance.own;
  const chain = first && chainOf(first, sources, page, credits);
  return [
    ...verdictLines(provenance, page, language),
    ...(first ? storyLines(page, first, language) : []),
    ...(chain ? [sayChain(language, chain)] : []),
    ...(first && sources.length === 1
      ? differenceLines(page, first, credits, language)
      : sourcesLines(page, sources, credits, language)),
    ...(carried ? carrierLines(carried.story, otherCarriers(page, carried.carriers), language) : []),
    ...creditLines(report, language),
  ];
}

/** Lines for a page on which nothing was found. */
const unknownLines = (
  report: Report,
  coverage: readonly IndexCoverage[],
  language: Language,
): readonly string[] => [
  ...sayUnknown(language, report, coverage),
  ...unsureLines(report, language),
  ...creditLines(report, language),
];

function verdictLines(provenance: Provenance, page: ShownPage, language: Language): string[] {
  const first = decidingSource(provenance);
  const lines = [
    sayVerdict(language, provenance),
    sayCredited(language, provenance),
    first && sayFigures(language, page, first, provenance.credits),
    sayCertainty(language, provenance),
  ];
  return lines.filter((line) => line !== undefined);
}

function storyLines(page: ShownPage, source: Source, language: Language): string[] {
  const doubt = sayClaimedDate(language, page, source);
  return [...storyOnly(source.story, language), ...(doubt === undefined ? [] : [doubt])];
}

function storyOnly(story: Story, language: Language): string[] {
  const link = originalLink(story);
  const where = link ? [row(sayOriginalLink(language, story, link.isSearch), link.href)] : [];
  return [row(story.headline, sayStory(language, story)), ...where];
}

function differenceLines(
  page: ShownPage,
  source: Source,
  credits: readonly Credit[],
  language: Language,
): string[] {
  const lines = sayMoreDifferences(language, page, source, credits);
  return lines.length === 0 ? [] : [sayDetails(language, source), ...indent(lines)];
}

/** Lines on each of several sources, or of those beside a verdict that speaks of none of them. */
function sourcesLines(
  page: ShownPage,
  sources: readonly Source[],
  credits: readonly Credit[],
  language: Language,
): string[] {
  if (sources.length === 0) return [];
  const lines = sources.flatMap((source) => [
    sayFurtherSource(language, source),
    ...indent([...storyLines(page, source, language), ...sayDifferences(language, page, source, credits)]),
  ]);
  return [language.say('rowSources'), ...indent(lines)];
}

/** What the page says of its sources, and that some of its data was not read. */
function creditLines({ credits, page }: Report, language: Language): string[] {
  const lines = listCreditLines(credits).map((line) => {
    const [[credit], ...more] = line;
    return row(more.length === 0 ? sayQuote(language, credit) : undefined, sayCreditLine(language, line));
  });
  if (page.hasUnreadMetadata === true) lines.push(language.say('metadataUnread'));
  return lines.length === 0 ? [] : [language.say('evidenceHeading'), ...indent(lines)];
}

function carrierLines(story: Story, carriers: readonly Carrier[], language: Language): string[] {
  if (carriers.length === 0) return [];
  const lines = carriers.toSorted(byDate).map((carrier) => {
    const headline = hasOwnHeadline(story, carrier) ? carrier.headline : undefined;
    return row(
      carrier.outlet,
      sayCarrierDate(language, story, carrier),
      sayCarrier(language, carrier),
      headline,
    );
  });
  return [row(language.say('rowCarriers'), sayCarrierCount(language, carriers)), ...indent(lines)];
}

/** Lines on the likeliest story if nothing sure was found. */
function unsureLines(report: Report, language: Language): string[] {
  const weak = weakSourceOf(report);
  if (!weak) return [];
  const lines = [sayWeakSource(language, weak), ...storyOnly(weak.story, language)];
  return [language.say('certaintyWeak'), ...indent(lines)];
}

/** The contents of an index, in the words of the options page. */
export function readableCoverage(coverage: IndexCoverage, language: Language): string {
  const stories = storiesByOrigin(language, coverage).map((fields) => row(...fields));
  const lines = [sayIndexFigures(language, coverage), ...stories, language.say('indexNoText')];
  return [coverage.name, ...indent(lines), ''].join('\n');
}
