import type { Language } from '../../report/language.ts';
import type { Provenance } from '../../report/provenance.ts';
import { isNamed, sayCertainty, sayCredited, sayVerdict } from '../../report/verdict-sentences.ts';

interface Props {
  language: Language;
  provenance: Provenance;
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

/** The verdict, whether the page names its source, and how certain the verdict is. */
export function Verdict({ language, provenance }: Props) {
  const certainty = sayCertainty(language, provenance);
  const named = isNamed(provenance);
  return (
    <div class="verdict">
      <h1 class="verdict-sentence">{sayVerdict(language, provenance)}</h1>
      <p class="verdict-credit">
        {named !== undefined && <CreditGlyph named={named} />}
        <span>{sayCredited(language, provenance)}</span>
      </p>
      {certainty !== undefined && <p class="quiet">{certainty}</p>}
    </div>
  );
}
