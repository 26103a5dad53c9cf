import type { Story } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { originalLink, sayOriginalLink } from '../../report/original-link.ts';

interface Props {
  language: Language;
  story: Story;
}

/** Where to look at a story that the actions of a report do not speak of. Renders nothing where no place is known. */
export function OriginalLink({ language, story }: Props) {
  const link = originalLink(story);
  if (!link) return null;
  return (
    <p class="original">
      <a href={link.href} target="_blank" rel="noreferrer">
        {sayOriginalLink(language, story, link.isSearch)}
      </a>
    </p>
  );
}
