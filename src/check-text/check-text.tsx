/** Checks a text that the user pastes, or the text in a file. It stays in this page: the worker gets numbers, and keeps no answer. */
import { render } from 'preact';
import { readFile, readText, type Refusal } from '../article/given/read-text.ts';
import { askAboutText } from '../browser/messages/ask-for-result.ts';
import { loadTexts } from '../browser/settings/locale.ts';
import type { Page } from '../model.ts';
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
import { CheckTextView, type Outcome } from './CheckTextView.tsx';

async function start(): Promise<void> {
  const { locale, getMessage } = await loadTexts();
  const language = createLanguage(locale, getMessage);
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  document.title = `${language.say('checkText')} – ${language.say('extensionName')}`;
  let checks = 0;

  /** Shows what comes of a text. An answer to an earlier text is dropped. */
  async function check(name: string | null, read: () => Promise<Page | Refusal>): Promise<void> {
    const own = ++checks;
    const page = await read();
    const outcome: Outcome =
      typeof page === 'string'
        ? { kind: 'refused', refusal: page }
        : { kind: 'answered', name, result: await askAboutText(fingerprintsOf(page)) };
    if (own === checks) show(outcome);
  }

  const show = (outcome: Outcome) =>
    render(
      <CheckTextView
        language={language}
        outcome={outcome}
        onCheckText={(text) => void check(null, () => Promise.resolve(readText(text)))}
        onCheckFile={(file) => void check(file.name, () => readFile(file))}
      />,
      document.body,
    );
  show({ kind: 'none' });
}

void start();
