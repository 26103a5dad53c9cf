import type { Result, TabResult } from '../messages.ts';

/** A check without an answer after this time was lost, for example because the worker was stopped, and is asked for again. */
const ASK_AGAIN_MS = 3_000;
/** Asks without an answer after which the page is given up: half a minute, for a slow machine with a long page. */
const MAX_ASKS = 10;

const noAnswer: TabResult = {
  state: 'error',
  url: '',
  error: { code: 'no-answer', message: 'The page did not answer. It may still be loading.' },
};

/** Where the results of one tab come from. */
export interface TabSource {
  readStored: () => Promise<TabResult | undefined>;
  /** Calls `onChange` whenever the result is stored or removed, until `signal` aborts. */
  watch: (onChange: (result: TabResult | undefined) => void, signal: AbortSignal) => void;
  /** Asks the worker for a check. Never rejects. */
  ask: () => Promise<Result<TabResult>>;
}

/**
 * Calls `onResult` with the stored result of a tab, then with each change, until `signal` aborts. Asks the worker for a check, and asks again
 * while no answer comes. Returns a function that starts asking anew.
 */
export function followTab(
  source: TabSource,
  onResult: (result: TabResult) => void,
  signal: AbortSignal,
): () => void {
  let isWaiting = true;
  let asks = 0;
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (result: TabResult) => {
    if (signal.aborted) return;
    isWaiting = result.state === 'checking';
    onResult(result);
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isWaiting && asks >= MAX_ASKS) tell(noAnswer);
      else if (isWaiting) void ask();
    }, ASK_AGAIN_MS);
  };

  /** A large page that is being read has not lost its check. */
  const waitOn = () => {
    asks = 0;
    wait();
  };

  const ask = async () => {
    wait();
    asks++;
    const changesBefore = changes;
    const answer = await source.ask();
    // A result that was stored meanwhile is newer than the worker's answer "checking".
    if (answer.ok && answer.value.state === 'checking' && changes !== changesBefore) return;
    if (answer.ok) tell(answer.value);
    else tell({ state: 'error', url: '', error: answer.error });
  };

  source.watch((result) => {
    changes++;
    if (result?.state === 'checking' && result.share !== undefined) waitOn();
    if (result) tell(result);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  void source.readStored().then((kept) => kept && kept.state !== 'error' && tell(kept));
  void ask();
  return () => {
    asks = 0;
    isWaiting = true;
    void ask();
  };
}
