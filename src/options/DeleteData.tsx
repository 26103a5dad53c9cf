import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../report/language.ts';

interface Props {
  language: Language;
  isDeleted: boolean;
  onDelete: () => void;
}

/** The button that deletes what is stored. It asks once, in its place, and says what stays. */
export function DeleteData({ language, isDeleted, onDelete }: Props) {
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), [isAsking]);
  if (!isAsking)
    return (
      <div class="data-row">
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {language.say('dataDelete')}
        </button>
        <span role="status">{isDeleted && language.say('dataDeleted')}</span>
      </div>
    );
  return (
    <div class="data-ask" role="group" aria-labelledby="data-ask">
      <p id="data-ask">{language.say('dataDeleteAsk')}</p>
      <div class="data-row">
        <button
          type="button"
          class="button"
          onClick={() => {
            setAsking(false);
            onDelete();
          }}
        >
          {language.say('dataDeleteYes')}
        </button>
        <button type="button" class="button" ref={keep} onClick={() => setAsking(false)}>
          {language.say('dataDeleteNo')}
        </button>
      </div>
    </div>
  );
}
