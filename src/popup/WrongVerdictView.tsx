import { useState } from 'preact/hooks';
import type { TabResult } from '../messages.ts';
import type { Language } from '../report/language.ts';
import { tellWrongVerdict, type Program, type Said } from '../report/wrong-verdict.ts';

interface Props {
  language: Language;
  result: TabResult;
  program: Program;
  onCopy: (text: string) => void;
}

/** What was said of the tab's page, with its address; undefined where nothing was. */
function saidOf(result: TabResult): Said | undefined {
  if ('report' in result) return result;
  return result.state === 'not-article' ? { report: null, coverage: [], url: result.url } : undefined;
}

/** Shows and copies a text on a wrong verdict. Opens nothing, sends nothing; the address is left out unless the user adds it. */
export function WrongVerdictView({ language, result, program, onCopy }: Props) {
  const [hasAddress, setHasAddress] = useState(false);
  const [copied, setCopied] = useState<string>();
  const said = saidOf(result);
  if (said === undefined) return null;
  const text = tellWrongVerdict(language, hasAddress ? said : { ...said, url: null }, program);
  return (
    <details class="wrong-verdict">
      <summary>{language.say('wrongVerdict')}</summary>
      <p class="quiet">{language.say('wrongVerdictMore')}</p>
      <textarea readOnly dir="auto" rows={12} aria-label={language.say('wrongVerdictText')} value={text} />
      <label class="marks-switch">
        <input
          type="checkbox"
          checked={hasAddress}
          onChange={({ currentTarget }) => setHasAddress(currentTarget.checked)}
        />
        <span>{language.say('wrongVerdictAddress')}</span>
      </label>
      <button
        type="button"
        class="button"
        onClick={() => {
          onCopy(text);
          setCopied(text);
        }}
      >
        {language.say('wrongVerdictCopy')}
      </button>{' '}
      <span role="status" class="quiet">
        {copied === text && language.say('wrongVerdictCopied')}
      </span>
    </details>
  );
}
