import type { Story } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { originalLink, sayOriginalLink } from '../../report/original-link.ts';
import { sayStory } from '../../report/names.ts';

interface Props {
  language: Language;
  story: Story;
}

/** Which story it is: headline, origin, date, and where to look at it. */
export function StoryLine({ language, story }: Props) {
  const link = originalLink(story);
  return (
    <>
      <p class="story">
        <cite class="story-headline" dir="auto">
          {story.headline}
        </cite>
        <span class="quiet">{sayStory(language, story)}</span>
      </p>
      {link && (
        <p class="original">
          <a href={link.href} target="_blank" rel="noreferrer">
            {sayOriginalLink(language, story, link.isSearch)}
          </a>
        </p>
      )}
    </>
  );
}
