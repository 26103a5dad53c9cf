import type { ReadPage } from '../memory-messages.ts';
import { runInPieces, type Pieces, type Steps } from '../steps.ts';
import { choosingStories, type Found, type ReadingChoice } from './stories.ts';

/** Longest piece of a search, in milliseconds: what is typed meanwhile appears at once. */
const PIECE_MS = 25;

/** Work that ends where it is no more wanted, with undefined. */
function* whileWanted<T>(steps: Steps<T>, isWanted: () => boolean): Steps<T | undefined> {
  for (let step = steps.next(); isWanted(); step = steps.next()) {
    if (step.done === true) return step.value;
    yield step.value;
  }
  return undefined;
}

/** Searches what was read, in pieces, once what the user typed is drawn. A search ends those before it, which find undefined. */
export function createSearch(turns: Omit<Pieces, 'pieceMs'>) {
  let newest = 0;
  return async (pages: readonly ReadPage[], choice: ReadingChoice): Promise<Found | undefined> => {
    const own = ++newest;
    const isWanted = (): boolean => own === newest;
    await turns.waitForTurn();
    if (!isWanted()) return undefined;
    return runInPieces(whileWanted(choosingStories(pages, choice), isWanted), {
      ...turns,
      pieceMs: PIECE_MS,
    });
  };
}
