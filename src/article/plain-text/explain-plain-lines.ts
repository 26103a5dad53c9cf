import type { DropRule, Explain, SkippedPart } from '../document/explain.ts';
import { isAsideKind } from '../roles/furniture.ts';
import type { Place } from './place-lines.ts';
import type { PlainLine } from './plain-lines.ts';

/** The lines of one article, or of a part of the text that is too short to be one. */
export interface PlacedStretch {
  lines: readonly PlainLine[];
  /** Empty if there is none. */
  headline: string;
  /** The place of each line; null where the part is no article. */
  places: readonly Place[] | null;
}

/** A text as it was read: its stretches hold all its lines, in order. */
export interface PlacedText {
  stretches: readonly PlacedStretch[];
  skipped: readonly SkippedPart[];
}

/** Reports every line of a text that is in none of its articles, in the order of the text. */
export function explainPlainLines({ stretches, skipped }: PlacedText, explain: Explain): void {
  const dropped: SkippedPart[] = [...skipped];
  let linesBefore = 0;
  for (const { lines, places } of stretches) {
    const seen = new Set<string>();
    for (const [i, { text }] of lines.entries()) {
      const rule = ruleOf(places?.[i], text, seen);
      if (rule) dropped.push({ linesBefore, text, rule });
      linesBefore++;
    }
  }
  dropped.sort((a, b) => a.linesBefore - b.linesBefore);
  for (const { text, rule } of dropped) explain({ text, rule });
}

/** The rule that dropped a line, undefined for one of an article; `seen` collects what stands once however often the text holds it. */
function ruleOf(place: Place | undefined, text: string, seen: Set<string>): DropRule | undefined {
  if (place === undefined) return 'too few words';
  if (place === 'paragraph' || place === 'heading') return undefined;
  if (place !== 'headline' && !isAsideKind(place)) return place;
  if (seen.has(text)) return 'repeated';
  seen.add(text);
  return undefined;
}
