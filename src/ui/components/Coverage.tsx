import type { IndexCoverage } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { sayCoverage } from '../../report/coverage.ts';

interface Props {
  language: Language;
  coverage: readonly IndexCoverage[];
}

/** What the page was compared with, and that this happened on the user's device. */
export const Coverage = ({ language, coverage }: Props) => (
  <p class="coverage quiet">{sayCoverage(language, coverage)}</p>
);
