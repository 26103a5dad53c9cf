import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { IndexCoverage } from '../../model.ts';
import { verifySegment } from '../../story-index/read/verify-segment.ts';
import { segmentFile, segmentPaths } from '../folder/index-folder.ts';
import { profileOf, type Profile } from '../folder/profile.ts';
import { unreadable, UnreadableInput } from '../input/input-records.ts';
import { english } from './english.ts';
import { expectAllRead } from './named-pages.ts';
import { jsonLine, printable } from './printable.ts';
import { readableCoverage } from './readable-report.ts';
import { tellError, type Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  wiremark inspect public/index
  wiremark inspect --json archive october.wmk`;

interface InspectOptions {
  json?: boolean;
}

/** A segment that was read whole. */
interface Inspected {
  file: string;
  /** In hexadecimal. */
  sha256: string;
  profile: Profile | undefined;
  tokenBits: number;
  coverage: IndexCoverage;
}

/** Adds `wiremark inspect`, which verifies segments and says what they hold. */
export function addInspectCommand(program: Command, terminal: Terminal): void {
  program
    .command('inspect')
    .description('verify an index and say what it holds')
    .argument('<place...>', 'segments, or folders of them')
    .option('--json', 'print one line of JSON for each segment')
    .addHelpText('after', EXAMPLES)
    .action((places: string[], options: InspectOptions) => inspectAll(places, options, terminal));
}

async function inspectAll(
  places: readonly string[],
  { json }: InspectOptions,
  terminal: Terminal,
): Promise<void> {
  const counts = { read: 0, unread: 0 };
  const tellUnread = (error: unknown): void => {
    if (!(error instanceof UnreadableInput)) throw error;
    counts.unread++;
    tellError(terminal, error.message);
  };
  for (const file of pathsOf(places, tellUnread)) {
    try {
      terminal.stdout.write(json === true ? inJson(await inspect(file)) : inWords(await inspect(file)));
      counts.read++;
    } catch (error) {
      tellUnread(error);
    }
  }
  expectAllRead(counts, terminal);
}

function* pathsOf(places: readonly string[], tellUnread: (error: unknown) => void): Generator<string> {
  for (const place of places) {
    try {
      yield* segmentPaths(place);
    } catch (error) {
      tellUnread(error);
    }
  }
}

/** Reads a segment whole. @throws UnreadableInput that names the file, with one sentence */
async function inspect(file: string): Promise<Inspected> {
  try {
    const coverage = await verifySegment(segmentFile(file));
    const bytes = fs.readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [, named] = /^([0-9a-f]{64})\.wmk$/.exec(path.basename(file)) ?? [];
    if (named !== undefined && named !== sha256)
      throw new Error(`story index: named ${named}, its bytes have the SHA-256 ${sha256}`);
    return { file, sha256, ...profileOf(bytes), coverage };
  } catch (error) {
    throw unreadable(file, error);
  }
}

const inJson = ({ coverage, ...file }: Inspected): string => jsonLine({ ...file, ...coverage });

function inWords({ file, profile, tokenBits, coverage }: Inspected): string {
  const kept = `${profile === undefined ? 'no known profile' : `profile ${profile}`}: ${tokenBits} bits a word`;
  return `${readableCoverage(printable(coverage), english)}  ${kept}\n  ${printable(file)}\n`;
}
