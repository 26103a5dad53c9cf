import { printable } from './printable.ts';

/** The streams of the command line: the process's own, or a test's. */
export interface Terminal {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

/** A line on standard error that shows the current step. */
export interface Progress {
  /** Replaces the line. `share` is the step's progress, 0 to 1; undefined if unknown. */
  show: (step: string, share?: number) => void;
  /** Clears the line. */
  end: () => void;
}

/** Progress for a waiting user. Silent if standard error is no terminal, or if results are printed on the same terminal. */
export function showProgress({ stdout, stderr }: Terminal, printsResults: boolean): Progress {
  if (stderr.isTTY !== true || (printsResults && stdout.isTTY === true))
    return { show: () => undefined, end: () => undefined };
  const write = (line: string): void => void stderr.write(`\r\u001B[K${line}`);
  return {
    show: (step, share) => write(share === undefined ? step : `${step} ${Math.round(share * 100)} %`),
    end: () => write(''),
  };
}

/** Reports an error in one line on standard error. Makes printable any text that comes from a file or its name. */
export function tellError({ stderr }: Terminal, message: string): void {
  stderr.write(`wiremark: ${printable(message)}\n`);
}
