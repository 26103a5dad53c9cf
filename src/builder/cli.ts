/** The command line: `wiremark build | check | inspect`. README.md has the contract. */
import fs from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { verifyIndex, type StoryIndex } from '../story-index/reader.ts';
import { buildIndex } from './build.ts';
import { checkFile, checkRecords } from './check.ts';
import { BUNDLED_INDEX, folderSource, openFolder, writeFolder } from './index-folder.ts';
import { UnreadableInput } from './input-records.ts';
import type { OriginsKept } from './origins.ts';
import { readableCoverage, readableReport, styleFor } from './readable-report.ts';

const UNREADABLE = 1;
const WRONG_ARGUMENTS = 2;

const program = new Command('wiremark')
  .description("Says where an article's text came from, and builds the indexes that know it.")
  .exitOverride()
  .showHelpAfterError();

program
  .command('build')
  .description('build an index from JSONL records')
  .argument('<input...>', 'JSONL files, gzipped or not')
  .requiredOption('--out <dir>', 'folder for the index')
  .option('--name <name>', 'name of the index; default: the name of its folder')
  .addOption(
    new Option('--origins <kind>', 'whose stories to keep').choices(['agency', 'all']).default('agency'),
  )
  .action(async (inputs: string[], options: { out: string; name?: string; origins: OriginsKept }) => {
    const progress = showProgress();
    const name = options.name ?? path.basename(path.resolve(options.out));
    const result = await buildIndex(inputs, { name, origins: options.origins, onProgress: progress.show });
    progress.end();
    writeFolder(options.out, result.files);
    const bytes = [...result.files.values()].reduce((sum, file) => sum + file.length, 0);
    process.stderr.write(
      `${result.stories} stories, ${result.carriers} carriers, ${bytes} bytes in ${options.out}\n`,
    );
    for (const [reason, count] of result.skipped) process.stderr.write(`left out ${count}: ${reason}\n`);
  });

program
  .command('check')
  .description('say where a page comes from')
  .argument('[file...]', 'HTML or plain text; - is standard input')
  .option('--json', 'print reports as JSON')
  .option('--jsonl <file>', 'check each record of a JSONL file; prints one report a line')
  .option(
    '--index <dir>',
    'index to ask, again for more; default: the bundled one',
    (dir: string, dirs: string[]) => [...dirs, dir],
    [],
  )
  .option('--url <url>', "the page's address")
  .action(async (files: string[], options: CheckOptions, command: Command) => {
    if (files.length === 0 && options.jsonl === undefined)
      command.error('error: name a file, or --jsonl FILE');
    if (options.url !== undefined && !URL.canParse(options.url))
      command.error(`error: --url ${options.url} is no address`);
    const indexes = await Promise.all(
      (options.index.length > 0 ? options.index : [BUNDLED_INDEX]).map(openFolder),
    );
    for (const file of files) await printCheck(file, options, indexes);
    if (options.jsonl !== undefined) await printRecords(options.jsonl, options, indexes);
  });

program
  .command('inspect')
  .description('verify an index and say what it holds')
  .argument('<dir>', 'folder of the index')
  .action(async (dir: string) => {
    const { coverage } = await openFolder(dir);
    try {
      await verifyIndex(folderSource(dir));
    } catch (error) {
      throw new UnreadableInput(`${dir}: ${(error as Error).message}`);
    }
    process.stdout.write(readableCoverage(coverage));
    for (const file of fs.readdirSync(dir).filter((name) => /\.(wmk|wms)$/.test(name))) {
      process.stdout.write(`  ${file}  ${fs.statSync(path.join(dir, file)).size} bytes\n`);
    }
  });

interface CheckOptions {
  json?: boolean;
  jsonl?: string;
  index: string[];
  url?: string;
}

async function printCheck(
  file: string,
  options: CheckOptions,
  indexes: readonly StoryIndex[],
): Promise<void> {
  const report = await checkFile(file, options.url ?? null, indexes);
  process.stdout.write(
    options.json ? `${JSON.stringify(report)}\n` : readableReport(report, styleFor(process.stdout)),
  );
}

async function printRecords(
  file: string,
  options: CheckOptions,
  indexes: readonly StoryIndex[],
): Promise<void> {
  for await (const report of checkRecords(file, indexes)) {
    if (options.json || 'error' in report) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(readableReport(report, styleFor(process.stdout)));
  }
}

/** A line on the terminal that is written over; nothing where standard error is no terminal. */
function showProgress(): { show: (step: string, share?: number) => void; end: () => void } {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const write = (line: string): void => void process.stderr.write(`\r\u001B[K${line}`);
  return {
    show: (step, share) => write(share === undefined ? step : `${step} ${Math.round(share * 100)} %`),
    end: () => write(''),
  };
}

async function main(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_ARGUMENTS;
    else if (error instanceof UnreadableInput) {
      process.stderr.write(`wiremark: ${error.message}\n`);
      process.exitCode = UNREADABLE;
    } else throw error;
  }
}

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
await main();
