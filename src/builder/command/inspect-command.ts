import type { Command } from 'commander';
import { RESIDENT_FILE } from '../../story-index/format/layout.ts';
import { namesOfFiles } from '../../story-index/read/index-files.ts';
import { verifyIndex } from '../../story-index/read/reader.ts';
import { folderSource, openFolders } from '../folder/index-folder.ts';
import { UnreadableInput } from '../input/input-records.ts';
import { english } from './english.ts';
import { printable } from './printable.ts';
import { readableCoverage } from './readable-report.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  wiremark inspect public/index`;

/** Adds `wiremark inspect`, which verifies an index and says what it holds. */
export function addInspectCommand(program: Command, terminal: Terminal): void {
  program
    .command('inspect')
    .description('verify an index and say what it holds')
    .argument('<dir>', 'folder of the index')
    .addHelpText('after', EXAMPLES)
    .action((dir: string) => inspect(dir, terminal));
}

async function inspect(dir: string, { stdout }: Terminal): Promise<void> {
  const source = folderSource(dir);
  const indexes = await openFolders([dir]);
  try {
    await verifyIndex(source);
  } catch (error) {
    throw new UnreadableInput(`${dir}: ${(error as Error).message}`);
  }
  for (const { coverage } of indexes) stdout.write(readableCoverage(printable(coverage), english));
  for (const name of namesOfFiles(new Uint8Array(await source.read(RESIDENT_FILE)))) {
    stdout.write(`  ${name}  ${(await source.read(name)).byteLength} bytes\n`);
  }
}
