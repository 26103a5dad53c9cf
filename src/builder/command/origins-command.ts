import { Option, type Command } from 'commander';
import { CSV_START, csvLine } from '../../report/csv.ts';
import { sayRelation } from '../../report/names.ts';
import type { Prepared } from '../input/prepared.ts';
import { countOrigins, type CountedOrigins } from '../origins/count-origins.ts';
import type { GroupedPage, OriginGroup, Reuse } from '../origins/origin-groups.ts';
import { passimPassages } from '../origins/passim.ts';
import { addClusterOption, findingPairs, type ClusterOptions } from './cluster-option.ts';
import { english } from './english.ts';
import {
  addIgnoreOption,
  addInputOptions,
  addMemoryOption,
  INPUTS,
  progressOf,
  sortBytesOf,
  type InputOptions,
  type MemoryOptions,
} from './input-options.ts';
import { jsonLine, printable } from './printable.ts';
import { styleFor } from './readable-report.ts';
import { showProgress, type Terminal } from './terminal.ts';
import { counted } from '../../text/counted.ts';

const FORMATS = ['text', 'json', 'csv', 'passim'] as const;
type Format = (typeof FORMATS)[number];

interface OriginsOptions extends InputOptions, ClusterOptions, MemoryOptions {
  format: Format;
  json?: boolean;
  csv?: boolean;
  ignore: readonly string[];
}

const EXAMPLES = `
Examples:
  wiremark origins event.jsonl
  wiremark origins --json --filter date=2026-03-04 CC-NEWS-20260304.warc.gz
  wiremark origins --format passim --ignore boilerplate.txt saved-pages`;

/** A line of `wiremark origins --json`, one for each group: a stable contract. Fields may be added, but none changes its meaning. */
export interface OriginLine {
  /** From 1. */
  group: number;
  /** The likeliest origin first. */
  pages: readonly OriginPage[];
}

/** A page of a group. */
export interface OriginPage {
  id: string | null;
  url: string | null;
  outlet: string;
  published: string | null;
  headline: string;
  /** The agency that it credits, or that it is of; null for none. */
  agency: string | null;
  /** What makes it one of the group; null for the origin. */
  reuse: PageReuse | null;
  /** All that it has of other pages, of other groups too, the strongest first. */
  found: readonly PageReuse[];
}

/** What a page has of another, which is named by its id, or its address where it has none. */
export type PageReuse = Omit<Reuse, 'of'> & { of: string };

/** Adds `wiremark origins`, which says how many independent origins a set of pages has. */
export function addOriginsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('origins')
    .description('group pages by common origin, and say how many independent origins there are')
    .argument('<input...>', INPUTS)
    .addOption(new Option('--format <form>', 'form of the output').choices(FORMATS).default('text'))
    .addOption(
      new Option('--json', 'the same as --format json: one line for each group').conflicts(['csv', 'format']),
    )
    .addOption(new Option('--csv', 'the same as --format csv: one line for each page').conflicts('format'));
  addMemoryOption(addClusterOption(addInputOptions(addIgnoreOption(command))))
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: OriginsOptions) => origins(inputs, options, terminal));
}

async function origins(
  inputs: readonly string[],
  options: OriginsOptions,
  terminal: Terminal,
): Promise<void> {
  const { filter, threads, ignore, memory } = options;
  const format = options.json === true ? 'json' : options.csv === true ? 'csv' : options.format;
  const progress = showProgress(terminal, false);
  const say = progressOf();
  const pairs = await findingPairs(options, progress.show);
  const origins = await countOrigins(inputs, {
    ...{ filter, ignored: ignore, withTexts: format === 'passim' },
    ...(threads !== undefined && { threads }),
    onProgress: (now) => progress.show(...say(now)),
    ...pairs,
    sortBytes: sortBytesOf(memory),
    onStep: progress.show,
  }).finally(progress.end);
  try {
    for (const part of WRITERS[format](origins, terminal)) terminal.stdout.write(part);
  } finally {
    origins.end();
  }
  const tell = (line: string): void => void terminal.stderr.write(`${printable(line)}\n`);
  const { groups, skipped } = origins;
  const pages = groups.reduce((sum, group) => sum + group.length, 0);
  tell(`${counted(pages, 'page')}, ${counted(groups.length, 'independent origin')}`);
  for (const [reason, count] of [...skipped].sort()) tell(`left out ${count}: ${reason}`);
}

type Writer = (origins: CountedOrigins, terminal: Terminal) => Iterable<string>;

const WRITERS: Readonly<Record<Format, Writer>> = {
  text: inWords,
  json: function* ({ groups, pages }) {
    for (const [i, group] of groups.entries()) yield jsonLine(lineOf(i + 1, group, pages));
  },
  csv: inCsv,
  passim: function* ({ groups, pages }) {
    for (const passage of passimPassages(groups, pages)) yield jsonLine(passage);
  },
};

const lineOf = (group: number, grouped: OriginGroup, pages: readonly Prepared[]): OriginLine => ({
  group,
  pages: grouped.map((page) => pageOf(page, pages)),
});

function pageOf({ page, reuse, found }: GroupedPage, pages: readonly Prepared[]): OriginPage {
  const { record, outlet, agency } = pages[page] as Prepared;
  const named = (each: Reuse): PageReuse => ({
    ...each,
    of: nameOf(pages[each.of] as Prepared),
    pageShare: round(each.pageShare),
    storyShare: round(each.storyShare),
  });
  return {
    id: record.id ?? null,
    url: record.url ?? null,
    outlet,
    published: record.published ?? null,
    headline: record.title ?? '',
    agency,
    reuse: reuse === undefined ? null : named(reuse),
    found: found.map(named),
  };
}

const nameOf = ({ record }: Prepared): string => record.id ?? record.url ?? '';

const round = (share: number): number => Math.round(share * 1000) / 1000;

const COLUMNS = [
  ...['group', 'pages', 'id', 'address', 'outlet', 'published', 'headline', 'agency'],
  ...['relation', 'of', 'page share', 'story share', 'confidence'],
];

function* inCsv({ groups, pages }: CountedOrigins): Generator<string> {
  yield CSV_START + csvLine(COLUMNS);
  for (const [i, group] of groups.entries())
    for (const { id, url, outlet, published, headline, agency, reuse } of lineOf(i + 1, group, pages).pages)
      yield csvLine([
        ...[String(i + 1), String(group.length), id ?? '', url ?? '', outlet, published ?? '', headline],
        ...[agency ?? '', reuse?.relation ?? 'origin', reuse?.of ?? ''],
        ...[reuse?.pageShare, reuse?.storyShare, reuse?.confidence].map((share) => String(share ?? '')),
      ]);
}

/** Groups of several pages, the largest first; the others are counted at the end. */
function* inWords({ groups, pages }: CountedOrigins, { stdout }: Terminal): Generator<string> {
  const style = styleFor(stdout);
  const shared = groups.filter((group) => group.length > 1).toSorted((a, b) => b.length - a.length);
  for (const [i, group] of shared.entries()) {
    const [origin, ...others] = printable(lineOf(i + 1, group, pages)).pages;
    if (origin === undefined) continue;
    yield `${style('bold', origin.headline || nameIn(origin))}\n  ${row(nameIn(origin), origin.published, origin.agency)}\n`;
    for (const page of others) {
      const { reuse } = page;
      const share = reuse === null ? '' : `${Math.round(reuse.pageShare * 100)} %`;
      const relation = reuse === null ? '' : sayRelation(english, reuse.relation);
      yield `  ${row(nameIn(page), page.published, relation, share)}\n`;
    }
    yield '\n';
  }
  const alone = groups.length - shared.length;
  const withOthers = counted(shared.length, 'origin is', 'origins are');
  yield `${counted(alone, 'page has', 'pages have')} no other's text; ${withOthers} of several pages\n`;
}

const nameIn = ({ url, id, outlet }: OriginPage): string => url ?? [outlet, id].filter(Boolean).join(' ');

const row = (...fields: readonly (string | null)[]): string => fields.filter(Boolean).join('  ');
