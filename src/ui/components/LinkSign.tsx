import { RELATIONS, STORY_RELATIONS, type Relation, type StoryRelation } from '../../model.ts';
import { sayRelation } from '../../report/names.ts';
import type { Language } from '../../report/language.ts';
import { FORMS } from './RelationGlyph.tsx';

const isOfStory = (relation: Relation): relation is StoryRelation =>
  (STORY_RELATIONS as readonly Relation[]).includes(relation);

/** The sign at a link: the shape of the relation on the mark's tile, underlined where its text was read. Hidden from screen readers. */
export function LinkSign({ relation, isRead = false }: { relation: Relation; isRead?: boolean }) {
  // The story itself has the shape of an original, whoever wrote it.
  const form = isOfStory(relation) ? relation : 'original';
  return (
    <svg
      class={`sign sign-${form}`}
      width="14"
      height="14"
      viewBox="-2 -2 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="mark-tile" x="-1.5" y="-1.5" width="15" height="15" rx="3.5" />
      {form === 'edited' && <path class="sign-outline" d={FORMS.reprint} />}
      <path d={FORMS[form]} />
      {isRead && <path class="sign-read" d="M1 12.4h10" />}
    </svg>
  );
}

/** The relations whose signs the legend explains: an agency's own page has the sign of the story itself, and no link has the other two. */
const SIGNS = RELATIONS.filter(
  (relation) => relation !== 'original' && relation !== 'credited' && relation !== 'none',
);

/** What the signs at links mean. */
export const LinkSigns = ({ language }: { language: Language }) => (
  <div class="signs">
    <p class="quiet">{language.say('linkSigns')}</p>
    <ul>
      {SIGNS.map((relation) => (
        <li key={relation}>
          <LinkSign relation={relation} /> {sayRelation(language, relation)}
        </li>
      ))}
      <li>
        <LinkSign relation="reprint" isRead /> {language.say('linkSignRead')}
      </li>
    </ul>
  </div>
);
