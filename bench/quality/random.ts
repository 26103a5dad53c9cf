/** Seeded chance: the same name gives the same sequence on every machine (mulberry32). */
export interface Chance {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** A whole number of `[from, to]`. */
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** A new array in random order (Fisher and Yates). */
  shuffle<Item>(items: readonly Item[]): Item[];
}

export function chanceOf(name: string): Chance {
  let state = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: <Item>(items: readonly Item[]): Item => {
      if (items.length === 0) throw new Error('chance: nothing to pick from');
      return items[between(0, items.length - 1)] as Item;
    },
    shuffle: <Item>(items: readonly Item[]): Item[] => {
      const mixed = [...items];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = between(0, i);
        [mixed[i], mixed[j]] = [mixed[j] as Item, mixed[i] as Item];
      }
      return mixed;
    },
  };
}
