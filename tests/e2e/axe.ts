/** axe-core in a page of a real browser. */
import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OpenTab } from './browser-driver.ts';
import { lookInto, type Surface } from './surface.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Name of axe-core in a copy of the test build. */
const COPY = 'axe.min.js';

/** Puts axe-core into a copy of the test build: into its own world in a page, an extension may bring nothing but files of its own. */
export const addAxe = (buildFolder: string): void => copyFileSync(axeFile, join(buildFolder, COPY));

interface Violation {
  id: string;
  impact: string;
  help: string;
  targets: string[];
}

/** Rules for pages with a site around them: a popup and a card have none. */
const SITE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** Opens closed shadow roots to axe-core, in the extension's own world. */
const OPEN_ROOTS = `Object.defineProperty(Element.prototype, 'shadowRoot', {
  configurable: true,
  get() { return rootOf(this); },
})`;

async function findViolations(surface: Surface, context: string, isOfSite = false): Promise<string[]> {
  const rules: Record<string, { enabled: boolean }> = { 'target-size': { enabled: true } };
  for (const rule of SITE_RULES) rules[rule] = { enabled: isOfSite };
  const violations = (await lookInto(
    surface,
    `axe.run(${context}, { rules: ${JSON.stringify(rules)} }).then(({ violations }) =>
      violations.map(({ id, impact, help, nodes }) => ({
        id, impact, help, targets: nodes.map((node) => node.target.flat().join(' ')),
      })))`,
  )) as Violation[];
  return violations.map(
    ({ id, impact, help, targets }) => `${id} (${impact}): ${help}: ${targets.join(', ')}`,
  );
}

/** Faults of a page of the extension, or of one with a site around it. Targets smaller than 24 px are faults too. */
export async function findFaults(page: Page, { isOfSite = false } = {}): Promise<string[]> {
  await page.evaluate(readFileSync(axeFile, 'utf8'));
  return findViolations(page, 'document', isOfSite);
}

/** Faults of our elements in a web page whose shadow roots hold what the selector names. See `findFaults`. */
export async function findFaultsInPage(tab: OpenTab, selector: string): Promise<string[]> {
  await tab.driver.evaluateInExtension(
    `browserApi.scripting.executeScript({ target: { tabId: ${tab.tabId} }, files: ['/${COPY}'] }).then(() => null)`,
  );
  return findViolations(tab, `(${OPEN_ROOTS}, { include: hostsOf(${JSON.stringify(selector)}) })`);
}
