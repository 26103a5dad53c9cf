/**
 * The accessibility tree of each page of the extension, compared with `tests/e2e/trees`: what a screen reader gets, independent of fonts.
 * Chromium only, because the browsers describe their trees differently. `UPDATE_TREES=1` rewrites the files; review what changed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { chooseLanguage } from '../extension-pages.ts';
import { openCard } from '../page-checks.ts';
import { waitForStill } from '../still.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';

const FOLDER = join(import.meta.dirname, '../trees');

const POPUPS = {
  'full-copy': '/halvardcourier.example/culture/sea-atlas-stolen',
  'edited-copy': '/northquaypost.example/a/4471',
  digest: '/tidewaterbriefs.example/week/43',
  rewrite: '/brightloop.example/story/rare-maritime-maps-missing',
  'no-source': '/ostermoorweekly.example/garden/quinces',
  'no-article': '/halvardcourier.example/',
};

/** One line for each node, indented by its depth: role, name, and what state it is in. */
function linesOf(node: SerializedAXNode, depth = 0): string[] {
  const states = (['level', 'checked', 'expanded', 'haspopup', 'value'] as const).flatMap((state) =>
    node[state] === undefined ? [] : [`${state}=${String(node[state])}`],
  );
  const name = node.name ? JSON.stringify(node.name) : '';
  const line = [`${'  '.repeat(depth)}${node.role}`, name, ...states].filter((part) => part !== '').join(' ');
  return [line, ...(node.children ?? []).flatMap((child) => linesOf(child, depth + 1))];
}

/** The first line that differs, with its number. */
function differenceOf(expected: string, seen: string): string | undefined {
  if (expected === seen) return undefined;
  const [before, after] = [expected.split('\n'), seen.split('\n')];
  const at = before.findIndex((line, i) => line !== after[i]);
  const line = at < 0 ? before.length : at;
  return `line ${line + 1}: expected ${JSON.stringify(before[line])}, seen ${JSON.stringify(after[line])}`;
}

/** The first node with this role, in reading order. */
function findRole(node: SerializedAXNode, role: string): SerializedAXNode | undefined {
  if (node.role === role) return node;
  for (const child of node.children ?? []) {
    const found = findRole(child, role);
    if (found) return found;
  }
  return undefined;
}

/** Compares the tree of a page, or of the first thing in it with a role. */
async function compareTree(name: string, page: Page, role?: string): Promise<void> {
  const whole = await page.accessibility.snapshot();
  const tree = whole && role ? findRole(whole, role) : whole;
  if (!tree) throw new Error(`the browser gave no tree${role ? ` with a ${role}` : ''}`);
  // Other tests check the figures. Here they would fail with every better match.
  const seen = `${linesOf(tree).join('\n')}\n`.replaceAll(/\p{Nd}[\p{Nd}.,/]*/gu, '#');
  const file = join(FOLDER, `${name}.txt`);
  if (process.env.UPDATE_TREES) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, seen);
    return;
  }
  if (!existsSync(file)) throw new Error(`${name}.txt is missing: run with UPDATE_TREES=1`);
  const difference = differenceOf(readFileSync(file, 'utf8'), seen);
  if (difference) throw new Error(`${name}.txt, ${difference}`);
}

const comparePopup = (context: CaseContext, name: string, path: string): Promise<void> =>
  withTab(context, path, (tab) => withPopupPage(context, tab, (page) => compareTree(name, page)));

async function compareCard(context: CaseContext): Promise<void> {
  await withTab(context, POPUPS.digest, async (tab) => {
    await openCard(tab);
    await waitForStill(tab);
    await compareTree('digest-card', tab.page, 'dialog');
  });
}

export async function checkAccessibilityTrees(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  if (driver.name === 'firefox' || !recorder.mayWant('tree')) return;
  for (const [name, path] of Object.entries(POPUPS))
    await recorder.check(`tree: popup for ${name}`, () => comparePopup(context, `${name}-popup`, path));
  await recorder.check('tree: card of a digest', () => compareCard(context));
  for (const path of ['options', 'welcome'])
    await recorder.check(`tree: ${path}`, () =>
      withOwnPage(context, `${path}/index.html`, (page) => compareTree(path, page)),
    );
  await chooseLanguage(driver, 'ar');
  await recorder.check('tree: popup in Arabic', () =>
    comparePopup(context, 'arabic-popup', POPUPS['edited-copy']),
  );
  await chooseLanguage(driver, '');
}
