import { Readability } from '@mozilla/readability';
import { copyPage, type PageCopy } from './page-copy.ts';
import { walkVisible } from './visible-walk.ts';

/**
 * Readability's own attempts, strictest first: drop unlikely parts (1), weigh class names (2), clean conditionally (4). It would
 * retry by itself, but from serialised markup, which loses the text nodes; so each attempt gets a fresh copy here.
 */
const ATTEMPTS = [7, 6, 4, 0];

/** Characters of text with which an attempt is good enough, as in Readability. */
const ENOUGH_CHARACTERS = 500;

/**
 * Finds the text of the article's body with Readability on a copy: the live text nodes that it keeps. Pauses after each copy and each attempt,
 * the longest steps of reading a page.
 */
export function* findBodyText(page: Document, title: string): Generator<void, ReadonlySet<Text>, void> {
  let best: BodyText = { characters: 0, nodes: new Set() };
  for (const flags of ATTEMPTS) {
    const copy = copyPage(page, title);
    yield;
    const found = attempt(copy, flags);
    if (found.characters > best.characters) best = found;
    if (best.characters >= ENOUGH_CHARACTERS) break;
    yield;
  }
  return best.nodes;
}

interface BodyText {
  characters: number;
  nodes: Set<Text>;
}

function attempt({ document, liveText }: PageCopy, flags: number): BodyText {
  // It keeps its input as markup for attempts of its own, which it never makes here.
  Object.defineProperty(document.body, 'innerHTML', { value: '', writable: true });
  const reader = new Readability<Node>(document, {
    charThreshold: -1, // 0 would mean the default; its own retry loses the text nodes
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  });
  Object.assign(reader, { _flags: flags });
  const parsed = reader.parse();
  const nodes = new Set<Text>();
  if (!parsed?.content) return { characters: 0, nodes };
  walkVisible(parsed.content as Element, {
    enter: () => undefined,
    leave: () => undefined,
    visitText: (node) => {
      const live = liveText.get(node);
      if (live) nodes.add(live);
    },
  });
  return { characters: parsed.textContent?.trim().length ?? 0, nodes };
}
