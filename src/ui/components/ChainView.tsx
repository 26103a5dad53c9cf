import type { Chain } from '../../report/chain.ts';
import type { Language } from '../../report/language.ts';
import { sayRelation } from '../../report/names.ts';

interface Props {
  language: Language;
  chain: Chain;
}

/** The way of a text: from its origin, by an outlet, to this page; and what the outlet did with it. */
export const ChainView = ({ language, chain: { outlet, origin, relation } }: Props) => (
  <>
    <ol class="chain" aria-label={language.say('chainHeading')}>
      <li>{origin}</li>
      <li>{outlet}</li>
      <li>{language.say('stripPage')}</li>
    </ol>
    <p class="quiet">
      {relation === 'cites'
        ? language.say('chainCites', outlet, origin)
        : language.say('chainCopies', outlet, origin, sayRelation(language, relation))}
    </p>
  </>
);
