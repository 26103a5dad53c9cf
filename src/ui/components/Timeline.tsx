import type { Carrier, Story } from '../../model.ts';
import { isDatedBefore } from '../../report/claimed-date.ts';
import { sayDate, type Language } from '../../report/language.ts';
import { RelationGlyph } from './RelationGlyph.tsx';

interface Props {
  language: Language;
  story: Story;
  carriers: readonly Carrier[];
}

const timeOf = (date: string | null): number => (date === null ? Number.NaN : Date.parse(date));

/** Width and height of a dot. */
const DOT_PX = 12;

/** At most this many dots are stacked on the first of one place. */
const MAX_STACK = 3;

/**
 * When the story and its copies were published, as shapes on one axis; not those that are dated before the story, which their own dates alone
 * say. Renders nothing where fewer than two dates are known: copies of one moment would lie on top of one another. Hidden from screen readers: the list below says the same in words.
 */
export function Timeline({ language, story, carriers }: Props) {
  const dots = [
    { relation: 'original' as const, published: story.published },
    ...carriers.filter(({ published }) => !isDatedBefore(published, story)),
  ]
    .map(({ relation, published }) => ({ relation, published, time: timeOf(published) }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time);
  const first = dots[0];
  const last = dots.at(-1);
  if (!first || !last || first.time === last.time) return null;
  const span = last.time - first.time;
  const stacked = new Map<number, number>();
  const placed = dots.map(({ relation, time }) => {
    const percent = Math.round(((time - first.time) / span) * 100);
    const column = Math.round(percent / 5);
    const height = Math.min(stacked.get(column) ?? 0, MAX_STACK);
    stacked.set(column, height + 1);
    return { relation, percent, height };
  });
  const highest = Math.max(...placed.map(({ height }) => height));
  return (
    <div class="timeline" style={{ marginBlockStart: `${(highest + 1) * DOT_PX}px` }} aria-hidden="true">
      <div class="timeline-axis">
        {placed.map(({ relation, percent, height }) => (
          <span
            class="timeline-dot"
            style={{ insetInlineStart: `${percent}%`, insetBlockEnd: `${(height - 0.5) * DOT_PX}px` }}
          >
            <RelationGlyph relation={relation} />
          </span>
        ))}
      </div>
      <div class="timeline-ends quiet">
        <span>{sayDate(language, first.published)}</span>
        <span>{sayDate(language, last.published)}</span>
      </div>
    </div>
  );
}
