/** The watching script: one self-contained file. It is injected where the first script found no article. */
import { waitForNextIdle } from './reading/idle.ts';
import { scripts } from './injected.ts';
import { watchForArticle } from './watch-for-article.ts';

async function start(): Promise<void> {
  await waitForNextIdle();
  const { first } = scripts;
  // The page that asked may be gone, and this one may have been found an article.
  if (first && !first.signal.aborted) await watchForArticle(document, first);
}

void start();
