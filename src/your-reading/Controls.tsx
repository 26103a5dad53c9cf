import { MEMORY_DAYS } from '../browser/settings/memory-choice-record.ts';
import { sayCount, sayDays, type Language } from '../report/language.ts';
import type { ReadStory } from './stories.ts';
import type { ReadingState } from './reading-state.ts';

interface Props {
  language: Language;
  state: ReadingState;
  stories: readonly ReadStory[];
  onChoose: (change: Partial<ReadingState['choice']>) => void;
}

/** What of it is shown: words, days, and whether only texts of several sites. */
export function Controls({ language, state: { choice }, stories, onChoose }: Props) {
  return (
    <search class="panel reading-controls">
      <label class="reading-search">
        {language.say('readingSearch')}
        <input
          type="search"
          dir="auto"
          value={choice.words}
          onInput={({ currentTarget }) => onChoose({ words: currentTarget.value })}
        />
      </label>
      <label>
        {language.say('readingDays')}{' '}
        <select
          value={choice.days}
          onChange={({ currentTarget }) => onChoose({ days: Number(currentTarget.value) })}
        >
          {MEMORY_DAYS.map((days) => (
            <option value={days}>{sayDays(language, days)}</option>
          ))}
        </select>
      </label>
      <label class="reading-several">
        <input
          type="checkbox"
          checked={choice.isOnSeveralSites}
          onChange={({ currentTarget }) => onChoose({ isOnSeveralSites: currentTarget.checked })}
        />
        {language.say('readingSeveral')}
      </label>
      <p class="quiet" role="status">
        {sayCount(language, 'readingTexts', stories.length)}
      </p>
    </search>
  );
}
