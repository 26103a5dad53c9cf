import { readState } from '../browser/messages/light-answers.ts';
import type { Choices } from '../messages.ts';
import type { BringShowing } from './bring-showing.ts';
import type { Told, View } from './view.ts';

/** A view that is brought when there is first something to show. Until then, and where it cannot come, nothing is shown. */
export interface LateView extends View {
  /** What was told last, shown or not. */
  told(): Told | undefined;
}

/** See `LateView`. It is gone when `signal` aborts. */
export function createLateView(bring: BringShowing, signal: AbortSignal): LateView {
  let view: View | undefined;
  let told: Told | undefined;
  let choices: Choices | undefined;
  const update = async (): Promise<void> => {
    if (view) return view.show(told);
    if (readState(told?.answer) !== 'found' || choices?.isPaused === true) return;
    const showing = await bring();
    if (!showing || signal.aborted) return;
    if (!view) {
      view = showing.createView(signal);
      if (choices) view.choose(choices);
    }
    view.show(told);
  };
  return {
    told: () => told,
    show: (next) => {
      told = next;
      void update();
    },
    choose: (next) => {
      choices = next;
      if (view) view.choose(next);
      else void update();
    },
    leave: () => {
      told = undefined;
      view?.leave();
    },
    restore: () => view?.restore(),
    hideBadges: () => view?.hideBadges(),
  };
}
