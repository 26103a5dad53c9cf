import { utcDayOf } from '../../text/day.ts';
import type { Story } from '../../model.ts';

/** Stories by the UTC day of their publication, the first day first; those without a date come last. One group without stories for none. */
export function groupByDay<Of extends { readonly story: Story }>(entries: readonly Of[]): Of[][] {
  const days = new Map<string, Of[]>();
  for (const entry of entries) {
    const day = utcDayOf(entry.story.published) ?? 'undated';
    const group = days.get(day);
    if (group) group.push(entry);
    else days.set(day, [entry]);
  }
  return days.size === 0 ? [[]] : [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
