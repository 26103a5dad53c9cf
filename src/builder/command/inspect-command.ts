import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { verifyIndex } from '../../story-index/read/reader.ts';
import { folderSource, openFolders } from '../folder/index-folder.ts';
import { UnreadableInput } from '../input/input-records.ts';
import { english } from './english.ts';
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
  const indexes = await openFolders([dir]);
  try {
    await verifyIndex(folderSource(dir));
  } catch (error) {
    throw new UnreadableInput(`${dir}: ${(error as Error).message}`);
  }
  for (const { coverage } of indexes) stdout.write(readableCoverage(coverage, english));
  for (const file of fs.readdirSync(dir).filter((name) => /\.(wmk|wms)$/.test(name))) {
    stdout.write(`  ${file}  ${fs.statSync(path.join(dir, file)).size} bytes\n`);
  }
}
