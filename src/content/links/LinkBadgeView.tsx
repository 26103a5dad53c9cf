import type { KnownLink } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { Mark } from '../../ui/components/Mark.tsx';
import { sayLinkBadge } from '../../report/names.ts';

interface Props {
  language: Language;
  known: KnownLink;
}

/** The badge in a link: an image whose name becomes part of the link's accessible name. */
export function LinkBadgeView({ language, known }: Props) {
  const words = sayLinkBadge(language, known);
  const name = language.say('toolbarTitleWith', words);
  return (
    <span class="link-badge" role="img" aria-label={name} title={name}>
      <Mark size={12} />
      <span class="link-badge-words">{words}</span>
    </span>
  );
}
