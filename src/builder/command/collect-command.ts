import type { Command } from 'commander';
import { collect } from '../collect/collect.ts';
import { createFetcher, type FetcherOptions } from '../collect/fetcher.ts';
import { ROBOT } from '../collect/reservations.ts';
import { OUTCOMES, type RunReport } from '../collect/run-report.ts';
import { readSources, type Sources } from '../collect/sources.ts';
import type { Disk } from '../folder/own-folder.ts';
import { WorkFolder } from '../work/work-folder.ts';
import { InputsUnread } from './named-pages.ts';
import { jsonLine, printable } from './printable.ts';
import { alignColumns } from './table.ts';
import { showProgress, tellError, type Terminal } from './terminal.ts';
import { counted } from '../../text/counted.ts';

/** What a run needs of the world; a test hands in its own. */
export interface World extends Pick<FetcherOptions, 'resolve' | 'deadline' | 'connector'> {
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
  /** What work folders and sites are written with. */
  disk?: Disk;
}

const EXAMPLES = `
Examples:
  wiremark collect --sources sources.json --work work
  wiremark collect --sources sources.json --work work --json > report.json

sources.json says what is read and how far it may be taken; its schema is sources.schema.json:
  { "index": { "name": "Example Wire", "publisher": "Example Press", "contact": "mailto:index@example.org", "licence": "CC0-1.0" },
    "sources": [{ "url": "https://agency.example/news.xml", "agency": "AP", "level": "headline" }] }

Levels: headline (the list alone), feed (the texts in the list), page (each article, where nothing reserves it).`;

interface CollectOptions {
  sources: string;
  work: string;
  json?: true;
}

/** Adds `wiremark collect`, which reads news sitemaps, feeds and pages into a work folder. */
export function addCollectCommand(program: Command, terminal: Terminal, world: World): void {
  program
    .command('collect')
    .description('read news sitemaps, feeds and pages into a work folder that holds no text')
    .requiredOption('--sources <file>', 'what is read, and how far it may be taken')
    .requiredOption('--work <folder>', 'what runs keep between them; made if it is not there')
    .option('--json', 'print the report of the run as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (options: CollectOptions) => {
      const sources = readSources(options.sources);
      const progress = showProgress(terminal, false);
      const report = await run(sources, options.work, world, progress.show).finally(progress.end);
      const lines = readableRun(report).map((line) => `${printable(line)}\n`);
      terminal.stdout.write(options.json === true ? jsonLine(report) : lines.join(''));
      for (const { url, reason } of report.unread) tellError(terminal, `${url}: ${reason}`);
      if (report.unread.length > 0) throw new InputsUnread();
    });
}

async function run(
  sources: Sources,
  folder: string,
  world: World,
  onProgress: (step: string) => void,
): Promise<RunReport> {
  const { now, sleep, disk, ...network } = world;
  const options = { now: now(), keepDays: sources.keepDays, ...(disk && { disk }) };
  const work = WorkFolder.open(folder, options);
  const fetcher = createFetcher({ ...network, userAgent: `${ROBOT} (+${sources.index.contact})` });
  try {
    const report = await collect(sources, { work, fetcher: fetcher.ask, sleep, onProgress });
    work.finish();
    work.writeJson('sources.json', sources);
    return report;
  } finally {
    await fetcher.close();
    work.close();
  }
}

/** The report in lines: a table of hosts, then the reasons. */
function readableRun({ started, sources, unread, counts, hosts }: RunReport): string[] {
  const rows = hosts.map(({ host, counts }) => [host, ...OUTCOMES.map((outcome) => String(counts[outcome]))]);
  const all = ['all', ...OUTCOMES.map((outcome) => String(counts[outcome]))];
  return [
    `run of ${started}: ${counted(sources, 'source')}, ${unread.length} could not be read`,
    ...alignColumns([['host', ...OUTCOMES], ...rows, all]),
    ...hosts.flatMap(({ host, reasons }) =>
      Object.entries(reasons)
        .sort()
        .map(([reason, times]) => `${host}: ${times} ${reason}`),
    ),
  ];
}
