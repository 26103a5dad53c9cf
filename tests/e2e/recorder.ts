/** Counts named cases and says of each failure what was expected and seen. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Recorder {
  counts: Counts;
  /** May a case whose name begins like this be wanted? */
  mayWant(beginning: string): boolean;
  /** Runs one named case; whatever it throws is its failure. Never rejects. */
  check(name: string, run: () => Promise<void> | void): Promise<void>;
  /** Counts a case that cannot be tried here. */
  skip(name: string, reason: string): void;
}

const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number, text: string) => (isColoured ? `\x1b[${code}m${text}\x1b[0m` : text);

/** Prints one line a case. `only`: a part of the names of the cases that shall run. */
export function createRecorder(prefix: string, only?: string): Recorder {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const isWanted = (name: string) => only === undefined || name.includes(only);
  const skip = (name: string, reason: string) => {
    if (!isWanted(name)) return;
    counts.skipped++;
    console.log(`${paint(33, 'skip')} ${prefix} ${name}: ${reason}`);
  };
  const check = async (name: string, run: () => Promise<void> | void) => {
    if (!isWanted(name)) return;
    const start = Date.now();
    try {
      await run();
      counts.passed++;
      console.log(`${paint(32, 'ok  ')} ${prefix} ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      counts.failed++;
      const message = error instanceof Error ? error.message : String(error);
      console.log(`${paint(31, 'FAIL')} ${prefix} ${name}\n       ${message.replaceAll('\n', '\n       ')}`);
    }
  };
  const mayWant = (beginning: string) =>
    only === undefined || beginning.includes(only) || only.startsWith(beginning);
  return { counts, mayWant, check, skip };
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
