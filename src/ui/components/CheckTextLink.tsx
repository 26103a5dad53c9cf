import type { Language } from '../../report/language.ts';

/** The way to the page for a text that is in no tab. For the extension's own pages alone. */
export const CheckTextLink = ({ language }: { language: Language }) => (
  <a href="/check-text/index.html" target="_blank">
    {language.say('checkText')}
  </a>
);
