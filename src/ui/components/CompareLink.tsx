import type { Language } from '../../report/language.ts';

/** The way to the page that compares the text of a tab with those of the others. For the extension's own pages alone. */
export const CompareLink = ({ language, tabId }: { language: Language; tabId: number }) => (
  <a class="button" href={`/compare/index.html?tab=${tabId}`} target="_blank">
    {language.say('compareOpenTabs')}
  </a>
);
