/**
 * What reading a page may cost, in units of `WORK`: about a microsecond each on a laptop. Counted, so that the same page is given up on every
 * machine or on none. Lower, and long pages must be asked for; higher, and a hostile page costs more before it is given up.
 */
export const LIMITS = {
  /** Until the first script knows whether the page may be an article. A page of news takes a hundred. */
  look: 60_000,
  /** Until the reading script has the page's articles. The longest of 304 pages of news takes 110,000. */
  reading: 200_000,
  /** The same with their credits and fingerprints: an article of some 70,000 words. */
  comparing: 300_000,
  /** The same where the user asks for a large page: half a minute, with a button to stop it. */
  asked: 30_000_000,
  /** The badges in a page's links. As many as a page may have, in lines of their own, take three quarters of it. */
  badges: 400_000,
  /** All readings of a page that changes, after the first. */
  changes: 400_000,
} as const;

/** How much work may still be done, and how much was. */
export interface Budget {
  /** Takes so much of the budget. False where it is used up, or the work was stopped: then nothing more is done. */
  spend(work: number): boolean;
  /** All that was spent. */
  spent(): number;
  /** Sets another limit for all that is spent from the beginning. */
  setLimit(limit: number): void;
}

/** A budget of so much work. It is used up at once when `signal` aborts. */
export function createBudget(limit: number, signal?: AbortSignal): Budget {
  let spent = 0;
  let most = limit;
  return {
    spend: (work) => {
      spent += work;
      return spent <= most && signal?.aborted !== true;
    },
    spent: () => spent,
    setLimit: (next) => {
      most = next;
    },
  };
}
