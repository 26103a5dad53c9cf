/** Asks of a page whose script was only just brought there: it listens when the page has had its turn. */
const MAX_ASKS = 30;
const ASK_AGAIN_MS = 100;

/** Asks a page's script until it listens, for three seconds at most. Undefined if it never did. */
export async function askUntilHeard<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let asks = 0; asks < MAX_ASKS; asks++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  return undefined;
}
