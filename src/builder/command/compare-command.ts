import { Option, type Command } from 'commander';
import { compareWithBest } from '../../comparison/compare-texts.ts';
import { UnreadableInput } from '../input/input-records.ts';
import { textsOf, type FileText } from '../input/texts.ts';
import type { ComparedFiles } from './compared-files.ts';
import { comparisonHtml } from './comparison-html.tsx';
import { english } from './english.ts';
import { contentNamed } from './named-pages.ts';
import { jsonLine, printable } from './printable.ts';
import { readableComparison } from './readable-comparison.ts';
import { styleFor } from './readable-report.ts';
import type { Terminal } from './terminal.ts';

interface CompareOptions {
  json?: boolean;
  html?: boolean;
}

const EXAMPLES = `
Each is an HTML file, of which the article is compared, or plain text. Of a second page with several
articles, the one that shares most words with the first is taken.

Examples:
  wiremark compare story.html copy.html
  wiremark compare --html story.txt copy.txt > comparison.html
  wiremark compare --json story.html - < copy.html`;

/** Adds `wiremark compare`, which shows two texts side by side. */
export function addCompareCommand(program: Command, terminal: Terminal): void {
  program
    .command('compare')
    .description('show what two texts have in common, and what was cut, added, changed and moved')
    .argument('<first>', 'HTML or plain text; - is standard input')
    .argument('<second>', 'HTML or plain text; - is standard input')
    .option('--json', 'print one line of JSON')
    .addOption(
      new Option('--html', 'print a page that stands alone, with the two texts side by side').conflicts(
        'json',
      ),
    )
    .addHelpText('after', EXAMPLES)
    .hook('preAction', (_program, action) => {
      if (action.args.every((file) => file === '-'))
        action.error('error: only one of the two texts can be standard input');
    })
    .action((first: string, second: string, options: CompareOptions) =>
      compare([first, second], options, terminal),
    );
}

async function compare(
  [firstName, secondName]: [string, string],
  options: CompareOptions,
  terminal: Terminal,
): Promise<void> {
  const [first] = await readTexts(firstName, terminal);
  const best = compareWithBest(first, await readTexts(secondName, terminal));
  if (!best) return;
  const compared: ComparedFiles = {
    first: { ...first, name: nameOf(firstName) },
    second: { ...best.second, name: nameOf(secondName) },
    comparison: best.comparison,
  };
  const { stdout } = terminal;
  if (options.json) stdout.write(inJson(compared));
  else if (options.html) stdout.write(comparisonHtml(compared, english));
  else stdout.write(readableComparison(printable(compared), english, styleFor(stdout)));
}

/** The texts of a file, at least one. @throws UnreadableInput */
async function readTexts(name: string, terminal: Terminal): Promise<[FileText, ...FileText[]]> {
  const [text, ...more] = textsOf(await contentNamed(name, terminal));
  if (!text) throw new UnreadableInput(`${nameOf(name)}: no text to compare`);
  return [text, ...more];
}

const nameOf = (name: string): string => (name === '-' ? 'standard input' : name);

function inJson({ first, second, comparison }: ComparedFiles): string {
  const { firstWords, secondWords, ...rest } = comparison;
  const about = ({ name, headline, language }: ComparedFiles['first'], words: number) => ({
    name,
    headline,
    language,
    words,
  });
  return jsonLine({
    ...rest,
    first: about(first, firstWords),
    second: about(second, secondWords),
    headline: comparison.headline ?? null,
  });
}
