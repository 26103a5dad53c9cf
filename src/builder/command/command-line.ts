import fs from 'node:fs';
import path from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { Command, CommanderError, Option } from 'commander';
import { verifyIndex, type StoryIndex } from '../../story-index/read/reader.ts';
import { buildIndex } from '../build.ts';
import { checkPage, checkRecords } from '../check.ts';
import { BUNDLED_INDEX, folderSource, openFolder, writeFolder } from '../folder/index-folder.ts';
import { UnreadableInput } from '../input/input-records.ts';
import type { OriginsKept } from '../group/origins.ts';
import { readPageFile, readPageText } from '../input/read-page-file.ts';
import { readableCoverage, readableReport, styleFor, type Style } from './readable-report.ts';

const DONE = 0;
const UNREADABLE = 1;
const WRONG_ARGUMENTS = 2;

/** Where the command line reads and writes: the process's own streams, or a test's. */
export interface Terminal {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

/**
 * Runs `wiremark ARGS...`; README.md has the contract. Returns the exit code: 0 done, 1 unreadable input (one line on stderr that names
 * the file), 2 wrong arguments. Other errors are defects and are thrown.
 */
export async function runWiremark(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync([...args], { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_ARGUMENTS;
    if (!(error instanceof UnreadableInput)) throw error;
    terminal.stderr.write(`wiremark: ${error.message}\n`);
    return UNREADABLE;
  }
}

function createProgram(terminal: Terminal): Command {
  const program = new Command('wiremark')
    .description("Says where an article's text came from, and builds the indexes that know it.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  program
    .command('build')
    .description('build an index from JSONL records')
    .argument('<input...>', 'JSONL files, gzipped or not')
    .requiredOption('--out <dir>', 'folder for the index')
    .option('--name <name>', 'name of the index; default: the name of its folder')
    .addOption(
      new Option('--origins <kind>', 'whose stories to keep').choices(['agency', 'all']).default('agency'),
    )
    .action((inputs: string[], options: BuildArguments) => build(inputs, options, terminal));
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
    .action((files: string[], options: CheckArguments, command: Command) => {
      if (files.length === 0 && options.jsonl === undefined)
        command.error('error: name a file, or --jsonl FILE');
      if (options.url !== undefined && !URL.canParse(options.url))
        command.error(`error: --url ${options.url} is no address`);
      return check(files, options, terminal);
    });
  program
    .command('inspect')
    .description('verify an index and say what it holds')
    .argument('<dir>', 'folder of the index')
    .action((dir: string) => inspect(dir, terminal));
  return program;
}

interface BuildArguments {
  out: string;
  name?: string;
  origins: OriginsKept;
}

async function build(
  inputs: readonly string[],
  options: BuildArguments,
  { stderr }: Terminal,
): Promise<void> {
  const progress = showProgress(stderr);
  const name = options.name ?? path.basename(path.resolve(options.out));
  const result = await buildIndex(inputs, { name, origins: options.origins, onProgress: progress.show });
  progress.end();
  writeFolder(options.out, result.files);
  const bytes = [...result.files.values()].reduce((sum, file) => sum + file.length, 0);
  stderr.write(`${result.stories} stories, ${result.carriers} carriers, ${bytes} bytes in ${options.out}\n`);
  for (const [reason, count] of result.skipped) stderr.write(`left out ${count}: ${reason}\n`);
}

interface CheckArguments {
  json?: boolean;
  jsonl?: string;
  index: string[];
  url?: string;
}

async function check(
  files: readonly string[],
  options: CheckArguments,
  { stdin, stdout }: Terminal,
): Promise<void> {
  const indexes = await Promise.all(
    (options.index.length > 0 ? options.index : [BUNDLED_INDEX]).map(openFolder),
  );
  const url = options.url ?? null;
  const style = styleFor(stdout);
  for (const file of files) {
    const page = file === '-' ? readPageText(await readStream(stdin), url) : readPageFile(file, url);
    const report = await checkPage(page, indexes);
    stdout.write(options.json ? `${JSON.stringify(report)}\n` : readableReport(report, style));
  }
  if (options.jsonl !== undefined)
    await printRecords(options.jsonl, { indexes, json: options.json ?? false, stdout, style });
}

async function printRecords(
  file: string,
  {
    indexes,
    json,
    stdout,
    style,
  }: { indexes: readonly StoryIndex[]; json: boolean; stdout: NodeJS.WritableStream; style: Style },
): Promise<void> {
  for await (const report of checkRecords(file, indexes)) {
    stdout.write(json || 'error' in report ? `${JSON.stringify(report)}\n` : readableReport(report, style));
  }
}

async function inspect(dir: string, { stdout }: Terminal): Promise<void> {
  const { coverage } = await openFolder(dir);
  try {
    await verifyIndex(folderSource(dir));
  } catch (error) {
    throw new UnreadableInput(`${dir}: ${(error as Error).message}`);
  }
  stdout.write(readableCoverage(coverage));
  for (const file of fs.readdirSync(dir).filter((name) => /\.(wmk|wms)$/.test(name))) {
    stdout.write(`  ${file}  ${fs.statSync(path.join(dir, file)).size} bytes\n`);
  }
}

/** A line on the terminal that is written over; nothing where standard error is no terminal. */
function showProgress(stderr: Terminal['stderr']): {
  show: (step: string, share?: number) => void;
  end: () => void;
} {
  if (stderr.isTTY !== true) return { show: () => undefined, end: () => undefined };
  const write = (line: string): void => void stderr.write(`\r\u001B[K${line}`);
  return {
    show: (step, share) => write(share === undefined ? step : `${step} ${Math.round(share * 100)} %`),
    end: () => write(''),
  };
}
