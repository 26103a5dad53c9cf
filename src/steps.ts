/**
 * Work that can pause at each `yield`, so that the page stays responsive. Each `yield` says how much work comes before the next one, in units of
 * `WORK`. The work is counted, not timed: the same page makes the same work on every machine, and so meets the same limits. More than
 * `LONG_WORK` in one step cannot be parted, and should begin in a turn of its own.
 */
export type Steps<T> = Generator<number, T, void>;

/**
 * What reading weighs, in units: about a microsecond each in Chromium on a laptop, with its share of later steps. Raised, and smaller pages
 * reach the limits of `content/reading/budget.ts`; lowered, and the browser is held up longer before they do.
 */
export const WORK = {
  /** An element that the browser passes when it searches the page with one selector. */
  search: 0.04,
  /** An element that is asked for a shadow root. */
  host: 0.15,
  /** All structured data that is read of a page: it has limits of its own. */
  structuredData: 2_000,
  /** A visit to a node of the page: one to a text, two to an element. */
  node: 0.7,
  /** A level that a visited node lies deep: climbs from it cost that much more. */
  level: 0.02,
  /** A node, and a character, that the body finder reads in its copy of the page. */
  copiedNode: 10,
  copiedCharacter: 0.08,
  /** A character that is made a line's, of the scripts whose words are counted with the most effort. */
  character: 0.25,
  /** A line that is given its place and its role. */
  line: 6,
  /** A character of an article in which credits are sought. */
  creditCharacter: 0.1,
  /** A word that is hashed. */
  word: 1.2,
} as const;

/** Work of a step, in units, from which it should begin in a turn of its own: what a slice holds. */
export const LONG_WORK = 8_000;

/** Does the work without pausing, where nothing else needs the thread. */
export function runToEnd<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** How work is done in pieces by the clock. */
export interface Pieces {
  /** Lets other work come first. */
  waitForTurn: () => Promise<void>;
  /** Longest time of a piece, in milliseconds; a step that is longer makes a longer piece. */
  pieceMs: number;
  /** The clock, in milliseconds. */
  now: () => number;
}

/** Does the work in pieces, with a turn of the event loop between two. Rejects with whatever the work throws. */
export async function runInPieces<T>(steps: Steps<T>, { waitForTurn, pieceMs, now }: Pieces): Promise<T> {
  let end = now() + pieceMs;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (now() < end) continue;
    await waitForTurn();
    end = now() + pieceMs;
  }
}
