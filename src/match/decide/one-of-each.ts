import type { Carrier } from '../../model.ts';
import { isSamePage } from '../../text/address.ts';
import type { FoundSource } from './select-sources.ts';

/**
 * Each story once for each article. A story may stand in two segments, because it was published again or because two publishers have it: the
 * newest text counts, with the carriers of all. Of texts as new as each other, the last counts; an older one only if nothing is claimed of the newest,
 * which may have been written anew.
 */
export function oneOfEach(found: readonly FoundSource[]): FoundSource[] {
  const kept: FoundSource[] = [];
  for (const source of found) {
    const at = kept.findIndex((other) => other.article === source.article && isOneStory(other, source));
    const other = kept[at];
    if (other === undefined) kept.push(source);
    else kept[at] = joined(other, source);
  }
  return kept;
}

function isOneStory({ story: a }: FoundSource, { story: b }: FoundSource): boolean {
  return a.id === b.id || (b.url !== null && isSamePage(a.url, b.url));
}

function joined(a: FoundSource, b: FoundSource): FoundSource {
  const [newer, older] = (a.story.published ?? '') > (b.story.published ?? '') ? [a, b] : [b, a];
  const told = newer.relation === 'none' ? older : newer;
  const other = told === newer ? older : newer;
  const isNew = ({ url }: Carrier): boolean =>
    !told.carriers.some((known) => isSamePage(known.url, url ?? ''));
  return { ...told, carriers: [...told.carriers, ...other.carriers.filter(isNew)] };
}
