/** axe-core in a page of a real browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  help: string;
  targets: string[];
}

/** Rules for pages with a site around them: a popup and a card have none. */
const SITE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** Faults of a page, or of one element and its shadow tree. Targets smaller than 24 px are faults too. */
export async function findFaults(page: Page, element?: string): Promise<string[]> {
  const rules: Record<string, { enabled: boolean }> = { 'target-size': { enabled: true } };
  for (const rule of SITE_RULES) rules[rule] = { enabled: false };
  await page.evaluate(axeSource);
  const violations = (await page.evaluate(`axe.run(${element ? JSON.stringify(element) : 'document'}, {
    rules: ${JSON.stringify(rules)},
  }).then(({ violations }) => violations.map(({ id, impact, help, nodes }) => ({
    id, impact, help, targets: nodes.map((node) => node.target.flat().join(' ')),
  })))`)) as Violation[];
  return violations.map(
    ({ id, impact, help, targets }) => `${id} (${impact}): ${help}: ${targets.join(', ')}`,
  );
}
