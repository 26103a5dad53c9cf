import type { PageDescription, TabResult } from '../messages.ts';
import { creditedAgencies } from '../report/search.ts';
import { plainAddress } from '../text/kept-address.ts';

/** Keeps how the page of the latest result describes itself. */
export interface Descriptions {
  /** Asks the page of a result. What was told of an earlier result is forgotten. */
  ask: (result: TabResult) => void;
  /** Undefined until the page answers, and where it does not, or is another page by now. */
  latest: () => PageDescription | undefined;
}

/**
 * Calls `onTold` whenever a page has described itself.
 * @param describe asks the page; its argument are the codes of agencies that it shall name. Never rejects
 */
export function createDescriptions(
  describe: (codes: readonly string[]) => Promise<PageDescription | undefined>,
  onTold: () => void,
): Descriptions {
  let result: TabResult | undefined;
  let latest: PageDescription | undefined;
  const ask = async (of: TabResult) => {
    result = of;
    latest = undefined;
    if (!('report' in of)) return;
    const { verdict, credits } = of.report;
    const codes = [...(verdict.agency === null ? [] : [verdict.agency]), ...creditedAgencies(credits)];
    const told = await describe(codes);
    if (of !== result || !told || plainAddress(told.url) !== plainAddress(of.url)) return;
    latest = told;
    onTold();
  };
  return { ask: (of) => void ask(of), latest: () => latest };
}
