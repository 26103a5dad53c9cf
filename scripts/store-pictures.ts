/** `npm run store:pictures`: the stores' pictures in `store/pictures/`, from those of `docs/screenshots`. Needs Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findExecutable } from '../tests/e2e/executables.ts';

const FOLDER = 'store/pictures';
const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** Pictures of docs/screenshots, without their ending. */
interface Scene {
  name: string;
  title: string;
  /** Fills the width under the title. */
  behind?: string;
  /** Side by side; over the other one where there is one, at the right. */
  front: readonly string[];
  isDark?: boolean;
}

const SCENES: readonly Scene[] = [
  {
    name: '1-full-copy',
    title: 'Whose text is this?',
    behind: 'uncredited-page',
    front: ['uncredited-popup-light'],
  },
  {
    name: '2-where-it-differs',
    title: 'What was cut, added or changed',
    front: ['edited-copy-popup-light', 'edited-copy-differs-light'],
  },
  { name: '3-links', title: 'Known stories, before you click', behind: 'link-badges-page', front: [] },
  {
    name: '4-rewrite',
    title: 'A likely rewrite, with what speaks for it',
    front: ['rewrite-popup-dark', 'rewrite-differs-dark'],
    isDark: true,
  },
  {
    name: '5-languages',
    title: 'Six languages, in both directions',
    front: ['german-popup-light', 'arabic-popup-light'],
  },
];

const dataUrl = (file: string, type = 'image/png') =>
  `data:${type};base64,${readFileSync(file).toString('base64')}`;
const shot = (name: string) => dataUrl(join('docs/screenshots', `${name}.png`));
const ICON = dataUrl('public/icons/wiremark.svg', 'image/svg+xml');

const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  body { display: flex; flex-direction: column; height: 100vh; overflow: hidden; background: #eef2f6; color: #10243a; font-family: 'DejaVu Sans', system-ui, sans-serif; }
  body.dark { background: #10243a; color: #f2f6fa; }
  header { flex: none; display: flex; gap: 20px; align-items: center; padding: 28px 48px 24px; }
  header img { width: 52px; height: 52px; }
  h1 { font: 600 34px/1.2 'DejaVu Serif', Georgia, serif; }
  main { position: relative; flex: 1; min-height: 0; display: flex; gap: 48px; justify-content: center; align-items: flex-start; }
  .behind { width: 1120px; border-radius: 12px 12px 0 0; box-shadow: 0 10px 40px rgb(0 0 0 / 25%); }
  .front { width: 400px; border-radius: 12px; box-shadow: 0 12px 40px rgb(0 0 0 / 35%); }
  .behind ~ .front { position: absolute; inset: 24px 104px auto auto; }
`;

function htmlOf({ title, behind, front, isDark = false }: Scene): string {
  const images = [
    ...(behind === undefined ? [] : [`<img class="behind" src="${shot(behind)}">`]),
    ...front.map((name) => `<img class="front" src="${shot(name)}">`),
  ];
  return `<style>${STYLE}</style><body class="${isDark ? 'dark' : ''}"><header><img src="${ICON}"><h1>${title}</h1></header><main>${images.join('')}</main>`;
}

const TILE_HTML = `<style>${STYLE}
  body { justify-content: center; align-items: center; gap: 16px; }
  img { width: 84px; height: 84px; } p { font: 400 19px/1.4 'DejaVu Sans', system-ui, sans-serif; }
</style><body class="dark"><img src="${ICON}"><h1>Wiremark</h1><p>Know where a story came from</p>`;

const browser = await puppeteer.launch({
  executablePath: findExecutable('chrome'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const photograph = async (name: string, size: typeof SIZE, html: string) => {
  await page.setViewport(size);
  await page.setContent(html);
  await page.screenshot({ path: `${FOLDER}/${name}-${size.width}x${size.height}.png` });
  console.log(name);
};
for (const scene of SCENES) await photograph(scene.name, SIZE, htmlOf(scene));
await photograph('tile', TILE, TILE_HTML);
await browser.close();
