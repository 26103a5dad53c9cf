import type { Command } from 'commander';
import { isArchive } from '../archive/input-files.ts';

/** Options of `check` and `read`: the pages to look at, and the form of the output. */
export interface PageOptions {
  json?: boolean;
  jsonl?: string;
  url?: string;
}

/** Adds the arguments that name pages. A command line without pages, or with an invalid address, ends with exit code 2. */
export function addPageArguments(command: Command): Command {
  return command
    .argument(
      '[file...]',
      'HTML or plain text, archives (WARC, JSONL, feeds), folders, lists of paths (*.paths); - is standard input',
    )
    .option('--json', 'print JSON, one line for each page')
    .option('--jsonl <input>', 'also each record {id, url, html|text} of a JSONL file, gzipped or not')
    .option('--url <url>', 'the address of the page, where one is named')
    .hook('preAction', (_program, action) => {
      const { jsonl, url } = action.opts<PageOptions>();
      const [file, ...others] = action.args;
      if (file === undefined && jsonl === undefined) action.error('error: name a file, or --jsonl INPUT');
      if (url === undefined) return;
      if (!URL.canParse(url)) action.error(`error: --url ${url} is no address`);
      if (file === undefined || isArchive(file) || others.length > 0 || jsonl !== undefined)
        action.error('error: --url is the address of one page: name one file, no folder, archive or --jsonl');
    });
}
