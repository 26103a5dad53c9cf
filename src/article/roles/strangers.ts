import { localNameOf, shownParentOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { isProse, type Line } from '../document/lines.ts';

/**
 * Words of prose in the part of the page that holds the headline from which the text is sought there: a wire flash has as many. Lower, and a
 * standfirst beside a headline shuts out the text.
 */
const HOST_WORDS = 40;

/**
 * The lines after a headline without the text of strangers: of notices, dialogs and boxes that stand beside the part of the page in which the
 * headline is (the child of the body) where that part has a text of its own. The strangers have fewer words, or stand in no `main` or `article`
 * as that text does: a consent dialog is often longer than a short article. Linear in the lines.
 */
export function* dropStrangers(headline: Element | null, lines: readonly Line[]): Steps<readonly Line[]> {
  const partOf = createParts();
  const host = headline && partOf(headline);
  if (!host) return lines;
  const words = { host: 0, mainOfHost: 0, others: 0, mainOfOthers: 0 };
  for (const line of lines) {
    yield WORK.node;
    if (!isCounted(line)) continue;
    const { part, isInMain } = partOf(line.element);
    const side = part === host.part ? 'host' : 'others';
    words[side] += line.words;
    if (isInMain) words[side === 'host' ? 'mainOfHost' : 'mainOfOthers'] += line.words;
  }
  const isHostMain = words.mainOfHost >= HOST_WORDS && words.mainOfOthers === 0;
  if (words.host < HOST_WORDS || (words.host < words.others && !isHostMain)) return lines;
  return lines.filter((line) => {
    const isText = isProse(line) || line.bodyShare > 0;
    return !isText || partOf(line.element).part === host.part;
  });
}

function isCounted(line: Line): boolean {
  return isProse(line) && line.zone?.kind !== 'chrome' && line.zone?.kind !== 'caption';
}

/** The child of the body that an element stands in, and whether a `main` or an `article` is on the way. */
interface Place {
  part: Element;
  isInMain: boolean;
}

/** Makes a function that finds the place of an element. It climbs past each element once. */
function createParts(): (element: Element) => Place {
  const known = new Map<Element, Place>();
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at) && localNameOf(at) !== 'body'; at = shownParentOf(at)) path.push(at);
    let place = at && known.get(at);
    for (const inner of path.reverse()) {
      const isMain = ['main', 'article'].includes(localNameOf(inner));
      place = { part: place?.part ?? inner, isInMain: place?.isInMain === true || isMain };
      known.set(inner, place);
    }
    return place ?? { part: element, isInMain: false };
  };
}
