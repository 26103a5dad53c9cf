import type { Story } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { sayStory } from '../../report/names.ts';

interface Props {
  language: Language;
  story: Story;
}

/** Which story it is: headline, origin and date. */
export const StoryLine = ({ language, story }: Props) => (
  <p class="story">
    <cite class="story-headline" dir="auto">
      {story.headline}
    </cite>
    <span class="quiet">{sayStory(language, story)}</span>
  </p>
);
