/** Runs a command of the built package in a process of its own, and says what it took. */
import { spawnSync } from 'node:child_process';
import { openSync, closeSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/npm/lib/cli.js', import.meta.url));
const WATCH = new URL('./watch-run.mjs', import.meta.url).href;

/** What a step took. Processor seconds are of all threads, scratch bytes those written to scratch files and segments. */
export interface Step {
  step: string;
  seconds: number;
  processorSeconds: number;
  scratchMb: number;
}

/** What a whole run took. */
export interface Run {
  seconds: number;
  processorSeconds: number;
  peakMb: number;
  scratchMb: number;
  steps: Step[];
}

const MB = 1e6;
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Runs `wiremark` on arguments, printing to a file where one is named. @throws Error if it fails */
export function runCommand(args: readonly string[], printTo?: string): Run {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wiremark-run-'));
  const steps = path.join(folder, 'steps.json');
  const stdout = printTo === undefined ? 'ignore' : openSync(printTo, 'w');
  try {
    const { status } = spawnSync(process.execPath, ['--import', WATCH, COMMAND, ...args], {
      stdio: ['ignore', stdout, 'inherit'],
      env: { ...process.env, WIREMARK_BENCH_STEPS: steps },
    });
    if (status !== 0) throw new Error(`wiremark ${args[0]} ended with ${status}`);
    type Watched = Omit<Step, 'scratchMb'> & { peakMb: number; scratchBytes: number };
    const watched = JSON.parse(readFileSync(steps, 'utf8')) as Watched[];
    return {
      seconds: round(sumOf(watched.map(({ seconds }) => seconds))),
      processorSeconds: round(sumOf(watched.map((each) => each.processorSeconds))),
      peakMb: Math.round(Math.max(...watched.map(({ peakMb }) => peakMb))),
      scratchMb: round(sumOf(watched.map(({ scratchBytes }) => scratchBytes)) / MB, 1),
      steps: watched.map(({ step, seconds, processorSeconds, scratchBytes }) => ({
        step,
        seconds: round(seconds),
        processorSeconds: round(processorSeconds),
        scratchMb: round(scratchBytes / MB, 1),
      })),
    };
  } finally {
    if (typeof stdout === 'number') closeSync(stdout);
    rmSync(folder, { recursive: true });
  }
}
