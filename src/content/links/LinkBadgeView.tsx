import type { LinkAnswer } from '../../memory-messages.ts';
import type { Language } from '../../report/language.ts';
import { LinkSign } from '../../ui/components/LinkSign.tsx';
import { sayReadLink } from '../../report/read-before.ts';

interface Props {
  language: Language;
  known: LinkAnswer;
}

/** The badge in a link: an image whose name becomes part of the link's accessible name. */
export function LinkBadgeView({ language, known }: Props) {
  const name = language.say('toolbarTitleWith', sayReadLink(language, known, Date.now()));
  return (
    <span class="link-badge" role="img" aria-label={name} title={name}>
      <LinkSign relation={known.relation} isRead={known.read !== undefined} />
    </span>
  );
}
