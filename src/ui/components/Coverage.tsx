import type { IndexCoverage } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { sayCoverage } from '../../report/sentences.ts';

interface Props {
  language: Language;
  coverage: readonly IndexCoverage[];
}

/** What the page was compared with, and that this happened here. */
export const Coverage = ({ language, coverage }: Props) => (
  <p class="coverage quiet">
    {coverage.map((index) => sayCoverage(language, index)).join(' ')} {language.say('onDevice')}
  </p>
);
