import { matchPage } from '../../match/match-page.ts';
import type { PageFingerprints, StoryRelation } from '../../model.ts';
import type { StoryIndex } from '../../story-index/story-index.ts';
import { creditsOrigin } from '../group/credits-origin.ts';

/** A story that a page carries. */
export interface Carried {
  /** Id of the story. */
  id: string;
  relation: StoryRelation;
  /** Does the page name the story's origin? */
  credited: boolean | null;
}

/** The stories that a page quotes, retells or cites, found as in the browser. */
export async function carriedStories(page: PageFingerprints, index: StoryIndex): Promise<Carried[]> {
  const { sources } = await matchPage(page, index);
  return sources.flatMap(({ story, relation }) =>
    relation === 'none' ? [] : [{ id: story.id, relation, credited: creditsOrigin(page, story) }],
  );
}
