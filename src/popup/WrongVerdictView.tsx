import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabResult } from '../messages.ts';
import type { Language } from '../report/language.ts';
import { tellWrongVerdict, type Program, type Said } from '../report/wrong-verdict.ts';

interface Props {
  language: Language;
  result: TabResult;
  program: Program;
  onCopy: (text: string) => void;
  onBack: () => void;
}

/** What was said of the tab's page, with its address; undefined where nothing was. */
function saidOf(result: TabResult): Said | undefined {
  if ('report' in result) return result;
  return result.state === 'not-article' ? { report: null, coverage: [], url: result.url } : undefined;
}

/** Is the text on a wrong verdict open? It closes when the tab shows another page, and gives the focus back to what opened it. */
export function useWrongVerdict(result: TabResult) {
  const [of, setOf] = useState<string | null | undefined>();
  const opener = useRef<HTMLElement | null>(null);
  const isOpen = of !== undefined && of === result.url && saidOf(result) !== undefined;
  useLayoutEffect(() => {
    if (!isOpen) opener.current?.focus();
  }, [isOpen]);
  return {
    isOpen,
    onOpen: ({ currentTarget }: MouseEvent) => {
      opener.current = currentTarget instanceof HTMLElement ? currentTarget : null;
      setOf(result.url);
    },
    onClose: () => setOf(undefined),
  };
}

/**
 * Shows and copies a text on a wrong verdict, in place of the answer. Opens nothing, sends nothing; the address is left out unless the user adds
 * it.
 */
export function WrongVerdictView({ language, result, program, onCopy, onBack }: Props) {
  const [hasAddress, setHasAddress] = useState(false);
  const [copied, setCopied] = useState<string>();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const said = saidOf(result);
  if (said === undefined) return null;
  const text = tellWrongVerdict(language, hasAddress ? said : { ...said, url: null }, program);
  return (
    <section class="wrong-verdict">
      <button ref={back} type="button" class="link-button" onClick={onBack}>
        {language.say('back')}
      </button>
      <h2>{language.say('wrongVerdict')}</h2>
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
    </section>
  );
}
