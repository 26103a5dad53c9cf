/**
 * `npm run screenshots`: pictures of all that a reader sees, into `docs/screenshots/`. Chromium, from the sample newsroom; states that no
 * page of it has are made from sample reports.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildNewsroomIndex,
  makeBuildWithIndex,
  makeWorkFolder,
  removeWorkFolder,
} from '../tests/e2e/extension-builds.ts';
import { launch } from '../tests/e2e/launch.ts';
import { startPageServer } from '../tests/e2e/page-server.ts';
import { startRequestLog } from '../tests/e2e/request-log.ts';
import { photographOwnPages } from './screenshots/own-pages.ts';
import { FOLDER, type Studio } from './screenshots/studio.ts';
import { photographStates } from './screenshots/states.ts';
import { photographTitle } from './screenshots/title.ts';
import { photographWebPages } from './screenshots/web-pages.ts';

execFileSync('npm', ['run', '--silent', 'build', '--', '--test'], { stdio: 'inherit' });
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const workFolder = makeWorkFolder();
const server = await startPageServer();
const indexFolder = join(workFolder, 'index');
await buildNewsroomIndex(indexFolder);
const extensionFolder = makeBuildWithIndex('chrome', join(workFolder, 'chrome'), indexFolder);
// The pages stand under their public names, as a reader sees them.
const proxy = await startRequestLog(server.origin);
const driver = await launch('chrome', { extensionFolder, isHeadless: true, proxyPort: proxy.port });
try {
  const studio: Studio = { driver };
  await photographWebPages(studio);
  await photographStates(studio);
  await photographOwnPages(studio);
  await photographTitle(studio);
} finally {
  await driver.quit();
  proxy.close();
  server.close();
  removeWorkFolder(workFolder);
}
process.exit(0);
