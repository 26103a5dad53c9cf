import type { Language } from '../../report/language.ts';
import type { ShownPage } from '../../report/article-words.ts';
import { decidingSource, type Provenance } from '../../report/provenance.ts';
import { sayFigures } from '../../report/reasons.ts';
import { isNamed, sayCredited, sayVerdict } from '../../report/verdict-sentences.ts';

interface Props {
  language: Language;
  provenance: Provenance;
  page: ShownPage;
}

/** A ring with a tick where the page names its source, or with a dash where it does not. Hidden from screen readers: the sentence beside it says the same. */
const CreditGlyph = ({ named }: { named: boolean }) => (
  <svg
    class={`credit-glyph credit-glyph-${named ? 'named' : 'not-named'}`}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <circle cx="8" cy="8" r="6.5" />
    <path d={named ? 'm5.2 8.2 2 2 3.6-4' : 'M5.5 8h5'} />
  </svg>
);

/** The verdict; then, in one line, whether the page names its source and how many of its words are the story's. */
export function Verdict({ language, provenance, page }: Props) {
  const named = isNamed(provenance);
  const first = decidingSource(provenance);
  const figures = first && sayFigures(language, page, first, provenance.credits);
  return (
    <div class="verdict">
      <h1 class="verdict-sentence">{sayVerdict(language, provenance)}</h1>
      <p class="verdict-credit">
        {named !== undefined && <CreditGlyph named={named} />}
        <span>
          <span class="credited">{sayCredited(language, provenance)}</span>{' '}
          {figures !== undefined && <span class="figures">{figures}</span>}
        </span>
      </p>
    </div>
  );
}
