/** Names in a page shadow what scripts read of it, in our world too: nothing of what is found may change. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_SCRIPTS } from '../../../vite.config.ts';
import { keepNames, PROBE_KINDS, PROBES } from '../../hostile/clobbering.ts';
import { namesReadBy } from '../../hostile/read-names.ts';
import type { Report } from '../../../src/model.ts';
import type { OpenTab } from '../browser-driver.ts';
import { readReport } from '../page-checks.ts';
import { expectSame } from '../recorder.ts';
import { askUntil } from '../wait.ts';
import { goTo, withTab, type CaseContext } from './context.ts';

/** A copy, in which every part of reading has a say: headline, byline, text, asides. */
const PAGE = 'newsroom/corvastar.example/crime/who-is-e-marrow';

/** Pages in one case, so that a case keeps its time. */
const PAGES_PER_CASE = 25;

/** Names of one page that no form or document has as properties: in a full run, and else. Of more elements, the body finder would see no text. */
const OTHERS_PER_PAGE = { full: 14, few: 500 };

/** Counted by the prototype's method, because the page may shadow the document's own. No sample page has an unknown element. */
const COUNT_BADGES = `Document.prototype.querySelectorAll.call(document, ':not(:defined)').length`;

/** What was found in a page, its address apart, and what is shown there. */
type Outcome = Partial<Report> & { badges: number };

async function readOutcome(context: CaseContext, tab: OpenTab, path: string): Promise<Outcome> {
  await goTo(context, tab, path);
  const read = async () => {
    const report = await readReport(context.driver, tab.tabId);
    const isOfPage = report?.page.url?.endsWith(path) === true;
    return {
      ...(isOfPage ? { ...report, page: { ...report.page, url: '' } } : {}),
      badges: (await tab.page.evaluate(COUNT_BADGES)) as number,
    };
  };
  return askUntil(read, ({ verdict, badges }) => verdict !== undefined && badges > 0);
}

/** Compares the page in each probe with the page in none. */
async function checkProbes(context: CaseContext, tab: OpenTab, probes: readonly string[]): Promise<void> {
  const plain = await readOutcome(context, tab, `/clobbered/none/${PAGE}`);
  for (const probe of probes) {
    const seen = await readOutcome(context, tab, `/clobbered/${probe}/${PAGE}`);
    for (const part of Object.keys(plain) as (keyof Outcome)[])
      expectSame(`${probe}, ${part}`, plain[part], seen[part]);
  }
}

/** The probes of one case after another. */
async function checkAll(context: CaseContext, what: string, probes: readonly string[]): Promise<void> {
  for (let start = 0; start < probes.length; start += PAGES_PER_CASE) {
    const part = probes.slice(start, start + PAGES_PER_CASE);
    await context.recorder.check(`clobbering: ${what}, from ${part[0]?.slice(0, 40)}`, () =>
      withTab(context, `/${PAGE}`, (tab) => checkProbes(context, tab, part)),
    );
  }
}

const inGroups = (names: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(names.length / size) }, (_, i) => names.slice(i * size, (i + 1) * size));

export async function checkClobbering(context: CaseContext): Promise<void> {
  if (!context.recorder.mayWant('clobbering')) return;
  const scripts = PAGE_SCRIPTS.map((name) => readFileSync(join(context.buildFolder, `${name}.js`), 'utf8'));
  const { members, others } = namesReadBy(scripts);
  const [memberSize, otherSize] = context.isFull
    ? [1, OTHERS_PER_PAGE.full]
    : [members.length, OTHERS_PER_PAGE.few];
  const probeOf = (names: readonly string[]) =>
    `names:${names.length > OTHERS_PER_PAGE.full ? keepNames(names) : names.join(',')}`;
  await checkAll(context, 'probes change nothing', context.isFull ? Object.keys(PROBES) : PROBE_KINDS);
  await checkAll(
    context,
    'no name that our scripts read of the DOM',
    inGroups(members, memberSize).map(probeOf),
  );
  await checkAll(context, 'no other name that our scripts read', inGroups(others, otherSize).map(probeOf));
}
