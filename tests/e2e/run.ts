/**
 * `npm run test:e2e -- [--browser chrome|firefox] [--only NAME] [--full]`: drives real browsers with the test build. Needs both builds.
 * `--only`: the cases whose names contain NAME. `--full`: every page in every form, not one of each kind. Ends with `N passed, N failed, N skipped`; exits 1 if a case failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeWelcomePage, type BrowserDriver, type BrowserName } from './browser-driver.ts';
import type { CaseContext } from './cases/context.ts';
import { checkAccess } from './cases/access.ts';
import { checkAccessibilityTrees } from './cases/accessibility-tree.ts';
import { checkAccessibility } from './cases/accessibility.ts';
import { checkAddresses } from './cases/addresses.ts';
import { checkAndroid, makeAndroidBuild } from './cases/android.ts';
import { checkAnswers } from './cases/answers.ts';
import { checkBrokenIndex } from './cases/broken-index.ts';
import { checkTexts } from './cases/check-text.ts';
import { checkClobbering } from './cases/clobbering.ts';
import { checkComparison } from './cases/compare.ts';
import { checkFullDisk, mountSmallDisk } from './cases/full-disk.ts';
import { checkGrounds } from './cases/grounds.ts';
import { checkHeadlines } from './cases/headlines.ts';
import { checkHiddenText } from './cases/hidden-text.ts';
import { checkHostileKinds } from './cases/hostile-kinds.ts';
import { checkHostilePages } from './cases/hostile.ts';
import { checkKeyboard } from './cases/keyboard.ts';
import { checkLife } from './cases/life.ts';
import { checkLinkBadges } from './cases/link-badges.ts';
import { checkMarks } from './cases/marks.ts';
import { checkForgotten, checkMemory } from './cases/memory.ts';
import { checkMessages } from './cases/messages.ts';
import { checkNavigation } from './cases/navigation.ts';
import { checkOpenRoots } from './cases/open-roots.ts';
import { checkOptions } from './cases/options.ts';
import { checkPageIndexes } from './cases/page-indexes.ts';
import { checkPageReach } from './cases/page-reach.ts';
import { checkPopupFit } from './cases/popup-fit.ts';
import { checkPrivacy } from './cases/privacy.ts';
import { checkPrivateWindows } from './cases/private-windows.ts';
import { checkPseudoLocale } from './cases/pseudo-locale.ts';
import { checkRealPages } from './cases/real-pages.ts';
import { checkReflow } from './cases/reflow.ts';
import { checkReturn } from './cases/return.ts';
import { checkOtherMarkup, checkSamplePages } from './cases/sample-pages.ts';
import { checkSameTrees, checkSameWords } from './cases/same-words.ts';
import { checkSegments } from './cases/segments.ts';
import { checkSelections } from './cases/selection.ts';
import { checkSite } from './cases/site.ts';
import { checkStates } from './cases/states.ts';
import { checkStoppedWorker } from './cases/stopped-worker.ts';
import { checkSubscriptions } from './cases/subscriptions.ts';
import { checkTwoScripts } from './cases/two-scripts.ts';
import { checkUnknownPages } from './cases/unknown-pages.ts';
import { checkUpgrades } from './cases/upgrade.ts';
import {
  buildNewsroomIndex,
  copyTestBuild,
  hasBundledIndex,
  makeBuildWithIndex,
  makeWorkFolder,
  removeWorkFolder,
} from './extension-builds.ts';
import { launch, type LaunchOptions, type Look } from './launch.ts';
import { startPageServer } from './page-server.ts';
import { makePseudoBuild } from './pseudo-locale.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { startRequestLog } from './request-log.ts';
import { hasSharedPages } from './shared-pages.ts';
import { longestWaitMs } from './wait.ts';

/** Idle time after which Firefox stops the extension's event page, in milliseconds. Short, so that no case can depend on its memory. */
const IDLE_MS = 1500;
/** The same, where a download or a write is to take its time, on a busy machine too: what a browser has unless it is told otherwise. */
const LONG_IDLE_MS = 30_000;

const LOOKS = ['light', 'dark', 'forced'] as const;
/** The looks that a browser is tried in; with `--full`, in all. */
const LOOKS_OF: Record<BrowserName, readonly Look[]> = { chrome: ['light', 'dark'], firefox: ['forced'] };

/** Cases that share a browser; the name is for the log. */
type Group = readonly [name: string, check: (context: CaseContext) => Promise<void>];

/** Groups on the newsroom's pages, in two runs of about the same length. */
const FIRST_GROUPS: readonly Group[] = [
  ['sample pages', checkSamplePages],
  ['other markup', checkOtherMarkup],
  ['navigation', checkNavigation],
  ['two scripts', checkTwoScripts],
  ['addresses', checkAddresses],
  ['link badges', checkLinkBadges],
  ['headlines', checkHeadlines],
  ['hostile pages', checkHostilePages],
  ['hostile kinds', checkHostileKinds],
  ['clobbering', checkClobbering],
  ['messages', checkMessages],
  ['page reach', checkPageReach],
  ['states', checkStates],
];
const SECOND_GROUPS: readonly Group[] = [
  ['access', checkAccess],
  ['stopped worker', checkStoppedWorker],
  ['accessibility trees', checkAccessibilityTrees],
  ['keyboard', checkKeyboard],
  ['popup fit', checkPopupFit],
  ['answers', checkAnswers],
  ['marks', checkMarks],
  ['grounds', checkGrounds],
  ['selection', checkSelections],
  ['open roots', checkOpenRoots],
  ['hidden text', checkHiddenText],
  ['reflow', checkReflow],
  ['return', checkReturn],
  ['options', checkOptions],
  ['segments', checkSegments],
  ['check a text', checkTexts],
  ['compare', checkComparison],
  ['same trees', checkSameTrees],
  ['broken index', checkBrokenIndex],
  ['life', checkLife],
  ['upgrade', checkUpgrades],
];
/** Checks the requests of all groups before it. */
const LAST_GROUP: Group = ['privacy', checkPrivacy];

/** The runs of one browser. */
interface Run {
  browser: BrowserName;
  recorder: Recorder;
  origin: string;
  workFolder: string;
}

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const workFolder = makeWorkFolder();
const drivers = new Set<BrowserDriver>();
const recorders: Recorder[] = [];
let profiles = 0;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs groups in a browser with the extension of a folder. Returns the folder of the last browser's profile. If a case hangs, the rest of its group fails and the next group gets a new browser. */
async function runGroups(
  run: Run,
  buildFolder: string,
  groups: readonly Group[],
  {
    look = 'light',
    isPrivate = false,
    workerIdleMs = IDLE_MS,
  }: Partial<Pick<LaunchOptions, 'look' | 'isPrivate' | 'workerIdleMs'>> = {},
): Promise<string> {
  const { browser, recorder, origin } = run;
  const requests = await startRequestLog(origin);
  const visits: string[] = [];
  let profileFolder = '';
  const open = async (): Promise<BrowserDriver> => {
    const start = Date.now();
    profileFolder = join(run.workFolder, `profile-${browser}-${profiles++}`);
    const driver = await launch(browser, {
      extensionFolder: buildFolder,
      isHeadless: true,
      proxyPort: requests.port,
      profileFolder,
      workerIdleMs,
      look,
      isPrivate,
    });
    drivers.add(driver);
    // Firefox installs before it lets an extension into private windows, and has no other window for this page.
    if (!isPrivate || browser === 'chrome') await closeWelcomePage(driver);
    console.log(`---- ${browser} started, ${look} (${seconds(start)})`);
    return driver;
  };
  const end = async (driver: BrowserDriver) => {
    await driver.quit();
    drivers.delete(driver);
  };
  let driver: BrowserDriver | undefined;
  try {
    for (const [name, check] of groups) {
      const start = Date.now();
      const before = recorder.counts.passed + recorder.counts.failed;
      driver ??= await open();
      const folders = { buildFolder, profileFolder };
      await check({ driver, recorder, requests, visits, origin, ...folders, isFull: options.full });
      const tried = recorder.counts.passed + recorder.counts.failed - before;
      if (tried > 0) console.log(`---- ${browser} ${name}: ${tried} cases (${seconds(start)})`);
      if (!recorder.isStuck) continue;
      for (const page of await driver.pages().catch(() => []))
        for (const file of await recorder.keep(page)) console.log(`       kept: ${file}`);
      await end(driver);
      driver = undefined;
      recorder.isStuck = false;
    }
  } catch (error) {
    await recorder.check('the run itself', () => {
      throw error;
    });
  } finally {
    if (driver) await end(driver);
    requests.close();
  }
  return profileFolder;
}

/** A part of a browser's cases, with browsers of its own. */
interface Part {
  browser: BrowserName;
  name: string;
  cases: (run: Run, indexFolder: string) => Promise<void>;
}

/** Groups on the newsroom's pages, and what their requests were. */
const onNewsroom =
  (groups: readonly Group[]): Part['cases'] =>
  async (run, indexFolder) => {
    const folder = makeBuildWithIndex(run.browser, join(run.workFolder, 'build'), indexFolder);
    await runGroups(run, folder, [...groups, LAST_GROUP]);
  };

/** What needs browsers of another look or mode. */
async function runOtherLooks(run: Run, indexFolder: string): Promise<void> {
  const folder = makeBuildWithIndex(run.browser, join(run.workFolder, 'build'), indexFolder);
  for (const look of LOOKS) {
    if (!options.full && !LOOKS_OF[run.browser].includes(look)) continue;
    const groups: readonly Group[] = [
      [`accessibility, ${look}`, (context) => checkAccessibility(context, look)],
      [`site, ${look}`, (context) => checkSite(context, look)],
    ];
    const wanted = groups.filter(([name]) => run.recorder.mayWant(name));
    if (wanted.length > 0) await runGroups(run, folder, wanted, { look });
  }
  if (run.recorder.mayWant('private windows'))
    await runGroups(run, folder, [['private windows', checkPrivateWindows]], { isPrivate: true });
  if (run.browser === 'chrome' && run.recorder.mayWant('pseudo-locale'))
    await runGroups(run, makePseudoBuild(folder, join(run.workFolder, 'pseudo')), [
      ['pseudo-locale', checkPseudoLocale],
    ]);
  if (run.browser === 'firefox' && run.recorder.mayWant('android'))
    await runGroups(run, makeAndroidBuild(folder, join(run.workFolder, 'android')), [
      ['android', checkAndroid],
    ]);
}

/** What keeps stories in a browser of its own, or needs the bundled index. */
async function runOtherStories(run: Run, indexFolder: string): Promise<void> {
  const folder = makeBuildWithIndex(run.browser, join(run.workFolder, 'build'), indexFolder);
  if (run.recorder.mayWant('subscriptions'))
    await runGroups(run, folder, [['subscriptions', checkSubscriptions]], { workerIdleMs: LONG_IDLE_MS });
  if (options.full && run.recorder.mayWant('full disk')) await runOnSmallDisk(run, folder);
  if (run.recorder.mayWant('page indexes'))
    await runGroups(run, folder, [['page indexes', checkPageIndexes]], { workerIdleMs: LONG_IDLE_MS });
  if (run.recorder.mayWant('memory'))
    await checkForgotten(
      run.recorder,
      await runGroups(run, folder, [['memory', checkMemory]], { workerIdleMs: LONG_IDLE_MS }),
    );
  await runRealPages(run);
}

async function runOnSmallDisk(run: Run, buildFolder: string): Promise<void> {
  const disk = join(run.workFolder, 'disk');
  const unmount = mountSmallDisk(disk);
  if (unmount === undefined) return run.recorder.skip('full disk', 'no disk may be mounted here');
  try {
    await runGroups({ ...run, workFolder: disk }, buildFolder, [['full disk', checkFullDisk]], {
      workerIdleMs: LONG_IDLE_MS,
    });
  } finally {
    unmount();
  }
}

async function runRealPages({ recorder, ...run }: Run): Promise<void> {
  if (!['real page', 'unknown page', 'same words'].some((name) => recorder.mayWant(name))) return;
  if (!hasSharedPages()) recorder.skip('real pages', 'they do not lie beside the project');
  else if (!hasBundledIndex(run.browser)) recorder.skip('real pages', 'the test build has no bundled index');
  else {
    const folder = copyTestBuild(run.browser, join(run.workFolder, 'bundled'));
    await runGroups({ recorder, ...run }, folder, [
      ['real pages', checkRealPages],
      ['unknown pages', checkUnknownPages],
      ['same words', checkSameWords],
    ]);
  }
}

async function runPart({ browser, name, cases }: Part, origin: string, indexFolder: string): Promise<void> {
  const start = Date.now();
  const evidenceFolder = join('artifacts/browser-tests', String(process.pid));
  const recorder = createRecorder({ prefix: browser, only: options.only, evidenceFolder });
  recorders.push(recorder);
  const partFolder = join(workFolder, `${browser}-${name}`);
  mkdirSync(partFolder);
  await cases({ browser, recorder, origin, workFolder: partFolder }, indexFolder);
  const { passed, failed, skipped } = recorder.counts;
  console.log(
    `---- ${browser}, ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds(start)})`,
  );
}

/** Runs the parts, `LANES` at a time. */
async function runParts(parts: readonly Part[], origin: string, indexFolder: string): Promise<void> {
  const waiting = [...parts];
  const runOneByOne = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) await runPart(part, origin, indexFolder);
  };
  await Promise.all(Array.from({ length: LANES }, runOneByOne));
}

/** Ends all browsers by force, prints the counts and ends the process. `moreFailures` are failures outside of any case. */
function finish(moreFailures: number, exitCode?: number): never {
  for (const driver of drivers) driver.kill();
  removeWorkFolder(workFolder);
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    recorders.reduce((total, { counts }) => total + counts[key], 0);
  const failed = sum('failed') + moreFailures;
  console.log(`---- longest wait that succeeded: ${(longestWaitMs() / 1000).toFixed(1)} s`);
  console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
  process.exit(exitCode ?? (failed > 0 || sum('passed') === 0 ? 1 : 0));
}

/** Signals and the exit codes of a process that they end. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
for (const [signal, code] of Object.entries(SIGNALS))
  process.once(signal, () => {
    console.log(`FAIL the run was ended by ${signal}`);
    finish(1, code);
  });

/** The longest first: the last to begin should be short. */
const PARTS: readonly Part[] = [
  { browser: 'firefox', name: 'newsroom, second half', cases: onNewsroom(SECOND_GROUPS) },
  { browser: 'firefox', name: 'newsroom, first half', cases: onNewsroom(FIRST_GROUPS) },
  { browser: 'chrome', name: 'newsroom, second half', cases: onNewsroom(SECOND_GROUPS) },
  { browser: 'firefox', name: 'other stories', cases: runOtherStories },
  { browser: 'chrome', name: 'newsroom, first half', cases: onNewsroom(FIRST_GROUPS) },
  { browser: 'firefox', name: 'other looks', cases: runOtherLooks },
  { browser: 'chrome', name: 'other stories', cases: runOtherStories },
  { browser: 'chrome', name: 'other looks', cases: runOtherLooks },
];
/** Parts at a time: each mostly waits for its browser, and with three at a time two processors were idle for two fifths of it. */
const LANES = 4;
const browsers = (['chrome', 'firefox'] as const).filter((name) => (options.browser ?? name) === name);
try {
  const start = Date.now();
  const server = await startPageServer();
  const indexFolder = join(workFolder, 'index');
  await buildNewsroomIndex(indexFolder);
  console.log(`---- index of the newsroom built (${seconds(start)})`);
  await runParts(
    PARTS.filter(({ browser }) => browsers.includes(browser)),
    server.origin,
    indexFolder,
  );
} catch (error) {
  console.error(error);
  finish(1);
}
finish(0);
