import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Command, CommanderError } from 'commander';
import { addBuildCommand } from './build-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addCompareCommand } from './compare-command.ts';
import { addMapCommand } from './map-command.ts';
import { addInspectCommand } from './inspect-command.ts';
import { addKeysCommand } from './keys-command.ts';
import { addCollectCommand, type World } from './collect-command.ts';
import { InputsUnread } from './named-pages.ts';
import { addOriginsCommand } from './origins-command.ts';
import { addPublishCommand } from './publish-command.ts';
import { addReadCommand } from './read-command.ts';
import { FAILED, tellFailure } from './tell-failure.ts';
import { tellError, type Terminal } from './terminal.ts';
import { addWorkCommands } from './work-command.ts';

const DONE = 0;
const WRONG_ARGUMENTS = 2;

const WORLD: World = { now: Date.now, sleep: setTimeout };

/**
 * Runs `wiremark ARGS...`; README.md has the contract. Returns the exit code: 0 done, 1 an input that cannot be read or an output that cannot
 * be written (for each, one line on stderr that names it), 2 wrong arguments (one line), 3 a bug (one line). Never rejects.
 * @param world clock and network, where they are not the machine's own
 */
export async function runWiremark(
  args: readonly string[],
  terminal: Terminal,
  world: World = WORLD,
): Promise<number> {
  try {
    await createProgram(terminal, world).parseAsync([...args], { from: 'user' });
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_ARGUMENTS;
    return error instanceof InputsUnread ? FAILED : tellFailure(terminal, error);
  }
}

/** Version of the package. Found from the sources as from what is built of them: both lie three folders deep. */
function versionOf(): string {
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}

/** An error of the arguments like any other: a suggestion ("Did you mean --json?") comes on a line of its own. */
const inOneLine = (text: string): string =>
  text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');

/** Refuses what is empty, such as a variable of a shell that is not set: no file, name or address is. */
function expectNoneEmpty(command: Command): void {
  const option = command.options.find((each) => command.getOptionValue(each.attributeName()) === '');
  const where = option?.long === undefined ? '' : ` for ${option.long}`;
  if (option !== undefined || command.args.includes(''))
    command.error(`error: expected a value${where}, and found nothing between the quotes`);
}

/** Makes the program. Commands inherit the output's configuration, so it must be set before they are added. */
function createProgram(terminal: Terminal, world: World): Command {
  const program = new Command('wiremark')
    .description("Says where an article's text came from, and builds the indexes that know it.")
    .version(versionOf(), '--version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text) => tellError(terminal, inOneLine(text)),
    })
    .hook('preAction', (_, command) => expectNoneEmpty(command));
  addCheckCommand(program, terminal);
  addReadCommand(program, terminal);
  addCompareCommand(program, terminal);
  addBuildCommand(program, terminal);
  addMapCommand(program, terminal);
  addOriginsCommand(program, terminal);
  addInspectCommand(program, terminal);
  addKeysCommand(program, terminal, world);
  addCollectCommand(program, terminal, world);
  addWorkCommands(program, terminal, world);
  addPublishCommand(program, terminal, world);
  return program;
}
