import type { ReadBefore } from '../../memory-messages.ts';
import type { Language } from '../../report/language.ts';
import { sayRead, sayReadCredit, sayReadPage } from '../../report/read-before.ts';
import { webLink } from '../../text/address.ts';
import { Row } from './Row.tsx';

interface Props {
  language: Language;
  read: readonly ReadBefore[];
  /** Forgets a page; absent where that cannot be done. */
  onForget?: ((url: string) => void) | undefined;
}

/** The page's headline, as a link to it. */
function PageLink({ page: { url, headline } }: { page: ReadBefore }) {
  const href = webLink(url);
  const text = <bdi>{headline || url}</bdi>;
  if (href === undefined) return text;
  return (
    <a href={href} rel="noreferrer" target="_blank">
      {text}
    </a>
  );
}

/** The pages that were read before and carry text of this one. Renders nothing where there are none. */
export function ReadRow({ language, read, onForget }: Props) {
  const now = Date.now();
  const said = sayRead(language, read, now);
  if (said === undefined) return null;
  return (
    <Row kind="read" title={said.text} gist={said.more === undefined ? [] : [said.more]}>
      <ul class="lines">
        {read.map((page) => (
          <li>
            <PageLink page={page} />{' '}
            <span class="quiet">
              {sayReadPage(language, page, now)}. {sayReadCredit(language, page)}
            </span>
            {onForget && (
              <>
                {' '}
                <button type="button" class="link-button" onClick={() => onForget(page.url)}>
                  {language.say('memoryForgetThis')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{language.say('readNote')}</p>
    </Row>
  );
}
