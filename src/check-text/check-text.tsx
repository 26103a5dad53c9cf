/** Checks a text that the user pastes, or the text in a file. It stays in this page: the worker gets numbers, and keeps no answer. */
import { askAboutText } from '../browser/messages/ask-about-text.ts';
import { loadTexts } from '../browser/settings/locale.ts';
import { fingerprintsOf } from '../pipeline.ts';
import { createLanguage } from '../report/language.ts';
import '../ui/styles/theme.css';
import '../ui/styles/report.css';
import '../ui/styles/rows.css';
import '../ui/styles/strip.css';
import '../ui/styles/facts.css';
import '../ui/styles/page.css';
import '../ui/styles/given.css';
import './check-text.css';
import { showChecks } from './show-checks.tsx';

async function start(): Promise<void> {
  const { locale, getMessage } = await loadTexts();
  const language = createLanguage(locale, getMessage);
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  document.title = `${language.say('checkText')} – ${language.say('extensionName')}`;
  showChecks(language, document.body, (page) => askAboutText(fingerprintsOf(page)));
}

void start();
