/** The text that a user may copy and send to the makers where a verdict is wrong. */
import type { Credit, IndexCoverage, Report } from '../model.ts';
import type { Language } from './language.ts';
import { isFound, provenanceOf } from './provenance.ts';
import { sayCertainty, sayCredited, sayUnknown, sayVerdict } from './verdict-sentences.ts';

/** What was said of a page. */
export interface Said {
  /** Null where the page was called no article. */
  report: Report | null;
  /** What it was compared with. */
  coverage: readonly IndexCoverage[];
  /** Address of the page; null leaves it out, and its host wherever we name it. The page's own words may name it still. */
  url: string | null;
}

/** Which program said it. */
export interface Program {
  /** Version of the extension. */
  version: string;
  browser: string;
}

/** Credits that are told; the user reads them all before they are copied. Higher: pages with hundreds of photos fill the text. */
const MOST_CREDITS = 20;

/** Names of browsers in a user agent, the particular ones before Chromium's, which all of them carry. */
const BROWSERS = /(Firefox|Edg|OPR|Vivaldi|Chrome)\/([\d.]+)/g;

/** Browser and version from a user agent ("Firefox 153.0"), without the machine that the rest of it describes; empty where it names none. */
export function browserOf(userAgent: string): string {
  const found = [...userAgent.matchAll(BROWSERS)];
  const [, name, version] = found.find(([, each]) => each !== 'Chrome') ?? found[0] ?? [];
  return name === undefined ? '' : `${name} ${version}`;
}

/** Fields as `check --json` names them, with their values: the same in every language. */
function fieldsOf(object: object): string {
  const valueOf = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  return Object.entries(object)
    .map(([name, value]) => `${name} ${String(valueOf(value))}`)
    .join(', ');
}

function creditLine({ kind, covers, agency, outlet, part, confidence, quote }: Credit): string {
  const fields = { kind, covers, agency, outlet, part, confidence };
  return `credit: ${fieldsOf(fields)}, quote “${quote.trim()}”`;
}

function sentencesOf(language: Language, report: Report, coverage: readonly IndexCoverage[]): string {
  if (!isFound(report)) return sayUnknown(language, report, coverage).join(' ');
  const provenance = provenanceOf(report, coverage);
  return [
    sayVerdict(language, provenance),
    sayCredited(language, provenance),
    sayCertainty(language, provenance) ?? '',
  ]
    .join(' ')
    .trim();
}

function linesOf(language: Language, report: Report, coverage: readonly IndexCoverage[]): string[] {
  return [
    sentencesOf(language, report, coverage),
    `verdict: ${fieldsOf(report.verdict)}`,
    ...report.credits.slice(0, MOST_CREDITS).map(creditLine),
  ];
}

/** What a report tells without saying where it was made. */
const withoutOutlet = (report: Report): Report => ({ ...report, page: { ...report.page, outlet: null } });

const coverageLine = ({ name, stories, publishedFrom, publishedTo, leftOut }: IndexCoverage): string =>
  `index ${name}: ${leftOut === undefined ? fieldsOf({ stories, publishedFrom, publishedTo }) : `left out, ${leftOut}`}`;

/**
 * The whole text: program, verdict in words and in fields, the page's credits, coverage of the indexes, the address if there is one, and the
 * question that the user is to answer. It holds nothing else of the page.
 */
export function tellWrongVerdict(
  language: Language,
  { report, coverage, url }: Said,
  program: Program,
): string {
  const told = url === null && report !== null ? withoutOutlet(report) : report;
  return [
    [`Wiremark ${program.version}`, program.browser, language.locale]
      .filter((each) => each !== '')
      .join(', '),
    ...(told === null ? [language.say('stateNotArticle')] : linesOf(language, told, coverage)),
    ...coverage.map(coverageLine),
    ...(url === null ? [] : [url]),
    '',
    language.say('wrongVerdictTruth'),
    '',
  ].join('\n');
}
