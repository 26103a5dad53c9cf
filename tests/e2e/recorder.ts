/** Counts named cases, says of each failure what was expected and seen, and keeps evidence of it. */
import { join } from 'node:path';
import { keepEvidence } from './evidence.ts';
import type { Surface } from './surface.ts';
import { within } from './wait.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Recorder {
  counts: Counts;
  /** Did a case reach its time limit? The browser may hang then, so no other case is tried until this is reset. */
  isStuck: boolean;
  /** Does the run include cases whose names begin like this? */
  mayWant(beginning: string): boolean;
  /** Runs one named case, which fails if it throws. Never rejects. */
  check(name: string, run: () => Promise<void> | void): Promise<void>;
  /** Counts a case that cannot be tried here. */
  skip(name: string, reason: string): void;
  /** Runs something in a page. If it throws, keeps a picture and the HTML of the page. */
  watch<T>(surface: Surface, run: () => Promise<T>): Promise<T>;
  /** Keeps a picture and the HTML of a page. Returns the files. */
  keep(surface: Surface): Promise<string[]>;
}

/** Longest time for one case, in milliseconds. The run prints the time of each case that passes. */
const CASE_LIMIT_MS = 240_000;

const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number, text: string) => (isColoured ? `\x1b[${code}m${text}\x1b[0m` : text);

/** A name as part of a file's name. */
const slugOf = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 150);

/** Options of a recorder. */
export interface RecorderOptions {
  /** Stands before each name. */
  prefix: string;
  /** Run only the cases whose names contain this; `undefined` runs all. */
  only: string | undefined;
  /** Folder for evidence of failures. */
  evidenceFolder: string;
}

/** Prints one line a case. */
export function createRecorder({ prefix, only, evidenceFolder }: RecorderOptions): Recorder {
  const isWanted = (name: string) => only === undefined || name.includes(only);
  let current = 'no case';
  let kept: string[] = [];

  const fail = (name: string, error: unknown) => {
    recorder.counts.failed++;
    const message = error instanceof Error ? error.message : String(error);
    const lines = [...message.split('\n'), ...kept.map((file) => `kept: ${file}`)];
    console.log([`${paint(31, 'FAIL')} ${prefix} ${name}`, ...lines].join('\n       '));
  };

  const recorder: Recorder = {
    counts: { passed: 0, failed: 0, skipped: 0 },
    isStuck: false,
    mayWant: (beginning) => only === undefined || beginning.includes(only) || only.startsWith(beginning),
    skip: (name, reason) => {
      if (!isWanted(name)) return;
      recorder.counts.skipped++;
      console.log(`${paint(33, 'skip')} ${prefix} ${name}: ${reason}`);
    },
    check: async (name, run) => {
      if (!isWanted(name)) return;
      if (recorder.isStuck) return fail(name, 'not tried: a case before it hangs in this browser');
      [current, kept] = [name, []];
      const start = Date.now();
      let isOver = false;
      const running = Promise.resolve()
        .then(run)
        .finally(() => (isOver = true));
      try {
        await within(CASE_LIMIT_MS, name, running);
        recorder.counts.passed++;
        console.log(`${paint(32, 'ok  ')} ${prefix} ${name} (${Date.now() - start} ms)`);
      } catch (error) {
        recorder.isStuck = !isOver;
        fail(name, error);
      }
    },
    watch: async (surface, run) => {
      try {
        return await run();
      } catch (error) {
        await recorder.keep(surface);
        throw error;
      }
    },
    keep: async (surface) => {
      const file = join(evidenceFolder, `${prefix}-${slugOf(current)}-${kept.length / 2 + 1}`);
      const files = await keepEvidence(surface, file);
      kept.push(...files);
      return files;
    },
  };
  return recorder;
}

/** Fails the case with a line for each difference; none passes. */
export function expectNone(differences: readonly string[]): void {
  if (differences.length > 0) throw new Error(differences.join('\n'));
}

/** Fails the case unless the two are the same JSON. */
export function expectSame(what: string, expected: unknown, seen: unknown): void {
  const [wanted, found] = [JSON.stringify(expected), JSON.stringify(seen)];
  if (wanted !== found) throw new Error(`${what}: expected ${wanted}, seen ${found}`);
}

/** Fails the case, saying what was expected and seen, unless it holds. */
export function expectThat(holds: boolean, expected: string, seen: unknown): void {
  if (!holds) throw new Error(`expected ${expected}, seen ${JSON.stringify(seen)}`);
}
