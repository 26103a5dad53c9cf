import fs from 'node:fs';
import { Option, type Command } from 'commander';
import { sayCoverage } from '../../report/coverage.ts';
import { CSV_START, csvLine } from '../../report/csv.ts';
import { bundledIndex } from '../folder/index-folder.ts';
import { entryBeside, Threads, usualThreads } from '../threads/threads.ts';
import { CHECK_COLUMNS } from './check-table.ts';
import { english } from './english.ts';
import { addIgnoreOption, addThreadsOption } from './input-options.ts';
import { expectAllRead, InputsUnread, visitPages, type NamedPage } from './named-pages.ts';
import { addPageArguments, type PageOptions } from './page-arguments.ts';
import { openPrinter, type Printed, type Printing } from './print-check.ts';
import { printable } from './printable.ts';
import { tellError, type Terminal } from './terminal.ts';

interface CheckOptions extends PageOptions {
  index: string[];
  explain?: boolean;
  csv?: boolean;
  ignore: readonly string[];
  threads?: number;
}

const EXAMPLES = `
Examples:
  wiremark check page.html
  wiremark check --explain page.html
  wiremark check --json --url https://news.example/story - < page.html
  wiremark check --json --index my-index --jsonl pages.jsonl.gz
  wiremark check --csv saved-pages CC-NEWS-20260304.warc.gz > verdicts.csv`;

/** Adds `wiremark check`, which says where a page's text comes from. */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  addThreadsOption(addIgnoreOption(addPageArguments(program.command('check'))), 'check pages')
    .description('say where a page comes from')
    .addOption(
      new Option('--index <place>', 'folder or file of segments to ask, again for more')
        .argParser((place: string, places: string[]) => [...places, place])
        .default([], 'the bundled ones'),
    )
    .addOption(new Option('--csv', 'print a table, one line for each page').conflicts(['json', 'explain']))
    .option('--explain', 'also print what each candidate was held against, and what decided')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: CheckOptions) => check(files, options, terminal));
}

async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
  const { stdout } = terminal;
  const form = options.json === true ? 'json' : options.csv === true ? 'csv' : 'words';
  const printing: Printing = {
    places: options.index.length > 0 ? options.index : [bundledIndex()],
    explains: options.explain === true,
    ignored: options.ignore,
    form,
    isTTY: stdout.isTTY === true,
  };
  const printer = await openPrinter(printing);
  const leftOut = printer.coverage.filter((segment) => segment.leftOut !== undefined);
  for (const segment of leftOut) tellError(terminal, `${segment.name}: ${segment.leftOut}`);
  let isCompared = false;
  if (form === 'csv') stdout.write(CSV_START + csvLine(CHECK_COLUMNS));
  const tell = (printed: Printed): void => {
    isCompared ||= printed.isCompared;
    stdout.write(printed.text);
  };
  const count =
    options.threads ?? usualThreads(bytesOf(options.jsonl === undefined ? files : [...files, options.jsonl]));
  // Only in the first thread does Node know whether the terminal has colours.
  const threads =
    count === 0 || printing.isTTY
      ? undefined
      : new Threads<NamedPage, Printed>(count, entryBeside(import.meta.url, 'check-worker'), printing);
  const visiting = { tell, atOnce: threads?.atOnce ?? 1 };
  const counts = await visitPages(
    { files, options, terminal },
    (page) => threads?.ask(page) ?? printer.print(page),
    visiting,
  ).finally(() => threads?.end());
  if (form === 'words' && isCompared) stdout.write(`${printable(sayCoverage(english, printer.coverage))}\n`);
  expectAllRead(counts, terminal);
  if (leftOut.length > 0) throw new InputsUnread();
}

/** Bytes of all files that can be read; those of folders and standard input are not known, and count for none. */
function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => {
    try {
      return sum + fs.statSync(file).size;
    } catch {
      return sum;
    }
  }, 0);
}
