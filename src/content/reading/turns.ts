/**
 * Which of several readings of one page counts: of those that are done, the one that began last. A reading takes a while, and the page may change
 * meanwhile; then another begins beside it, and either may be done first.
 */
export interface Turns {
  /** Begins a reading; its number is its turn. */
  begin: () => number;
  /** May the reading of this turn be used? No if a later one was, or the page was left since it began. */
  take: (turn: number) => boolean;
  /** Is this the reading that was taken last? */
  isTaken: (turn: number) => boolean;
  /** The page was left: no reading that has begun counts. */
  leave: () => void;
}

/** No turn has begun. */
export function createTurns(): Turns {
  let begun = 0;
  let taken = 0;
  return {
    begin: () => ++begun,
    take: (turn) => {
      if (turn < taken) return false;
      taken = turn;
      return true;
    },
    isTaken: (turn) => turn === taken,
    leave: () => {
      taken = ++begun;
    },
  };
}
