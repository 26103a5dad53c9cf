import { sayChain, type Chain } from '../../report/chain.ts';
import type { Language } from '../../report/language.ts';

interface Props {
  language: Language;
  chain: Chain;
}

/** The way of a text from its origin through an outlet to this page, and what the outlet did with it. */
export const ChainView = ({ language, chain }: Props) => (
  <>
    <ol class="chain" aria-label={language.say('chainHeading')}>
      <li>{chain.origin}</li>
      <li>{chain.outlet}</li>
      <li>{language.say('stripPage')}</li>
    </ol>
    <p class="quiet">{sayChain(language, chain)}</p>
  </>
);
