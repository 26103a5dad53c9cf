import type { Command } from 'commander';
import { inspectWork, withdraw } from '../work/inspect-work.ts';
import { ALL_DAYS, WorkFolder } from '../work/work-folder.ts';
import type { World } from './collect-command.ts';
import { jsonLine, printable } from './printable.ts';
import { alignColumns } from './table.ts';
import type { Terminal } from './terminal.ts';
import { counted } from '../../text/counted.ts';

const EXAMPLES = `
Examples:
  wiremark work inspect work
  wiremark withdraw https://agency.example/story-1 --work work`;

/** Adds `wiremark work inspect` and `wiremark withdraw`, which show and change what was collected. */
export function addWorkCommands(program: Command, { stdout }: Terminal, { now }: Pick<World, 'now'>): void {
  const opened = <T>(folder: string, use: (work: WorkFolder) => T): T => {
    const work = WorkFolder.open(folder, { now: now(), keepDays: ALL_DAYS, mustExist: true });
    try {
      return use(work);
    } finally {
      work.close();
    }
  };

  program
    .command('work')
    .description('look at what was collected')
    .addHelpText('after', EXAMPLES)
    .command('inspect')
    .description('print what a work folder holds: days, records, addresses by outcome, what was withdrawn')
    .argument('<folder>', 'the work folder')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action((folder: string, { json }: { json?: true }) => {
      const held = opened(folder, inspectWork);
      if (json === true) return void stdout.write(jsonLine(held));
      const rows = [
        ['day', 'records', 'with text', 'of agencies'],
        ...held.days.map(({ day, records, withText, ofAgencies }) => [
          day,
          ...[records, withText, ofAgencies].map(String),
        ]),
      ];
      const outcomes = Object.entries(held.items).map(
        ([outcome, times]) => `${counted(times, 'address', 'addresses')} ${outcome}`,
      );
      const lines = [...alignColumns(rows), ...outcomes, `${held.withdrawn} withdrawn`];
      stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
    });

  program
    .command('withdraw')
    .description('take a story or a page back: it leaves the work folder, and is never collected again')
    .argument('<named>', 'its id or its address')
    .requiredOption('--work <folder>', 'the work folder')
    .addHelpText('after', EXAMPLES)
    .action((named: string, { work: folder }: { work: string }) => {
      const records = opened(folder, (work) => withdraw(work, named));
      const removed =
        records > 0
          ? `${counted(records, 'record')} removed`
          : 'no record has this id or address yet, and none will be collected';
      stdout.write(`${printable(named)}: withdrawn, ${removed}\n`);
    });
}
