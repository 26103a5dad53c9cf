import type { Command } from 'commander';
import { verifySegment } from '../../story-index/read/verify-segment.ts';
import type { IndexCoverage } from '../../model.ts';
import { segmentFile, segmentPaths } from '../folder/index-folder.ts';
import { UnreadableInput } from '../input/input-records.ts';
import { english } from './english.ts';
import { jsonLine, printable } from './printable.ts';
import { readableCoverage } from './readable-report.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  wiremark inspect public/index
  wiremark inspect --json my-index`;

/** Adds `wiremark inspect`, which verifies segments and says what they hold. */
export function addInspectCommand(program: Command, terminal: Terminal): void {
  program
    .command('inspect')
    .description('verify an index and say what it holds')
    .argument('<places...>', 'folders or files of segments')
    .option('--json', 'one line of JSON for each segment')
    .addHelpText('after', EXAMPLES)
    .action((places: string[], options: { json?: boolean }) => inspect(places, options, terminal));
}

async function inspect(
  places: readonly string[],
  { json }: { json?: boolean },
  { stdout }: Terminal,
): Promise<void> {
  for (const place of places) {
    const paths = segmentPaths(place);
    if (paths.length === 0) throw new UnreadableInput(`${place}: there is no index in it`);
    for (const file of paths) {
      const coverage = await verified(file);
      const { name } = segmentFile(file);
      if (json === true) stdout.write(jsonLine({ file: name, ...coverage }));
      else stdout.write(`${readableCoverage(printable(coverage), english)}  ${name}  ${coverage.bytes} bytes\n`);
    }
  }
}

async function verified(file: string): Promise<IndexCoverage> {
  try {
    return await verifySegment(segmentFile(file));
  } catch (error) {
    throw new UnreadableInput(`${file}: ${(error as Error).message}`);
  }
}
