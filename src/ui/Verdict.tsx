import type { Language } from './language.ts';
import { sayCertainty, sayCredited, sayVerdict, type Finding } from './sentences.ts';

interface Props {
  language: Language;
  finding: Finding;
}

/** The answer: what this text is, whether the page says so, and how sure that is. */
export function Verdict({ language, finding }: Props) {
  const certainty = sayCertainty(language, finding);
  return (
    <div class="verdict">
      <h1 class="verdict-sentence">{sayVerdict(language, finding)}</h1>
      <p class="verdict-credit">{sayCredited(language, finding)}</p>
      {certainty !== undefined && <p class="quiet">{certainty}</p>}
    </div>
  );
}
