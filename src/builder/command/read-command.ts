import type { Command } from 'commander';
import { readWithReasons } from '../read.ts';
import { expectAllRead, nameOf, visitPages } from './named-pages.ts';
import { addPageArguments, type PageOptions } from './page-arguments.ts';
import { jsonLine, printable } from './printable.ts';
import { readablePage } from './readable-page.ts';
import { styleFor } from './readable-report.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  wiremark read page.html
  wiremark read --explain --url https://news.example/story page.html
  wiremark read --json --jsonl pages.jsonl.gz`;

interface ReadOptions extends PageOptions {
  explain?: boolean;
}

/** Adds `wiremark read`, which prints the articles of a page. */
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
  const isExplained = options.explain === true;
  const counts = await visitPages({ files, options, terminal }, ({ content, record }) => {
    const reading = readWithReasons(content, record);
    if (options.json)
      stdout.write(jsonLine({ ...reading.page, ...(isExplained && { explain: reading.dropped }) }));
    else stdout.write(`${readablePage(printable(reading), style, isExplained, printable(nameOf(record)))}\n`);
  });
  expectAllRead(counts, terminal);
}
