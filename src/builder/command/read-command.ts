import type { Command } from 'commander';
import { readRecords, readWithReasons, type LineReading } from '../read.ts';
import { addPageArguments, readNamedContent, type PageOptions } from './page-arguments.ts';
import { jsonLine, printable } from './printable.ts';
import { readablePage } from './readable-page.ts';
import { styleFor } from './readable-report.ts';
import { showProgress, type Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  wiremark read page.html
  wiremark read --explain --url https://news.example/story page.html
  wiremark read --json --jsonl pages.jsonl.gz`;

interface ReadOptions extends PageOptions {
  explain?: boolean;
}

/** Adds `wiremark read`: what is the article of a page? */
export function addReadCommand(program: Command, terminal: Terminal): void {
  addPageArguments(program.command('read'))
    .description('print the article of a page as it is read')
    .option('--explain', 'also print each line that was left out, and by which rule')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: ReadOptions) => read(files, options, terminal));
}

async function read(files: readonly string[], options: ReadOptions, terminal: Terminal): Promise<void> {
  const { stdout } = terminal;
  const style = styleFor(stdout);
  const print = (reading: LineReading): void => {
    if ('error' in reading) stdout.write(jsonLine(reading));
    else if (options.json === true)
      stdout.write(jsonLine(options.explain ? { ...reading.page, explain: reading.dropped } : reading.page));
    else stdout.write(`${readablePage(printable(reading), style, options.explain === true)}\n`);
  };
  for (const file of files)
    print(readWithReasons(await readNamedContent(file, terminal), { url: options.url }));
  if (options.jsonl === undefined) return;
  const progress = showProgress(terminal, true);
  let done = 0;
  for await (const reading of readRecords(options.jsonl)) {
    print(reading);
    progress.show(`read ${++done} records`);
  }
  progress.end();
}
