import { printable } from './printable.ts';

/** Where the command line reads and writes: the process's own streams, or a test's. */
export interface Terminal {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

/** A line on standard error that says what is being done. */
export interface Progress {
  /** Writes over the line. `share` is how far the step is, 0 to 1; undefined where that is not known. */
  show: (step: string, share?: number) => void;
  /** Clears the line. */
  end: () => void;
}

/** Progress for a person who waits: silent where standard error is no terminal, or where results are printed on the same terminal. */
export function showProgress({ stdout, stderr }: Terminal, printsResults: boolean): Progress {
  if (stderr.isTTY !== true || (printsResults && stdout.isTTY === true))
    return { show: () => undefined, end: () => undefined };
  const write = (line: string): void => void stderr.write(`\r\u001B[K${line}`);
  return {
    show: (step, share) => write(share === undefined ? step : `${step} ${Math.round(share * 100)} %`),
    end: () => write(''),
  };
}

/** Says in one line on standard error what went wrong. What a file or its name brings in is made printable. */
export function tellError({ stderr }: Terminal, message: string): void {
  stderr.write(`wiremark: ${printable(message)}\n`);
}
