import { render } from 'preact';
import { loadTexts } from '../browser/settings/locale.ts';
import { hasEverySite, requestEverySite, watchAccess } from '../browser/sites/site-access.ts';
import { createLanguage, type Language } from '../report/language.ts';
import '../ui/styles/theme.css';
import '../ui/styles/page.css';
import './welcome.css';
import { WelcomeView } from './WelcomeView.tsx';

async function show(language: Language): Promise<void> {
  render(
    <WelcomeView
      language={language}
      hasEverySite={await hasEverySite()}
      onRequestEverySite={() => void requestEverySite().then(() => show(language))}
    />,
    document.body,
  );
}

async function start(): Promise<void> {
  const { locale, getMessage } = await loadTexts();
  const language = createLanguage(locale, getMessage);
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  document.title = language.say('extensionName');
  watchAccess(() => void show(language));
  await show(language);
}

void start();
