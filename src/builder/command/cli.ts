/** Entry of `npm run wiremark`. */
import fs from 'node:fs';
import { Unwritable } from '../folder/unwritable.ts';
import { runWiremark } from './command-line.ts';
import { fileStream } from './file-stream.ts';
import { tellFailure } from './tell-failure.ts';

const STANDARD_OUTPUT = 1;

const { stdin, stderr } = process;
const stdout = fs.fstatSync(STANDARD_OUTPUT).isFile() ? fileStream(STANDARD_OUTPUT) : process.stdout;
const terminal = { stdin, stdout, stderr };

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // An early end of the pipe (`| head`) is no error.
  process.exit(error.code === 'EPIPE' ? 0 : tellFailure(terminal, new Unwritable('standard output', error)));
});
// The last catch: what is thrown outside the run, such as by a stream.
process.on('uncaughtException', (error) => process.exit(tellFailure(terminal, error)));
process.exitCode = await runWiremark(process.argv.slice(2), terminal);
