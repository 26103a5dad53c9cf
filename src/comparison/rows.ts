import type { Steps } from '../steps.ts';
import { NOWHERE } from './align-words.ts';
import type {
  ComparedParagraph,
  ComparedRow,
  ParagraphWords,
  PartKind,
  RowKind,
  TextWords,
} from './comparison.ts';
import type { Moved } from './find-moved.ts';

/** Share of the shorter paragraph's words from which two paragraphs face each other. */
const LINK_SHARE = 0.4;

/** Numbers of the paragraphs that face each other, half-open on both sides. */
interface Group {
  firstEnd: number;
  secondEnd: number;
}

/** Which words stand where. `matches`: see `alignWords`. */
interface Found {
  matches: Int32Array;
  moved: Moved;
}

/** Puts the paragraphs of two texts side by side, in their order. Paragraphs that were split or joined face each other together. Pauses after each row. */
export function* rowsOf(a: TextWords, b: TextWords, { matches, moved }: Found): Steps<ComparedRow[]> {
  const isSameInB = new Uint8Array(b.terms.length);
  for (const place of matches) if (place !== NOWHERE) isSameInB[place] = 1;
  const kindsOfA = (at: number): PartKind =>
    matches[at] !== NOWHERE ? 'same' : moved.first[at] ? 'moved' : 'removed';
  const kindsOfB = (at: number): PartKind => (isSameInB[at] ? 'same' : moved.second[at] ? 'moved' : 'added');
  const rows: ComparedRow[] = [];
  let [i, j] = [0, 0];
  const facing = (firstEnd: number, secondEnd: number) => {
    const first = a.paragraphs.slice(i, firstEnd).map((each) => partsOf(each, kindsOfA));
    const second = b.paragraphs.slice(j, secondEnd).map((each) => partsOf(each, kindsOfB));
    rows.push({ kind: kindOf(first, second), first, second });
    [i, j] = [firstEnd, secondEnd];
  };
  function* alone(firstEnd: number, secondEnd: number): Steps<void> {
    for (; i < firstEnd; yield 0) facing(i + 1, j);
    for (; j < secondEnd; yield 0) facing(i, j + 1);
  }
  for (const { firstStart, secondStart, firstEnd, secondEnd } of groupsOf(a, b, matches)) {
    yield* alone(firstStart, secondStart);
    facing(firstEnd, secondEnd);
    yield 0;
  }
  yield* alone(a.paragraphs.length, b.paragraphs.length);
  return rows;
}

/** Groups of paragraphs that are linked with one another. The words' places ascend, so the groups do. */
function groupsOf(
  a: TextWords,
  b: TextWords,
  matches: Int32Array,
): (Group & { firstStart: number; secondStart: number })[] {
  const groups: (Group & { firstStart: number; secondStart: number })[] = [];
  for (const [first, second] of linksOf(a, b, matches)) {
    const last = groups.at(-1);
    if (last && (first < last.firstEnd || second < last.secondEnd)) {
      last.firstEnd = Math.max(last.firstEnd, first + 1);
      last.secondEnd = Math.max(last.secondEnd, second + 1);
    } else
      groups.push({ firstStart: first, secondStart: second, firstEnd: first + 1, secondEnd: second + 1 });
  }
  return groups;
}

/** Pairs of paragraphs that share enough words, in order. */
function linksOf(a: TextWords, b: TextWords, matches: Int32Array): [number, number][] {
  const links: [number, number][] = [];
  let second = 0;
  a.paragraphs.forEach((paragraph, first) => {
    const end = paragraph.start + paragraph.charStarts.length;
    for (let at = paragraph.start; at < end;) {
      const place = matches[at] as number;
      if (place === NOWHERE) {
        at++;
        continue;
      }
      while (place >= endOf(b.paragraphs[second])) second++;
      const other = b.paragraphs[second] as ParagraphWords;
      let shared = 0;
      for (; at < end && (matches[at] as number) < endOf(other); at++) if (matches[at] !== NOWHERE) shared++;
      const shorter = Math.min(paragraph.charStarts.length, other.charStarts.length);
      if (shared >= LINK_SHARE * shorter) links.push([first, second]);
    }
  });
  return links;
}

const endOf = (paragraph: ParagraphWords | undefined): number =>
  paragraph === undefined ? Infinity : paragraph.start + paragraph.charStarts.length;

/** A paragraph's text in parts, each of one kind. White space and what stands before it belong to the word before. */
function partsOf(
  { text, start, charStarts }: ParagraphWords,
  kindAt: (word: number) => PartKind,
): ComparedParagraph {
  const parts: { kind: PartKind; text: string }[] = [];
  let [charAt, kind] = [0, charStarts.length === 0 ? ('same' as const) : kindAt(start)];
  charStarts.forEach((charStart, i) => {
    const next = kindAt(start + i);
    if (next === kind) return;
    const cut = Math.max(charAt, lastSpaceBefore(text, charStart));
    parts.push({ kind, text: text.slice(charAt, cut) });
    [charAt, kind] = [cut, next];
  });
  return [...parts, { kind, text: text.slice(charAt) }];
}

/** Where a word begins with the quotation mark or bracket before it. */
function lastSpaceBefore(text: string, charStart: number): number {
  let at = charStart;
  while (at > 0 && /[^\s\p{L}\p{N}]/u.test(text[at - 1] as string)) at--;
  return at > 0 && /\s/.test(text[at - 1] as string) ? at : charStart;
}

function kindOf(first: readonly ComparedParagraph[], second: readonly ComparedParagraph[]): RowKind {
  const parts = [...first, ...second].flat();
  const isAll = (kind: PartKind): boolean => parts.every((part) => part.kind === kind);
  if (first.length === 0 || second.length === 0)
    return isAll('moved') ? 'moved' : second.length === 0 ? 'cut' : 'added';
  return isAll('same') && first.length === 1 && second.length === 1 ? 'same' : 'changed';
}
