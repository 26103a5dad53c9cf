/** axe-core on the popup, in both colour schemes where the browser lets us choose. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expectNone } from '../recorder.ts';
import { sleep, waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page for each kind of report. */
const PAGES = {
  'a full copy': '/halvardcourier.example/culture/sea-atlas-stolen',
  'a digest': '/tidewaterbriefs.example/week/43',
  'no source': '/ostermoorweekly.example/garden/quinces',
  'no article': '/halvardcourier.example/',
};

interface Violation {
  id: string;
  impact: string;
  help: string;
  targets: string[];
}

/** Rules for pages with a site around them; a popup has none. */
const OTHER_RULES = ['region', 'landmark-one-main'];

const RUN_AXE = `axe.run(document, {
  rules: Object.fromEntries(${JSON.stringify(OTHER_RULES)}.map((rule) => [rule, { enabled: false }])),
}).then(({ violations }) => violations.map(({ id, impact, help, nodes }) => ({
  id, impact, help, targets: nodes.map((node) => node.target.join(' ')),
})))`;

export async function checkAccessibility(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  const schemes = driver.name === 'chrome' ? ['light', 'dark'] : ['light'];
  for (const [kind, path] of Object.entries(PAGES)) {
    for (const scheme of schemes) {
      await recorder.check(`popup for ${kind}, ${scheme}: no accessibility fault`, () =>
        withTab(context, path, async (tab) => {
          const page = await driver.openPopupPage(tab);
          if (driver.name === 'chrome')
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          const readState = async () =>
            (await page.evaluate(`document.querySelector('main')?.dataset.state`)) as string | undefined;
          await waitFor(readState, (state) => state !== undefined && state !== 'checking');
          await sleep(200);
          await page.evaluate(axeSource);
          const violations = (await page.evaluate(RUN_AXE)) as Violation[];
          await page.close();
          expectNone(
            violations.map(
              ({ id, impact, help, targets }) => `${id} (${impact}): ${help}: ${targets.join(', ')}`,
            ),
          );
        }),
      );
    }
  }
}
