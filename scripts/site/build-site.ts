/** The website: static files, all of them its own. */
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import preact from '@preact/preset-vite';
import { LOCALES } from '../../src/browser/settings/chosen-locale.ts';
import { listSegments } from '../build/list-segments.ts';
import { noticesOf } from '../build/notices.ts';
import { documentPages } from './documents.tsx';
import { CHARTS, figuresPage } from './figures.tsx';
import { htmlOf, type SitePage } from './layout.tsx';
import { checkPageOf, filesOf, frontPage, PICTURES } from './pages.tsx';

const root = join(import.meta.dirname, '../..');

/** The invented story that the page for a text offers, a page of the newsroom. */
const SAMPLE = 'samples/newsroom/sites/corvastar.example/crime/who-is-e-marrow.html';

/** Bundles the script of the page for a text, and all styles. Returns the modules in it. */
async function bundle(folder: string): Promise<string[]> {
  const built = await build({
    configFile: false,
    root: join(root, 'site'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      // From here, not from the folder of the sources.
      outDir: resolve(folder),
      emptyOutDir: false,
      modulePreload: false,
      target: 'es2023',
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(root, 'site/check.tsx'),
        output: { entryFileNames: 'check.js', assetFileNames: 'site[extname]' },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.flatMap((output) => (output.type === 'chunk' ? Object.keys(output.modules) : []));
}

/** All pages. */
export const sitePages = async (): Promise<SitePage[]> => [
  ...LOCALES.flatMap((locale) => [frontPage(locale), checkPageOf(locale)]),
  ...(await documentPages()),
  figuresPage(),
];

/**
 * Builds the website into `folder`, which it empties.
 * @param newsroomSegment file of the sample newsroom's index, which the page for a text asks beside the bundled one
 */
export async function buildSite(folder: string, newsroomSegment: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const sub of ['index', 'pictures']) mkdirSync(join(folder, sub), { recursive: true });
  writeFileSync(join(folder, 'NOTICES.txt'), noticesOf(await bundle(folder)));
  for (const page of await sitePages()) {
    const file = join(folder, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, htmlOf(page));
  }
  for (const locale of LOCALES)
    cpSync(join(root, `public/_locales/${locale}`), join(folder, `_locales/${locale}`), { recursive: true });
  cpSync(join(root, 'public/index'), join(folder, 'index'), { recursive: true });
  copyFileSync(newsroomSegment, join(folder, 'index', basename(newsroomSegment)));
  listSegments(join(folder, 'index'));
  const pictures = Object.values(PICTURES).flatMap(filesOf);
  for (const file of pictures)
    copyFileSync(join(root, 'docs/screenshots', file), join(folder, 'pictures', file));
  for (const file of CHARTS) copyFileSync(join(root, 'bench/results', file), join(folder, 'pictures', file));
  copyFileSync(join(root, 'public/icons/wiremark.svg'), join(folder, 'wiremark.svg'));
  copyFileSync(join(root, SAMPLE), join(folder, 'sample.html'));
}
