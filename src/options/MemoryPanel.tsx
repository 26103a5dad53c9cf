import type { MemoryChoice } from '../browser/settings/memory-choice-record.ts';
import { MEMORY_DAYS, readMemoryChoice } from '../browser/settings/memory-choice-record.ts';
import type { MemoryFacts } from '../memory-messages.ts';
import { ReadingLink } from '../ui/components/ReadingLink.tsx';
import { sayCount, sayDate, sayDays, type Language } from '../report/language.ts';

const HOUR_MS = 3_600_000;

/** What the options know of the memory. */
export interface MemoryState {
  choice: MemoryChoice;
  /** Undefined while it is not known; null where the browser keeps no files. */
  facts: MemoryFacts | null | undefined;
  /** Of the last time that something was to be forgotten. */
  outcome: 'none' | 'done' | 'failed';
}

/** What can be forgotten from the options. */
export type ForgottenSpan = 'hour' | 'today' | 'all';

interface Props {
  language: Language;
  state: MemoryState;
  onChange: (change: Partial<MemoryChoice>) => void;
  onForget: (span: ForgottenSpan) => void;
  /** The user has seen what hinders the memory. */
  onSeen: () => void;
}

/** What the memory holds: "Remembers 214 articles, the oldest from Nov 3, 2026." */
function sayFacts(language: Language, { pages, since }: MemoryFacts): string {
  const date = since === null ? undefined : sayDate(language, new Date(since * HOUR_MS).toISOString());
  return date === undefined
    ? language.say('memoryEmpty')
    : language.say('memoryHolds', sayCount(language, 'memoryArticles', pages), date);
}

const OUTCOMES = { none: undefined, done: 'memoryForgotten', failed: 'memoryFailed' } as const;

const TROUBLES = { full: 'memoryFull', lost: 'memoryLost' } as const;

const SPANS = [
  ['hour', 'memoryForgetHour'],
  ['today', 'memoryForgetToday'],
  ['all', 'memoryForgetAll'],
] as const;

/** The switch of the memory, what it holds, for how long, and what to forget. */
export function MemoryPanel({
  language,
  state: { choice, facts, outcome },
  onChange,
  onForget,
  onSeen,
}: Props) {
  if (facts === null) return <p class="quiet">{language.say('memoryNowhere')}</p>;
  const said = OUTCOMES[outcome];
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          role="switch"
          checked={choice.isOn}
          onChange={({ currentTarget }) => onChange({ isOn: currentTarget.checked })}
        />
        <span>{language.say('memorySwitch')}</span>
        <span class="quiet">{language.say('memoryMore')}</span>
      </label>
      {facts !== undefined && (
        <p>
          <span class="memory-facts">{sayFacts(language, facts)}</span> <ReadingLink language={language} />
        </p>
      )}
      {facts?.trouble != null && (
        <p class="data-row" role="alert">
          <span>{language.say(TROUBLES[facts.trouble])}</span>
          <button type="button" class="button" onClick={onSeen}>
            {language.say('memorySeen')}
          </button>
        </p>
      )}
      <p>
        <label>
          {language.say('memoryKeep')}{' '}
          <select
            value={choice.days}
            onChange={({ currentTarget }) =>
              onChange({ days: readMemoryChoice({ days: Number(currentTarget.value) }).days })
            }
          >
            {MEMORY_DAYS.map((days) => (
              <option value={days}>{sayDays(language, days)}</option>
            ))}
          </select>
        </label>
      </p>
      {/* Where all was forgotten just now, the pressed button keeps the focus. */}
      {(facts?.pages !== 0 || outcome !== 'none') && (
        <div class="data-row" role="group" aria-label={language.say('memoryForget')}>
          <span>{language.say('memoryForget')}</span>
          {SPANS.map(([span, key]) => (
            <button type="button" class="button" onClick={() => onForget(span)}>
              {language.say(key)}
            </button>
          ))}
          <span role="status">{said && language.say(said)}</span>
        </div>
      )}
    </>
  );
}
