import type { Carrier, Story } from '../model.ts';
import { sayDate, type Language } from './language.ts';
import { RelationGlyph } from './RelationGlyph.tsx';

interface Props {
  language: Language;
  story: Story;
  carriers: readonly Carrier[];
}

const timeOf = (date: string | null): number => (date === null ? Number.NaN : Date.parse(date));

/**
 * When the story and its copies were published, on one axis, by their forms. Nothing where fewer than two days are known: copies of one
 * moment would lie on one another. The list below says the same in words.
 */
export function Timeline({ language, story, carriers }: Props) {
  const dots = [
    { relation: 'original' as const, published: story.published },
    ...carriers.map(({ relation, published }) => ({ relation, published })),
  ]
    .map((dot) => ({ ...dot, time: timeOf(dot.published) }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time);
  const first = dots[0];
  const last = dots.at(-1);
  if (!first || !last || first.time === last.time) return null;
  const span = last.time - first.time;
  const stacked = new Map<number, number>();
  return (
    <div class="timeline" aria-hidden="true">
      <div class="timeline-axis">
        {dots.map(({ relation, time }) => {
          const percent = Math.round(((time - first.time) / span) * 100);
          const place = Math.round(percent / 5);
          const height = stacked.get(place) ?? 0;
          stacked.set(place, height + 1);
          return (
            <span
              class="timeline-dot"
              style={{ insetInlineStart: `${percent}%`, insetBlockEnd: `${Math.min(height, 3) * 12 - 6}px` }}
            >
              <RelationGlyph relation={relation} />
            </span>
          );
        })}
      </div>
      <div class="timeline-ends quiet">
        <span>{sayDate(language, first.published)}</span>
        <span>{sayDate(language, last.published)}</span>
      </div>
    </div>
  );
}
