import { render } from 'preact';
import type { Language } from '../../report/language.ts';
import { ComparedTexts, type TextName } from '../../ui/components/ComparedTexts.tsx';
import { parseHtml } from '../input/parse-html.ts';
import type { ComparedFiles } from './compared-files.ts';
import { comparisonStyles } from './comparison-styles.ts';

/** A text as HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A comparison as a page that stands alone: no script, nothing to load, and whatever the texts hold is text. */
export function comparisonHtml({ first, second, comparison }: ComparedFiles, language: Language): string {
  const nameOf = ({ name, headline, language: spoken }: ComparedFiles['first']): TextName => ({
    title: headline,
    from: name,
    language: spoken,
    isCut: false,
  });
  const { body } = parseHtml('<!doctype html><html><head></head><body></body></html>');
  render(
    <main class="page page-wide">
      <header class="page-top">
        <h1>{language.say('compareTexts')}</h1>
      </header>
      <section class="panel">
        <h2>{language.say('compareSide')}</h2>
        <ComparedTexts
          language={language}
          comparison={comparison}
          first={nameOf(first)}
          second={nameOf(second)}
          rowsAtOnce={Infinity}
        />
      </section>
    </main>,
    body,
  );
  const title = [first, second].map(({ headline, name }) => headline || name).join(' – ');
  return `<!doctype html>
<html lang="${language.locale}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${comparisonStyles()}</style>
</head>
<body class="wiremark">${body.innerHTML}</body>
</html>
`;
}
