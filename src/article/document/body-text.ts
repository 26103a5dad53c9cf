import { Readability } from '@mozilla/readability';
import type { Steps } from '../../steps.ts';
import { textsIn, type LightElement } from './light-tree.ts';
import { copyPage, type PageCopy } from './page-copy.ts';
import { findProseParts } from './prose-parts.ts';

/**
 * Readability's own attempts as its bit flags, strictest first: drop unlikely parts (1), weigh class names (2), clean conditionally (4).
 * Readability would retry by itself, but from serialised markup, which loses the text nodes. So each attempt gets a fresh copy here.
 */
const ATTEMPTS = [7, 6, 4, 0];

/** Characters of text with which an attempt is good enough: Readability's own default. Higher, and short articles cost four attempts. */
const ENOUGH_CHARACTERS = 500;

/**
 * Work of all attempts together, in units, after which no other is made: a large page on which the first finds too little is mostly none of text.
 * Lower, and short articles on large pages are lost; higher, and a large page without text costs four attempts.
 */
const MAX_WORK = 100_000;

/**
 * Finds the text of the article's body: the live text nodes that Readability keeps of a copy of the page. Most of the cost of reading a page,
 * once for each attempt.
 */
export function* findBodyText(page: Document, body: Element, title: string): Steps<ReadonlySet<Text>> {
  let best: BodyText = { characters: 0, nodes: new Set() };
  let work = 0;
  const prose = yield* findProseParts(body);
  for (const flags of ATTEMPTS) {
    const copy = yield* copyPage(page, body, { title, prose });
    const found = yield* attempt(copy, flags);
    if (found.characters > best.characters) best = found;
    work += copy.work;
    if (best.characters >= ENOUGH_CHARACTERS || work + copy.work > MAX_WORK) break;
  }
  return best.nodes;
}

interface BodyText {
  characters: number;
  nodes: Set<Text>;
}

function* attempt({ document, work }: PageCopy, flags: number): Steps<BodyText> {
  const reader = new Readability<LightElement>(document as unknown as Document, {
    charThreshold: -1, // 0 would mean the default, and a retry that loses the text nodes
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as unknown as LightElement,
  });
  // What it does to its result, addresses and classes, touches no text.
  Object.assign(reader, { _flags: flags, _postProcessContent: () => undefined });
  yield work;
  const parsed = reader.parse();
  if (!parsed?.content) return { characters: 0, nodes: new Set() };
  const nodes = textsIn(parsed.content).flatMap(({ live }) => live ?? []);
  return { characters: parsed.textContent?.trim().length ?? 0, nodes: new Set(nodes) };
}
