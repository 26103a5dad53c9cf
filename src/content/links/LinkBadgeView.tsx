import type { KnownLink } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { LinkSign } from '../../ui/components/LinkSign.tsx';
import { sayLinkBadge } from '../../report/names.ts';

interface Props {
  language: Language;
  known: KnownLink;
}

/** The badge in a link: an image whose name becomes part of the link's accessible name. */
export function LinkBadgeView({ language, known }: Props) {
  const name = language.say('toolbarTitleWith', sayLinkBadge(language, known));
  return (
    <span class="link-badge" role="img" aria-label={name} title={name}>
      <LinkSign relation={known.relation} />
    </span>
  );
}
