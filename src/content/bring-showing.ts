import { askForShowing, askForStyle } from '../browser/messages/send-message.ts';
import { PAGE_NAME, tieHosts } from '../ui/shadow-host.ts';
import { scripts } from './injected.ts';
import type { Lent } from './lent.ts';
import type { Showing } from './showing.ts';

/** Has the style of all that is shown brought, once. */
export function createDress(): () => void {
  let isAsked = false;
  return () => {
    if (!isAsked) void askForStyle(PAGE_NAME).then((isDone) => isDone && tieHosts());
    isAsked = true;
  };
}

/** Has the showing script brought; undefined where it cannot come, and the next call asks again. Never rejects. */
export type BringShowing = () => Promise<Showing | undefined>;

/** Has the showing script, and the style of what it shows, brought when they are first asked for. */
export function createBringShowing(lent: Lent, dress: () => void): BringShowing {
  let coming: Promise<Showing | undefined> | undefined;
  const bring = async (): Promise<Showing | undefined> => {
    dress();
    if (!scripts.createShowing) await askForShowing();
    return scripts.createShowing?.(lent);
  };
  const bringOnce = async (): Promise<Showing | undefined> => {
    const showing = await bring().catch(() => undefined);
    if (!showing) coming = undefined;
    return showing;
  };
  return () => (coming ??= bringOnce());
}
