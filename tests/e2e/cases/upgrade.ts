/** An update from version 0.1: what it kept still holds, and nothing is switched on. */
import { readSettings } from '../../../src/browser/settings/settings-record.ts';
import { chooseLanguage, withExtensionPage } from '../extension-pages.ts';
import { setPausedSites, setSettings } from '../choices.ts';
import { waitForFirstScript } from '../launch.ts';
import { waitForBadge } from '../page-checks.ts';
import { waitForRegistration } from '../page-scripts.ts';
import { expectSame } from '../recorder.ts';
import { waitUntil } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';
const PAUSED = 'ostermoorweekly.example';

/** All that version 0.1 wrote on the disk: the chosen language with its texts, the settings, and the paused sites. */
const KEPT_BY_0_1 = {
  texts: { tag: 'de', texts: { languageTag: 'de', verdictReprint: 'Ein Text von früher' } },
  settings: { hasMarks: true, hasLinkBadges: false, linkBadgeExceptions: ['halvardcourier.example'] },
  pausedSites: [PAUSED],
};

/** What it kept in memory of a tab, in the form of its time. */
const TAB_OF_0_1 = { 'tab:1': { state: 'found', url: 'http://a.example/', report: { sources: [] } } };

const write = ({ driver }: CaseContext, area: 'local' | 'session', items: object): Promise<null> =>
  driver.evaluateInExtension<null>(
    `browserApi.storage.${area}.set(${JSON.stringify(items)}).then(() => null)`,
  );

async function checkUpgrade(context: CaseContext): Promise<void> {
  const { driver, buildFolder } = context;
  await write(context, 'local', KEPT_BY_0_1);
  await write(context, 'session', TAB_OF_0_1);
  await driver.installAgain(buildFolder);
  await waitForFirstScript(driver);
  await waitForRegistration(driver, 'the paused site to be left out', ({ excludeMatches }) =>
    excludeMatches.includes(`*://${PAUSED}/*`),
  );
  await withExtensionPage(driver, 'options/index.html', async (page) => {
    expectSame('language of the options', 'de', await page.evaluate('document.documentElement.lang'));
  });
  await withTab(context, COPY, async (tab) => {
    const { buttonText } = await waitForBadge(tab);
    expectSame('badge', 'meridianwire.example · Vollständige Kopie', buttonText);
    await waitUntil(
      'marks, as they were chosen',
      async () =>
        (await tab.page.evaluate('[...CSS.highlights.values()].some(({ size }) => size > 0)')) as boolean,
    );
  });
  const kept = await driver.evaluateInExtension<Record<string, unknown>>(
    'browserApi.storage.local.get(null)',
  );
  expectSame('settings', readSettings(KEPT_BY_0_1.settings), readSettings(kept.settings));
  expectSame('paused sites', KEPT_BY_0_1.pausedSites, kept.pausedSites);
  const { isOn = false } = (kept.memory ?? {}) as { isOn?: boolean };
  expectSame('the memory is on', false, isOn);
}

export async function checkUpgrades(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  if (!recorder.mayWant('upgrade')) return;
  await recorder.check('upgrade: what version 0.1 kept still holds, and nothing is switched on', () =>
    checkUpgrade(context),
  );
  await chooseLanguage(driver, '');
  await setSettings(driver, {});
  await setPausedSites(driver, []);
}
