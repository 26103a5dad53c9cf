import type { Language } from '../../report/language.ts';

/** The way to the page that lists what is remembered. For the extension's own pages alone. */
export const ReadingLink = ({ language }: { language: Language }) => (
  <a href="/your-reading/index.html" target="_blank">
    {language.say('readingTitle')}
  </a>
);
