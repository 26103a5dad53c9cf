import type { ReadPage } from '../memory-messages.ts';
import type { Language } from '../report/language.ts';
import { Mark } from '../ui/components/Mark.tsx';
import { Controls } from './Controls.tsx';
import type { ReadingState } from './reading-state.ts';
import { Shares } from './Shares.tsx';
import { Stories } from './Stories.tsx';

interface Props {
  language: Language;
  state: ReadingState;
  /** In milliseconds from 1970. */
  now: number;
  onChoose: (change: Partial<ReadingState['choice']>) => void;
  onForget: (page: ReadPage) => void;
  onSave: (format: 'csv' | 'json') => void;
}

const OUTCOMES = { none: undefined, done: 'memoryForgotten', failed: 'memoryFailed' } as const;

/** While it loads, and where there is nothing to list, in words. */
function Notice({ language, state: { loaded, isOn } }: Pick<Props, 'language' | 'state'>) {
  switch (loaded.state) {
    case 'loading':
      return (
        <p class="panel">
          <label>
            {language.say('readingLoading')} <progress value={loaded.share} />
          </label>
        </p>
      );
    case 'nowhere':
      return <p class="panel">{language.say('memoryNowhere')}</p>;
    case 'failed':
      return (
        <div class="panel" role="alert">
          <p>{language.say('readingFailed')}</p>
          <p class="quiet">{loaded.error.message}</p>
        </div>
      );
    case 'loaded':
      return (
        <>
          {!isOn && (
            <p class="panel reading-off">
              {language.say('readingOff')} <a href="/options/index.html">{language.say('options')}</a>
            </p>
          )}
          {loaded.pages.length === 0 && isOn && <p class="panel">{language.say('readingEmpty')}</p>}
        </>
      );
  }
}

/** The page that lists what is remembered, by text. */
export function YourReadingView(props: Props) {
  const { language, state } = props;
  const { stories, shares } = state.found;
  const said = OUTCOMES[state.outcome];
  const hasPages = state.loaded.state === 'loaded' && state.loaded.pages.length > 0;
  return (
    <main class="page">
      <header class="page-top">
        <Mark size={36} />
        <h1 tabIndex={-1}>{language.say('readingTitle')}</h1>
      </header>
      <p class="quiet">{language.say('readingLead')}</p>
      <Notice language={language} state={state} />
      {hasPages && (
        <>
          <Controls language={language} state={state} stories={stories} onChoose={props.onChoose} />
          <Shares language={language} shares={shares} onSave={props.onSave} />
          <Stories language={language} stories={stories} now={props.now} onForget={props.onForget} />
        </>
      )}
      <p class="quiet" role="status">
        {said && language.say(said)}
      </p>
    </main>
  );
}
