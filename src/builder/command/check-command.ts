import type { Command } from 'commander';
import { sayCoverage } from '../../report/coverage.ts';
import { checkContent, checkRecords, type CheckedPage } from '../check.ts';
import { BUNDLED_INDEX, openFolders } from '../folder/index-folder.ts';
import { english } from './english.ts';
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
  const isJson = options.json === true;
  const printJson = (value: unknown): void => void stdout.write(`${JSON.stringify(value)}\n`);
  const print = (checked: CheckedPage, id: { id?: string | null } = {}): void => {
    const { report, explain } = checked;
    if (isJson) printJson({ ...id, ...report, ...(explain && { explain }) });
    else stdout.write(inWords(printable(checked), style));
  };
  const folders = options.index.length > 0 ? options.index : [BUNDLED_INDEX];
  const checking = { indexes: await openFolders(folders), explains: options.explain === true };
  for (const file of files)
    print(await checkContent(await readNamedContent(file, terminal), options.url ?? null, checking));
  if (options.jsonl !== undefined) {
    const progress = showProgress(terminal, true);
    let done = 0;
    for await (const line of checkRecords(options.jsonl, checking)) {
      if ('error' in line) printJson(line);
      else print(line, { id: line.id });
      progress.show(`checked ${++done} records`);
    }
    progress.end();
  }
  const coverage = checking.indexes.map((index) => index.coverage);
  if (!isJson) stdout.write(`${printable(sayCoverage(english, coverage))}\n`);
}

function inWords(checked: CheckedPage, style: Style): string {
  const { explain } = checked;
  const words = readableReport(checked, english, style);
  return explain ? `${words}${readableExplanation(explain, style)}\n\n` : words;
}
