/** Checks a text in the page of the website, with the extension's code and the index of the site. Nothing is sent: all requests fetch files of the site. */
import { readText } from '../src/article/given/read-text.ts';
import { checkPage } from '../src/background/check-page.ts';
import { textsOfCatalogue } from '../src/browser/settings/chosen-texts.ts';
import { textsOf } from '../src/browser/settings/texts.ts';
import { showChecks } from '../src/check-text/show-checks.tsx';
import { createLibrary } from '../src/library/library.ts';
import type { TextResult } from '../src/messages.ts';
import type { Page } from '../src/model.ts';
import { fingerprintsOf } from '../src/pipeline.ts';
import { createLanguage } from '../src/report/language.ts';
import { segmentInMemory } from '../src/story-index/segment-in-memory.ts';
import '../src/ui/styles/theme.css';
import '../src/ui/styles/report.css';
import '../src/ui/styles/rows.css';
import '../src/ui/styles/strip.css';
import '../src/ui/styles/facts.css';
import '../src/ui/styles/page.css';
import '../src/ui/styles/given.css';
import '../src/check-text/check-text.css';
import './site.css';

/** A file of the site. Rejects where there is none. */
async function readSiteFile(path: string): Promise<Response> {
  const response = await fetch(new URL(path, import.meta.url));
  if (!response.ok) throw new Error(`${path}: the site answered ${response.status}`);
  return response;
}

/** The segments of the site, fetched when they are first asked. */
const library = createLibrary([
  {
    list: async () => {
      const listed = (await (await readSiteFile('index/segments.json')).json()) as { name: string }[];
      return Promise.all(
        listed.map(async ({ name }) => {
          const bytes = await (await readSiteFile(`index/${name}`)).arrayBuffer();
          return segmentInMemory(name, new Uint8Array(bytes));
        }),
      );
    },
  },
]);

/** The answer for a text. Its quotes have no place on a page to be shown in. */
async function answerFor(page: Page): Promise<TextResult> {
  const result = await checkPage(fingerprintsOf(page), library.open);
  if (!('report' in result)) return result as TextResult;
  const credits = result.report.credits.map((credit) => ({ ...credit, place: null }));
  return { ...result, report: { ...result.report, credits } };
}

async function start(place: HTMLElement): Promise<void> {
  const tag = document.documentElement.lang;
  const catalogue = await (await readSiteFile(`_locales/${tag}/messages.json`)).text();
  const { locale, getMessage } = textsOf(textsOfCatalogue(tag, catalogue));
  const language = createLanguage(locale, getMessage);
  const check = showChecks(language, place, answerFor);
  // Whoever is about to check a text has the index by then.
  place.addEventListener('focusin', () => void library.open().catch(() => undefined), { once: true });

  const sample = document.querySelector('#sample');
  sample?.addEventListener(
    'click',
    () =>
      void check(sample.textContent, async () => readText(await (await readSiteFile('sample.html')).text())),
  );
}

const place = document.querySelector<HTMLElement>('#check');
if (place) void start(place);
