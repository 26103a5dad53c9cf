import type { Story } from '../../model.ts';
import { sayDate, type Language } from '../../report/language.ts';
import { originalLink } from '../../report/original-link.ts';
import { sayOrigin } from '../../report/names.ts';

interface Props {
  language: Language;
  story: Story;
}

/** Which story it is: headline, origin, date, and where to look at it. */
export function StoryLine({ language, story }: Props) {
  const link = originalLink(story);
  const date = sayDate(language, story.published);
  const origin = sayOrigin(language, story);
  return (
    <>
      <p class="story">
        <cite class="story-headline" dir="auto">
          {story.headline}
        </cite>
        <span class="quiet">{date === undefined ? origin : language.say('storyBy', origin, date)}</span>
      </p>
      {link && (
        <p class="original">
          <a href={link.href} target="_blank" rel="noreferrer">
            {language.say(link.isSearch ? 'originalSearch' : 'originalOpen', origin)}
          </a>
        </p>
      )}
    </>
  );
}
