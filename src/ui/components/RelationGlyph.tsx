import type { StoryRelation } from '../../model.ts';

/** One shape for each relation, as a path in a box of 12 by 12: no relation is told by colour alone. */
export const FORMS: Record<StoryRelation, string> = {
  original: 'M6 .5 7.6 4.2 11.5 4.5 8.5 7.1 9.4 11 6 8.9 2.6 11 3.5 7.1.5 4.5 4.4 4.2Z',
  reprint: 'M1.5 6a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0Z',
  edited: 'M6 1.5a4.5 4.5 0 1 0 0 9Z',
  excerpt: 'M2.2 2.2h7.6v7.6H2.2Z',
  rewrite: 'M6 .8 11.2 6 6 11.2.8 6Z',
  cites: 'M6 1.2 11 10.2H1Z',
  none: 'M3 6h6',
};

/** The shape of a relation. Hidden from screen readers: the relation's name stands beside it. */
export const RelationGlyph = ({ relation }: { relation: StoryRelation }) => (
  <svg
    class={`glyph glyph-${relation}`}
    width="12"
    height="12"
    viewBox="0 0 12 12"
    aria-hidden="true"
    focusable="false"
  >
    {relation === 'edited' && <path class="glyph-outline" d={FORMS.reprint} />}
    <path d={FORMS[relation]} />
  </svg>
);
