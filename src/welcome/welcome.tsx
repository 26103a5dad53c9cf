import { render } from 'preact';
import { getLocale, getMessage } from '../browser/locale.ts';
import { hasEverySite, requestEverySite, watchAccess } from '../browser/site-access.ts';
import { createLanguage } from '../ui/language.ts';
import '../ui/theme.css';
import '../ui/page.css';
import './welcome.css';
import { WelcomeView } from './WelcomeView.tsx';

const language = createLanguage(getLocale(), getMessage);

async function show(): Promise<void> {
  render(
    <WelcomeView
      language={language}
      hasEverySite={await hasEverySite()}
      onRequestEverySite={() => void requestEverySite().then(show)}
    />,
    document.body,
  );
}

document.documentElement.lang = language.locale;
document.documentElement.dir = language.direction;
document.title = language.say('extensionName');
watchAccess(() => void show());
void show();
