/**
 * `npm run test:e2e -- [chrome|firefox] [--only NAME]`: drives real browsers with the test build. Needs `npm run build -- --test`.
 * Ends with `N passed, N failed, N skipped`; exits 1 if a case failed.
 */
import { join } from 'node:path';
import type { BrowserName } from './browser-driver.ts';
import type { CaseContext } from './cases/context.ts';
import { checkAccess } from './cases/access.ts';
import { checkAccessibilityTrees } from './cases/accessibility-tree.ts';
import { checkAccessibility } from './cases/accessibility.ts';
import { checkBrokenIndex } from './cases/broken-index.ts';
import { checkHostilePages } from './cases/hostile.ts';
import { checkKeyboard } from './cases/keyboard.ts';
import { checkLinkBadges } from './cases/link-badges.ts';
import { checkMarks } from './cases/marks.ts';
import { checkNavigation } from './cases/navigation.ts';
import { checkOptions } from './cases/options.ts';
import { checkPrivacy } from './cases/privacy.ts';
import { checkRealPages } from './cases/real-pages.ts';
import { checkReflow } from './cases/reflow.ts';
import { checkOtherMarkup, checkSamplePages } from './cases/sample-pages.ts';
import { checkStoppedWorker } from './cases/stopped-worker.ts';
import { checkTwoScripts } from './cases/two-scripts.ts';
import {
  buildNewsroomIndex,
  hasBundledIndex,
  makeBuildWithIndex,
  makeWorkFolder,
  removeWorkFolder,
  testBuildOf,
} from './extension-builds.ts';
import { launch, type Look } from './launch.ts';
import { startPageServer } from './page-server.ts';
import { createRecorder, type Counts, type Recorder } from './recorder.ts';
import { startRequestLog } from './request-log.ts';
import { hasSharedPages } from './shared-pages.ts';

const IDLE_MS = 1500;

interface Run {
  browser: BrowserName;
  recorder: Recorder;
  origin: string;
}

/** Starts a browser with the extension of a folder, runs the cases, and ends it. A browser that does not start is one failure. */
async function withBrowser(
  { browser, recorder, origin }: Run,
  buildFolder: string,
  run: (context: CaseContext) => Promise<void>,
  look: Look = 'light',
): Promise<void> {
  const requests = await startRequestLog();
  try {
    const options = { extensionFolder: buildFolder, isHeadless: true, proxyPort: requests.port };
    const driver = await launch(browser, { ...options, look, workerIdleMs: IDLE_MS });
    try {
      await run({ driver, recorder, requests, visits: [], origin, buildFolder });
    } finally {
      await driver.quit();
    }
  } catch (error) {
    await recorder.check('the run itself', () => {
      throw error;
    });
  } finally {
    requests.close();
  }
}

async function runNewsroom(run: Run, workFolder: string, indexFolder: string): Promise<void> {
  const folder = join(workFolder, run.browser);
  await withBrowser(run, makeBuildWithIndex(run.browser, folder, indexFolder), async (context) => {
    await checkSamplePages(context);
    await checkOtherMarkup(context);
    await checkNavigation(context);
    await checkTwoScripts(context);
    await checkLinkBadges(context);
    await checkHostilePages(context);
    await checkAccess(context);
    await checkStoppedWorker(context);
    await checkAccessibility(context, 'light');
    await checkAccessibilityTrees(context);
    await checkKeyboard(context);
    await checkMarks(context);
    await checkReflow(context);
    await checkOptions(context);
    await checkBrokenIndex(context);
    await checkPrivacy(context);
  });
  for (const look of ['dark', 'forced'] as const)
    if (run.recorder.mayWant(`accessibility, ${look}`))
      await withBrowser(run, folder, (context) => checkAccessibility(context, look), look);
}

async function runRealPages(run: Run): Promise<void> {
  if (!hasSharedPages()) run.recorder.skip('real pages', 'they do not lie beside the project');
  else if (!hasBundledIndex(run.browser))
    run.recorder.skip('real pages', 'the test build has no bundled index');
  else await withBrowser(run, testBuildOf(run.browser), checkRealPages);
}

function readArguments(args: readonly string[]): { browsers: BrowserName[]; only: string | undefined } {
  const at = args.indexOf('--only');
  const only = at < 0 ? undefined : args[at + 1];
  const named = args.filter((arg): arg is BrowserName => arg === 'chrome' || arg === 'firefox');
  return { browsers: named.length > 0 ? named : ['chrome', 'firefox'], only };
}

const { browsers, only } = readArguments(process.argv.slice(2));
const workFolder = makeWorkFolder();
const indexFolder = join(workFolder, 'index');
const server = await startPageServer();
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
try {
  await buildNewsroomIndex(indexFolder);
  // Side by side: most of the time each waits for its browser.
  await Promise.all(
    browsers.map(async (browser) => {
      const recorder = createRecorder(browser, only);
      const run = { browser, recorder, origin: server.origin };
      await runNewsroom(run, workFolder, indexFolder);
      await runRealPages(run);
      for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += recorder.counts[key];
    }),
  );
} catch (error) {
  console.error(error);
  total.failed++;
} finally {
  server.close();
  removeWorkFolder(workFolder);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
