/** The verdict as a text that the user can send to somebody: what was found, how sure, and what the page was compared with. */
import type { Credit, IndexCoverage, Report, Source } from '../model.ts';
import { webLink } from '../text/address.ts';
import type { ShareFormat } from './copy-formats.ts';
import { sayCoverage } from './coverage.ts';
import { listCreditLines, sayCreditLine } from './credits.ts';
import type { Language } from './language.ts';
import { markdownLink, markdownText } from './markdown.ts';
import { sayMeasures } from './measures.ts';
import { sayStory } from './names.ts';
import { isFound, provenanceOf } from './provenance.ts';
import { sayCertainty, sayCredited, sayUnknown, sayVerdict } from './verdict-sentences.ts';

/** What was said of a page. */
export interface Shared {
  report: Report;
  coverage: readonly IndexCoverage[];
  /** Address of the page, whole; null leaves it out. */
  url: string | null;
  title: string;
}

/** How each format writes a text, a link, and an item of a list. */
const FORMATS: Readonly<
  Record<ShareFormat, { text: (text: string) => string; link: (text: string, url: string) => string }>
> = {
  plain: { text: (text) => text, link: (text, url) => `${text}\n${url}` },
  markdown: { text: markdownText, link: markdownLink },
};

/** Sources and lines of credits that are told: what decides comes first. */
const MOST_LINES = 3;

function verdictOf(language: Language, { report, coverage }: Shared): string {
  if (!isFound(report)) return sayUnknown(language, report, coverage).join(' ');
  const provenance = provenanceOf(report, coverage);
  const said = [sayVerdict, sayCredited, sayCertainty].map((say) => say(language, provenance));
  return said.filter((sentence) => sentence !== undefined).join(' ');
}

/** A source: its headline, whose it is and from when, and what was measured of it. */
function sourceLine(language: Language, source: Source, credits: readonly Credit[]): string {
  const { story } = source;
  const told = sayMeasures(language, source, credits).map((sentence) => sentence.replace(/\.$/, ''));
  return [language.say('quotedCredit', story.headline), sayStory(language, story), ...told].join('. ');
}

/** The whole text, in paragraphs. It holds nothing of the page but its title, its address, and the names that it credits. */
export function tellVerdict(language: Language, shared: Shared, format: ShareFormat): string {
  const { report, coverage, title } = shared;
  const { text, link } = FORMATS[format];
  const address = webLink(shared.url);
  const { sources } = provenanceOf(report);
  const lines = [
    ...sources.slice(0, MOST_LINES).map((source) => sourceLine(language, source, report.credits)),
    ...listCreditLines(report.credits)
      .slice(0, MOST_LINES)
      .map((line) => sayCreditLine(language, line)),
  ];
  return [
    address === undefined ? text(title) : link(title, address),
    text(verdictOf(language, shared)),
    lines.map((line) => `- ${text(line)}`).join('\n'),
    text(`${sayCoverage(language, coverage)} Wiremark`),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
