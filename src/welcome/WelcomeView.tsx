import type { Language, MessageKey } from '../report/language.ts';
import { Mark } from '../ui/components/Mark.tsx';

interface Props {
  language: Language;
  hasEverySite: boolean;
  onRequestEverySite: () => void;
}

const STEPS: readonly (readonly [MessageKey, MessageKey])[] = [
  ['welcomeStep1', 'welcomeStep1More'],
  ['welcomeStep2', 'welcomeStep2More'],
];

/** The page that opens once, after installing: three steps, the last with links to what is off until it is chosen, and one offer. */
export function WelcomeView({ language, hasEverySite, onRequestEverySite }: Props) {
  return (
    <main class="page">
      <header class="page-top">
        <Mark size={44} />
        <h1>{language.say('welcomeTitle')}</h1>
      </header>
      <p class="lead">{language.say('welcomeLead')}</p>
      <ol class="panel steps">
        {STEPS.map(([title, more]) => (
          <li key={title}>
            <h2>{language.say(title)}</h2>
            <p class="quiet">{language.say(more)}</p>
          </li>
        ))}
        <li>
          <h2>{language.say('welcomeStep3')}</h2>
          <p class="quiet">{language.say('welcomeStep3More')}</p>
          <p class="step-links">
            <a href="/options/index.html#indexes" target="_blank">
              {language.say('welcomeIndexes')}
            </a>{' '}
            <a href="/options/index.html#memory" target="_blank">
              {language.say('memoryHeading')}
            </a>
          </p>
        </li>
      </ol>
      <section class="panel offer">
        <div>
          <h2>{language.say('welcomeEvery')}</h2>
          <p class="quiet">{language.say(hasEverySite ? 'everyPageOn' : 'accessEveryMore')}</p>
        </div>
        {!hasEverySite && (
          <button type="button" class="button" onClick={onRequestEverySite}>
            {language.say('checkEveryPage')}
          </button>
        )}
      </section>
      <p class="quiet privacy">{language.say('welcomePrivacy')}</p>
    </main>
  );
}
