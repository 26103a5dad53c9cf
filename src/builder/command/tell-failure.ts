import { ClusterFailure } from '../cluster/shard.ts';
import { Unwritable } from '../folder/unwritable.ts';
import { UnreadableInput } from '../input/input-records.ts';
import { sayError } from '../input/say-error.ts';
import { printable } from './printable.ts';
import { tellError, type Terminal } from './terminal.ts';

/** Exit code: an input cannot be read, or an output cannot be written. */
export const FAILED = 1;
/** Exit code: an error that nobody foresaw. */
const BUG = 3;

/** Reports the error that ended a run in one line on standard error, with its stack if `WIREMARK_DEBUG` is set. Returns the exit code. */
export function tellFailure(terminal: Terminal, error: unknown): number {
  const message = messageOf(error);
  const isKnown = isForeseen(error);
  const isDebug = (process.env['WIREMARK_DEBUG'] ?? '') !== '';
  const hint = isDebug ? '' : '; WIREMARK_DEBUG=1 shows where';
  tellError(terminal, isKnown ? message : `this is a bug in Wiremark: ${message}${hint}`);
  if (isDebug) terminal.stderr.write(`${stackOf(error).map(printable).join('\n')}\n`);
  return isKnown ? FAILED : BUG;
}

/**
 * Does the error speak of a file, of a server or of the system? A damaged shard of an index is found only when a page asks for it; its error begins with
 * `story index:`. The errors of the system itself have the name of the call that failed.
 */
function isForeseen(error: unknown): boolean {
  if ([UnreadableInput, Unwritable, ClusterFailure].some((kind) => error instanceof kind)) return true;
  return error instanceof Error && (error.message.startsWith('story index: ') || 'syscall' in error);
}

/** What the error says; one of the system's names its file first. */
function messageOf(error: unknown): string {
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined ? sayError(error) : `${path}: ${sayError(error)}`;
}

/** The lines of an error's stack, and of those that caused it. */
function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [...(error.stack ?? '').split('\n'), ...(error.cause === undefined ? [] : stackOf(error.cause))];
}
