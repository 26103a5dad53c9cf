/**
 * Which of several checks of one page counts: of those that are done, the one that began last. A check takes a while, and the page may change
 * meanwhile; then another begins beside it, and either may be done first.
 */
export interface Turns {
  /** Begins a check; its number is its turn. */
  begin: () => number;
  /** The turn that began last; 0 for none. */
  last: () => number;
  /** May what came of this turn be used? Yes once, and only if no later one was used and the page was not left since it began. */
  take: (turn: number) => boolean;
  /** Is this the turn that was taken last, and the page not left since? */
  isTaken: (turn: number) => boolean;
  /** The page was left: no turn up to this one counts; by default, none that has begun. */
  leave: (turn?: number) => void;
}

/** No turn has begun. */
export function createTurns(): Turns {
  let begun = 0;
  let over = 0;
  let taken = 0;
  return {
    begin: () => ++begun,
    last: () => begun,
    take: (turn) => {
      if (turn <= over) return false;
      over = taken = turn;
      return true;
    },
    isTaken: (turn) => turn === taken,
    leave: (turn = begun) => {
      over = Math.max(over, turn);
      taken = 0;
    },
  };
}
