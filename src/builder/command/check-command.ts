import type { Command } from 'commander';
import { checkContent, checkRecords, type CheckedPage, type LineReport } from '../check.ts';
import { BUNDLED_INDEX, openFolders } from '../folder/index-folder.ts';
import { addPageArguments, readNamedContent, type PageOptions } from './page-arguments.ts';
import { printable } from './printable.ts';
import { readableExplanation } from './readable-explanation.ts';
import { readableReport, styleFor, type Style } from './readable-report.ts';
import { showProgress, type Terminal } from './terminal.ts';

interface CheckOptions extends PageOptions {
  index: string[];
  explain?: boolean;
}

const EXAMPLES = `
Examples:
  wiremark check page.html
  wiremark check --explain page.html
  wiremark check --json --url https://news.example/story - < page.html
  wiremark check --json --index my-index --jsonl pages.jsonl.gz`;

/** Adds `wiremark check`: where does a page come from? */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  addPageArguments(program.command('check'))
    .description('say where a page comes from')
    .option(
      '--index <dir>',
      'index to ask, again for more; default: the bundled one',
      (dir: string, dirs: string[]) => [...dirs, dir],
      [],
    )
    .option('--explain', 'also print what each candidate was held against, and what decided')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: CheckOptions) => check(files, options, terminal));
}

async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
  const { stdout } = terminal;
  const style = styleFor(stdout);
  const print = (report: CheckedPage | LineReport): void => {
    const isData = options.json === true || 'error' in report;
    stdout.write(isData ? `${JSON.stringify(report)}\n` : inWords(printable(report), style));
  };
  const folders = options.index.length > 0 ? options.index : [BUNDLED_INDEX];
  const checking = { indexes: await openFolders(folders), explains: options.explain === true };
  for (const file of files)
    print(await checkContent(await readNamedContent(file, terminal), options.url ?? null, checking));
  if (options.jsonl === undefined) return;
  const progress = showProgress(terminal, true);
  let done = 0;
  for await (const report of checkRecords(options.jsonl, checking)) {
    print(report);
    progress.show(`checked ${++done} records`);
  }
  progress.end();
}

function inWords(report: CheckedPage, style: Style): string {
  const { explain } = report;
  return readableReport(report, style) + (explain ? `\n${readableExplanation(explain, style)}\n` : '');
}
