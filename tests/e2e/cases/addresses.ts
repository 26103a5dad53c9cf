/** Only the browser's address is a fact: pages under public names that claim others' addresses, and an agency's own site. */
import type { ExpectedPage } from '../../samples/expectations.ts';
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import { checkBadge, checkNoBadge, checkPopup, checkToolbar } from '../page-checks.ts';
import { expectNone } from '../recorder.ts';
import { withTab, type CaseContext } from './context.ts';

/** A page whose text no index holds. */
const GARDEN = 'ostermoorweekly.example/garden/quinces';
const COPY = 'halvardcourier.example/culture/sea-atlas-stolen';

const nothing: ExpectedPage = { url: '', state: 'none' };
const agencysOwn: ExpectedPage = {
  url: '',
  state: 'found',
  verdict: { relation: 'original', agency: 'Zenda Press', credited: true },
};

export async function checkAddresses(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  const expectPage = (name: string, address: string, expected: ExpectedPage) =>
    recorder.check(`addresses: ${name}`, () =>
      withTab(context, address, async (tab) => {
        const isFound = expected.state === 'found';
        expectNone([
          ...(await checkPopup(driver, tab, expected)),
          ...(await checkToolbar(driver, tab, isFound)),
          ...(await (isFound ? checkBadge(tab) : checkNoBadge(driver, tab))),
        ]);
      }),
    );

  for (const claim of ['agency', 'story'])
    await expectPage(
      `a page that claims an address of the ${claim} elsewhere is not that page`,
      `http://pills.example/claims/${claim}/newsroom/${GARDEN}`,
      nothing,
    );
  const copy = readExpectedPages()[COPY];
  if (copy)
    await expectPage(
      'a copy that claims the address of the story stays a copy',
      `http://pills.example/claims/story/newsroom/${COPY}`,
      copy,
    );
  await expectPage(
    'a page on an agency’s own site is the agency’s',
    `http://www.zendapress.example/as/newsroom/${GARDEN}`,
    agencysOwn,
  );
  const own = readExpectedPages()['meridianwire.example/2026/10/17/tollan-atlas'];
  if (own)
    await expectPage(
      'a story at its own public address is the story itself',
      own.url.replace('https:', 'http:'),
      own,
    );
}
