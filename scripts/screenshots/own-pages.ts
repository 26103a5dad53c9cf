import { chooseLanguage, withExtensionPage } from '../../tests/e2e/extension-pages.ts';
import { resize } from '../../tests/e2e/user-actions.ts';
import { setScheme } from '../start/pictures.ts';
import { fileOf, SCHEMES, type Studio } from './studio.ts';

const WIDTH = 760;

async function photograph({ driver }: Studio, page: string, languages: readonly string[]): Promise<void> {
  for (const scheme of SCHEMES)
    await withExtensionPage(driver, `${page}/index.html`, async (shown) => {
      await setScheme(driver, shown, scheme);
      const setHeight = (height: number) => resize(shown, { width: WIDTH, height, deviceScaleFactor: 1 });
      await setHeight(400);
      await setHeight((await shown.evaluate('document.body.scrollHeight')) as number);
      await shown.screenshot({ path: fileOf(page, ...languages, scheme) });
    });
}

/** Options, welcome page and the page for a text, light and dark, from left to right and from right to left. */
export async function photographOwnPages(studio: Studio): Promise<void> {
  for (const page of ['options', 'welcome', 'check-text', 'your-reading']) await photograph(studio, page, []);
  await chooseLanguage(studio.driver, 'ar');
  for (const page of ['options', 'welcome', 'check-text', 'your-reading'])
    await photograph(studio, page, ['arabic']);
  await chooseLanguage(studio.driver, '');
  console.log('options, welcome, check-text');
}
