/**
 * Credits found on labelled real articles, beside what a person read there: precision and recall of each kind, agencies and `credited`,
 * citations taken for credits; then the same for the invented sentences of the tests, per language; then time.
 * `--details` prints every disagreement with the record's id.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { readPlainText } from '../src/article/plain-text/read-plain-text.ts';
import { findCredits } from '../src/credit/find-credits.ts';
import type { Block, Credit, Page } from '../src/model.ts';
import { DATA, readRecords, type LabelledCredit, type LabelledRecord } from './credits/records.ts';
import { scoreLanguages } from './credits/languages.ts';
import { timeCurve, timePerArticle } from './credits/timing.ts';

const RESULTS = new URL('./credits/results.json', import.meta.url);
const showsDetails = process.argv.includes('--details');

/** Agencies whose pictures and citations were labelled; Getty and its like were not. */
const LABELLED_ASIDES = new Set(
  'AP Reuters AFP UPI EPA TASS Xinhua Yonhap Bloomberg Interfax IRNA Anadolu ProPublica McClatchy'
    .split(' ')
    .concat('KFF Health News', 'Thomson Reuters Foundation', 'The Conversation'),
);

class Tally {
  truePositive = 0;
  falsePositive = 0;
  falseNegative = 0;

  count(
    expected: ReadonlySet<string>,
    found: ReadonlySet<string>,
    note: (mark: string, item: string) => void,
  ): void {
    for (const item of found) {
      if (expected.has(item)) this.truePositive++;
      else {
        this.falsePositive++;
        note('+', item);
      }
    }
    for (const item of expected) {
      if (found.has(item)) continue;
      this.falseNegative++;
      note('-', item);
    }
  }

  figures() {
    const { truePositive, falsePositive, falseNegative } = this;
    const share = (whole: number) => (whole === 0 ? 1 : Number((truePositive / whole).toFixed(4)));
    return {
      precision: share(truePositive + falsePositive),
      recall: share(truePositive + falseNegative),
      of: truePositive + falseNegative,
    };
  }
}

/** Every paragraph a block, as if nothing were known of the page. */
function everyLine(text: string, url: string): Page {
  const blocks: Block[] = text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, nodes: [] }));
  return {
    ...{
      url,
      canonicalUrl: null,
      title: '',
      siteName: null,
      published: null,
      language: null,
      metadataCredits: [],
    },
    articles: [{ headline: '', headlineNode: null, blocks, asides: [] }],
  };
}

function nameOf(credit: Credit | LabelledCredit): string {
  return credit.agency ?? (credit.outlet ? `@${credit.outlet}` : 'generic');
}

/** The generic line is no second source where an agency is named. */
function named(names: ReadonlySet<string>): ReadonlySet<string> {
  return names.size > 1 ? new Set([...names].filter((name) => name !== 'generic')) : names;
}

function scoreRecords(
  records: readonly LabelledRecord[],
  read: (text: string, url: string) => Page | undefined,
) {
  const kinds = new Map<string, Tally>();
  const text = new Tally();
  let creditedRight = 0;
  let agencyRight = 0;
  let bothCredited = 0;
  let citedOnly = 0;
  let citedTaken = 0;
  for (const { label, url, text: words } of records) {
    const page = read(words, url);
    const credits = page ? findCredits(page) : [];
    const expected = named(new Set(label.credits.filter((credit) => credit.covers === 'text').map(nameOf)));
    const found = named(new Set(credits.filter((credit) => credit.covers === 'text').map(nameOf)));
    text.count(expected, found, (mark, item) => {
      if (!showsDetails) return;
      const quotes = credits.filter((credit) => nameOf(credit) === item && credit.covers === 'text');
      console.log(
        `${mark} ${label.id} ${item}`,
        JSON.stringify(quotes.map((credit) => [credit.kind, credit.quote])),
      );
    });
    if (found.size > 0 === label.credited) creditedRight++;
    if (found.size > 0 && label.credited) {
      bothCredited++;
      if ([...found].every((name) => expected.has(name))) agencyRight++;
    }
    for (const cited of label.credits.filter((credit) => credit.covers === 'citation')) {
      if (expected.has(nameOf(cited))) continue;
      citedOnly++;
      if (found.has(nameOf(cited))) citedTaken++;
    }
    countKinds(kinds, label.credits, credits, label.id);
  }
  const share = (part: number, whole: number) => Number((part / Math.max(1, whole)).toFixed(4));
  return {
    records: records.length,
    text: text.figures(),
    agencyRight: share(agencyRight, bothCredited),
    creditedRight: share(creditedRight, records.length),
    citationsTakenForCredits: share(citedTaken, citedOnly),
    kinds: Object.fromEntries([...kinds].sort().map(([kind, tally]) => [kind, tally.figures()])),
  };
}

function countKinds(
  kinds: Map<string, Tally>,
  labelled: readonly LabelledCredit[],
  credits: readonly Credit[],
  id: string,
): void {
  const expected = labelled.flatMap((credit) => credit.kinds.map((kind) => ({ kind, name: nameOf(credit) })));
  const found = credits
    .filter((credit) => credit.covers === 'text' || LABELLED_ASIDES.has(nameOf(credit)))
    .map((credit) => ({ kind: credit.kind, name: nameOf(credit) }));
  for (const kind of new Set([...expected, ...found].map((item) => item.kind))) {
    const ofKind = (items: readonly { kind: string; name: string }[]) =>
      new Set(items.filter((item) => item.kind === kind).map((item) => item.name));
    const tally = kinds.get(kind) ?? new Tally();
    kinds.set(kind, tally);
    tally.count(ofKind(expected), ofKind(found), (mark, item) => {
      if (showsDetails && process.argv.includes('--kinds')) console.log(`  ${kind} ${mark} ${id} ${item}`);
    });
  }
}

function main(): void {
  const results: Record<string, unknown> = { languages: scoreLanguages() };
  const isWhole = existsSync(DATA);
  if (isWhole) {
    const records = readRecords();
    if (showsDetails) console.log('--- every line');
    results['everyLine'] = scoreRecords(records, everyLine);
    results['lastDrawAlone'] = scoreRecords(
      records.filter(({ label }) => label.draw === 3),
      everyLine,
    );
    if (showsDetails) console.log('--- as read');
    results['asRead'] = scoreRecords(records, readPlainText);
    results['millisecondsPer1500Words'] = timePerArticle(
      records.map(({ text, url }) => everyLine(text, url)),
    );
  } else console.log('../shared/data is missing: labelled records skipped, results not written');
  results['millisecondsByLength'] = timeCurve();
  console.log(JSON.stringify(results, null, 2));
  if (isWhole) writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

main();
