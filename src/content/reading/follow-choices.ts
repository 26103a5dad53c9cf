import { watchChoices } from '../../browser/messages/page-messages.ts';
import { askForChoices } from '../../browser/messages/send-message.ts';
import type { Choices } from '../../messages.ts';

/**
 * Passes the user's choices for this page's site to `onChange`, once they are known and whenever they may have changed, until `signal` aborts.
 * A page that comes back from the browser's cache heard of no change.
 */
export function followChoices(
  window: Window | null,
  onChange: (choices: Choices) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    const answer = await askForChoices();
    if (!signal.aborted && turn === asked && answer.ok) onChange(answer.value);
  };
  watchChoices(() => void ask(), signal);
  window?.addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && void ask(), {
    signal,
  });
  void ask();
}
