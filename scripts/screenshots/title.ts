import { readFileSync } from 'node:fs';
import { waitForStill } from '../../tests/e2e/still.ts';
import type { ColourScheme } from '../start/pictures.ts';
import { fileOf, FOLDER, SCHEMES, VIEW, type Studio } from './studio.ts';
import { PAGES, type Name } from './web-pages.ts';

/** The picture at the top of the README: this page with its popup over it. */
const TITLE_PAGE: Name = 'uncredited';

const dataUrl = (file: string) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

async function photographFrame({ driver }: Studio, scheme: ColourScheme): Promise<void> {
  const bar = scheme === 'light' ? '#e4e7ec' : '#2b2f36';
  const { page } = await driver.open(`http://${PAGES['no-source']}`);
  await page.setViewport({ width: VIEW.width, height: VIEW.height + 44, deviceScaleFactor: 1 });
  await page.setContent(`<body style="margin:0;background:${bar};overflow:hidden">
    <div style="height:44px;display:flex;gap:8px;align-items:center;padding:0 16px">
      ${'<i style="width:12px;height:12px;border-radius:50%;background:#9aa3b0"></i>'.repeat(3)}
    </div>
    <img src="${dataUrl(fileOf(TITLE_PAGE, 'page'))}" style="display:block;width:100%" />
    <div style="position:absolute;right:24px;top:50px;width:360px;max-height:600px;overflow:hidden;border-radius:10px;
      box-shadow:0 12px 40px rgb(0 0 0/45%)">
      <img src="${dataUrl(fileOf(TITLE_PAGE, 'popup', scheme))}" style="display:block;width:100%" />
    </div></body>`);
  await waitForStill(page);
  await page.screenshot({ path: `${FOLDER}/wiremark-${scheme}.png` });
  await page.close();
}

/** A plain window frame round the page, and the popup where the toolbar opens it. Needs their pictures. */
export async function photographTitle(studio: Studio): Promise<void> {
  for (const scheme of SCHEMES) await photographFrame(studio, scheme);
}
