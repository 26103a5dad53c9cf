import { styleText } from 'node:util';
import type { IndexCoverage, Relation, Report, Source } from '../../model.ts';

/** The reader's words for a relation; neutral, as the popup says it. */
const RELATION_WORDS: Record<Relation, string> = {
  original: "the agency's own page",
  reprint: 'full copy',
  edited: 'edited copy',
  excerpt: 'excerpt',
  rewrite: 'likely rewrite',
  cites: 'own report that cites it',
  none: 'no known source',
};

export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Colours on a terminal, plain text elsewhere. */
export function styleFor(stream: { isTTY?: boolean }): Style {
  return stream.isTTY && process.env['NO_COLOR'] === undefined
    ? (format, text) => styleText(format, text)
    : (_format, text) => text;
}

/** A report in words, for a terminal. */
export function readableReport(report: Report, style: Style): string {
  const lines = [
    style('bold', report.page.title || report.page.url || 'Untitled'),
    `  ${style('cyan', verdictLine(report))}`,
  ];
  for (const source of report.sources) lines.push(...sourceLines(source, style));
  for (const credit of report.credits) {
    const who = credit.agency ?? credit.outlet ?? 'agencies';
    lines.push(
      `  ${credit.covers === 'text' ? 'credits' : credit.covers} ${who}, ${credit.kind}: ${style('dim', `“${credit.quote}”`)}`,
    );
  }
  if (report.page.hasUnreadMetadata === true)
    lines.push(
      style('dim', '  Some of the structured data of this page was not read; a credit may stand there.'),
    );
  return lines.join('\n') + '\n';
}

function verdictLine({ verdict, sources, page }: Report): string {
  const origin = verdict.agency ?? sources.find(({ relation }) => relation !== 'none')?.story.outlet ?? null;
  if (page.words === 0) return 'no article was found in this file';
  if (origin === null)
    return 'No known source. That it is not in the index does not mean that it is original.';
  const credit = verdict.credited
    ? 'the page says so'
    : 'the page does not name it as the source of its text';
  if (verdict.basis === 'credit') return `The page credits ${origin}. The text is not in the index.`;
  if (verdict.relation === 'cites')
    return `Own report, cites ${origin} (${percent(verdict.confidence)} sure)`;
  return `${origin}: ${RELATION_WORDS[verdict.relation]}; ${credit} (${percent(verdict.confidence)} sure)`;
}

function sourceLines(source: Source, style: Style): string[] {
  const { story, relation, pageShare, storyShare, carriers } = source;
  const origin = story.agency ?? story.outlet ?? 'unknown';
  const which = `${origin}, ${story.published?.slice(0, 10) ?? 'undated'}: ${story.headline}`;
  if (relation === 'none') return [`  weak evidence, too little to say that it is from ${which}`];
  const lines = [
    `  ${RELATION_WORDS[relation]} of ${which}`,
    `    ${percent(pageShare)} of the article stands in the story, ${percent(storyShare)} of the story stands here`,
  ];
  for (const carrier of carriers.slice(0, 20)) {
    const date = carrier.published?.slice(0, 10) ?? 'undated   ';
    lines.push(
      style(
        'dim',
        `    ${date}  ${carrier.outlet}  ${RELATION_WORDS[carrier.relation]}  ${carrier.headline}`,
      ),
    );
  }
  return lines;
}

/** What an index holds, in words. */
export function readableCoverage(coverage: IndexCoverage): string {
  const agencies = coverage.agencies
    .map(({ agency, stories }) => `${agency ?? 'outlets'} ${stories}`)
    .join(', ');
  return (
    `${coverage.name}: ${coverage.stories} stories of ${coverage.words} words, ${coverage.carriers} carriers, ${(coverage.bytes / 1e6).toFixed(1)} MB\n` +
    `  ${coverage.publishedFrom ?? '?'} to ${coverage.publishedTo ?? '?'}\n  ${agencies}\n`
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
