import { Option, type Command } from 'commander';
import { sayCoverage } from '../../report/coverage.ts';
import { CSV_START, csvLine } from '../../report/csv.ts';
import { checkContent, type CheckedLine, type CheckedPage } from '../check.ts';
import { BUNDLED_INDEX, openPlaces } from '../folder/index-folder.ts';
import type { InputRecord } from '../input/input-records.ts';
import { CHECK_COLUMNS, rowOfCheck } from './check-table.ts';
import { english } from './english.ts';
import { addIgnoreOption } from './input-options.ts';
import { expectAllRead, InputsUnread, visitPages } from './named-pages.ts';
import { addPageArguments, type PageOptions } from './page-arguments.ts';
import { jsonLine, printable } from './printable.ts';
import { readableExplanation } from './readable-explanation.ts';
import { readableReport, styleFor, type Style } from './readable-report.ts';
import { tellError, type Terminal } from './terminal.ts';

interface CheckOptions extends PageOptions {
  index: string[];
  explain?: boolean;
  csv?: boolean;
  ignore: readonly string[];
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
  addIgnoreOption(addPageArguments(program.command('check')))
    .description('say where a page comes from')
    .addOption(
      new Option('--index <place>', 'folder or file of segments to ask, again for more')
        .argParser((place: string, places: string[]) => [...places, place])
        .default([], 'the bundled ones'),
    )
    .option('--csv', 'print a table, one line for each page')
    .option('--explain', 'also print what each candidate was held against, and what decided')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: CheckOptions) => check(files, options, terminal));
}

async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
  const { stdout } = terminal;
  const style = styleFor(stdout);
  const isJson = options.json === true;
  const isCsv = options.csv === true && !isJson;
  const places = options.index.length > 0 ? options.index : [BUNDLED_INDEX];
  const library = await openPlaces(places);
  const checking = { library, explains: options.explain === true, ignored: options.ignore };
  const leftOut = library.coverage.filter((segment) => segment.leftOut !== undefined);
  for (const segment of leftOut) tellError(terminal, `${segment.name}: ${segment.leftOut}`);
  let isCompared = false;
  if (isCsv) stdout.write(CSV_START + csvLine(CHECK_COLUMNS));
  const counts = await visitPages({ files, options, terminal }, async ({ content, record }) => {
    const checked = await checkContent(content, record, checking);
    isCompared ||= checked.report.page.words > 0;
    if (isCsv) stdout.write(csvLine(rowOfCheck(checked.report, record)));
    else stdout.write(isJson ? inJson(checked, record) : inWords(printable(checked), style));
  });
  if (!isJson && !isCsv && isCompared) stdout.write(`${printable(sayCoverage(english, library.coverage))}\n`);
  expectAllRead(counts, terminal);
  if (leftOut.length > 0) throw new InputsUnread();
}

function inJson({ report, explain }: CheckedPage, { id }: InputRecord): string {
  const line: CheckedLine = { ...(id !== undefined && { id }), ...report, ...(explain && { explain }) };
  return jsonLine(line);
}

function inWords(checked: CheckedPage, style: Style): string {
  const { explain } = checked;
  const words = readableReport(checked, english, style);
  return explain ? `${words}${readableExplanation(explain, english, style)}\n\n` : words;
}
