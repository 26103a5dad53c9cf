import type { Command } from 'commander';

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
    .option('--url <url>', 'the address of the page')
    .hook('preAction', (_program, action) => {
      const { jsonl, url } = action.opts<PageOptions>();
      if (action.args.length === 0 && jsonl === undefined)
        action.error('error: name a file, or --jsonl INPUT');
      if (url !== undefined && !URL.canParse(url)) action.error(`error: --url ${url} is no address`);
    });
}
