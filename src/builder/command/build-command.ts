import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { buildInto } from '../build.ts';
import { FolderWriter } from '../folder/write-folder.ts';
import type { OriginsKept } from '../group/origins.ts';
import type { Profile } from '../folder/profile.ts';
import { addClusterOption, findingPairs, type ClusterOptions } from './cluster-option.ts';
import {
  addInputOptions,
  addMemoryOption,
  INPUTS,
  progressOf,
  sortBytesOf,
  type InputOptions,
  type MemoryOptions,
} from './input-options.ts';
import { printable } from './printable.ts';
import { profileOption } from './profile-option.ts';
import { showProgress, type Terminal } from './terminal.ts';
import { MOST_NAME } from '../../story-index/read/coverage.ts';
import { counted } from '../../text/counted.ts';

interface BuildOptions extends InputOptions, ClusterOptions, MemoryOptions {
  out: string;
  name?: string;
  origins: OriginsKept;
  by?: 'day';
  profile: Profile;
}

const EXAMPLES = `
Examples:
  wiremark build --out index stories.jsonl
  wiremark build --out archive --by day --profile coarse stories.jsonl
  wiremark build --out january --filter lang=en --filter host=news.example CC-NEWS/2025/01
  wiremark build --out year --clickhouse http://10.0.0.1:8123 --clickhouse http://10.0.0.2:8123 part-*.jsonl.gz
  wiremark build --out newsroom --origins all samples/newsroom/records.jsonl`;

/** Adds `wiremark build`, which makes an index from pages and records. */
export function addBuildCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('build')
    .description('build an index from pages and records')
    .argument('<input...>', INPUTS);
  addMemoryOption(addClusterOption(addInputOptions(command)))
    .requiredOption('--out <dir>', 'folder for the index')
    .option('--name <name>', 'name of the index; default: the name of its folder', parseName)
    .addOption(
      new Option('--origins <kind>', 'whose stories to keep').choices(['agency', 'all']).default('agency'),
    )
    .addOption(
      new Option('--by <unit>', 'one segment for each UTC day of publication, in place of one').choices([
        'day',
      ]),
    )
    .addOption(profileOption())
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: BuildOptions) => build(inputs, options, terminal));
}

/** Before a long build, so that it is not in vain. */
function parseName(said: string): string {
  if (said.length <= MOST_NAME) return said;
  throw new InvalidArgumentError(`expected at most ${MOST_NAME} characters.`);
}

async function build(inputs: readonly string[], options: BuildOptions, terminal: Terminal): Promise<void> {
  const { stderr } = terminal;
  const progress = showProgress(terminal, false);
  const say = progressOf();
  const name = options.name ?? path.basename(path.resolve(options.out)).slice(0, MOST_NAME);
  const writer = new FolderWriter(options.out);
  const pairs = await findingPairs(options, progress.show);
  const building = buildInto(
    inputs,
    {
      name,
      origins: options.origins,
      byDay: options.by === 'day',
      profile: options.profile,
      filter: options.filter,
      ...(options.threads !== undefined && { threads: options.threads }),
      ...pairs,
      onRead: (now) => progress.show(...say(now)),
      sortBytes: sortBytesOf(options.memory),
      onProgress: progress.show,
    },
    (write) => writer.add(write),
  );
  const result = await building.finally(progress.end).catch((error: unknown) => {
    writer.abandon();
    throw error;
  });
  const { segments, bytes, strays } = writer.finish();
  const tell = (line: string): void => void stderr.write(`${printable(line)}\n`);
  const files = segments === 1 ? '' : ` in ${segments} segments`;
  tell(
    `${counted(result.stories, 'story', 'stories')}, ${counted(result.carriers, 'carrier')}, ${counted(bytes, 'byte')}${files} in ${options.out}`,
  );
  for (const [reason, count] of [...result.skipped].sort()) tell(`left out ${count}: ${reason}`);
  if (strays[0] !== undefined)
    tell(`files that are not of this index and stay: ${strays.length}, ${strays[0]} first`);
}
