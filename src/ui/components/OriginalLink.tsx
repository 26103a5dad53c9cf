import type { Story } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { originalLink, sayOriginalLink } from '../../report/original-link.ts';

interface Props {
  language: Language;
  story: Story;
  /** Does the page credit the story's agency? The story is then called the original. */
  isOriginal?: boolean | undefined;
}

/** Where to look at a story that the actions of a report do not speak of. Renders nothing where no place is known. */
export function OriginalLink({ language, story, isOriginal }: Props) {
  const link = originalLink(story);
  if (!link) return null;
  return (
    <p class="original">
      <a href={link.href} target="_blank" rel="noreferrer">
        {isOriginal === true && !link.isSearch
          ? language.say('headlineOpen')
          : sayOriginalLink(language, story, link.isSearch)}
      </a>
    </p>
  );
}
