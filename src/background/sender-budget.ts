/** How much one tab may ask of the worker. Extension pages ask only when the user does, and are not counted. */

/** A supply that is used up and comes back with time. */
interface Supply {
  /** How much there is at first, and at most. */
  most: number;
  perSecond: number;
}

/**
 * Messages of one tab. A front page that is scrolled fast asks about its links ten times a second. Lower: badges are missing there. Higher: a
 * page that has taken over its process keeps the worker busier.
 */
const MESSAGES: Supply = { most: 120, perSecond: 20 };

/** Bytes of these messages. The largest page has about 3 MB, and is read twelve times at most. Lower: such a page is refused; higher: as above. */
const BYTES: Supply = { most: 32_000_000, perSecond: 1_000_000 };

/** What is left of a supply at a time, in milliseconds. */
interface Left {
  amount: number;
  at: number;
}

const refill = ({ most, perSecond }: Supply, left: Left | undefined, now: number): number =>
  left === undefined ? most : Math.min(most, left.amount + (Math.max(0, now - left.at) / 1000) * perSecond);

/** `over-again`: it was over at the message before, too. */
export type Charge = 'within' | 'over' | 'over-again';

/** Counts what each tab asks. */
export interface SenderBudget {
  /** Charges a message to its tab. What is over the budget is charged nothing. */
  charge(tabId: number, message: unknown): Charge;
  forget(tabId: number): void;
}

/** Nothing was asked yet. @param now the time in milliseconds, from any start */
export function createSenderBudget(now: () => number): SenderBudget {
  const tabs = new Map<number, { messages: Left; bytes: Left; isOver: boolean }>();
  return {
    charge: (tabId, message) => {
      const at = now();
      const tab = tabs.get(tabId);
      const messages = refill(MESSAGES, tab?.messages, at);
      const bytes = refill(BYTES, tab?.bytes, at);
      const weight = messages < 1 ? 0 : weigh(message, bytes);
      const isOver = messages < 1 || weight > bytes;
      const charged = isOver ? { messages: 0, bytes: 0 } : { messages: 1, bytes: weight };
      tabs.set(tabId, {
        messages: { amount: messages - charged.messages, at },
        bytes: { amount: bytes - charged.bytes, at },
        isOver,
      });
      if (!isOver) return 'within';
      return tab?.isOver === true ? 'over-again' : 'over';
    },
    forget: (tabId) => void tabs.delete(tabId),
  };
}

/** Bytes of a number, or of what a list or an object needs beside its contents. */
const SLOT_BYTES = 8;

/** About how many bytes a message holds, counted until they are more than `most`. A message may have any depth, and in Firefox circles. */
export function weigh(message: unknown, most: number): number {
  let bytes = 0;
  const waiting: unknown[] = [message];
  while (waiting.length > 0 && bytes <= most) {
    const value = waiting.pop();
    bytes += SLOT_BYTES;
    if (typeof value === 'string') bytes += 2 * value.length;
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      for (const item of itemsOf(value))
        if (typeof item === 'number') bytes += SLOT_BYTES;
        else waiting.push(item);
    }
  }
  return bytes;
}

const itemsOf = (value: object): readonly unknown[] =>
  Array.isArray(value) ? value : Object.entries(value).flat();
