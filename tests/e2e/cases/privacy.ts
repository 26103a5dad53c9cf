/** Nothing leaves the browser. Run last: it looks at all requests of the run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNone, expectSame } from '../recorder.ts';
import { storeBuildOf } from '../extension-builds.ts';
import type { CaseContext } from './context.ts';

/** Requests that the browsers make by themselves, with or without an extension. */
export const BROWSER_ERRANDS =
  /(^|\/\/|\.)(googleapis\.com|clients2\.google\.com|accounts\.google\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com|example\.com)(:\d+)?(\/|$)/;

function countEach(addresses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

export async function checkPrivacy({
  driver,
  recorder,
  requests,
  visits,
  buildFolder,
}: CaseContext): Promise<void> {
  await recorder.check('no request to anywhere but the pages’ own server', () => {
    expectNone([...new Set(requests.remote.filter((address) => !BROWSER_ERRANDS.test(address)))]);
  });

  await recorder.check('no page is fetched a second time behind the reader’s back', () => {
    const asked = countEach(requests.local.filter((address) => !/\.(css|svg|ico)$/.test(address)));
    const visited = countEach(visits);
    const surplus = [...asked].filter(([address, count]) => count > (visited.get(address) ?? 0));
    expectNone(
      surplus.map(
        ([address, count]) => `${address}: fetched ${count} times, visited ${visited.get(address) ?? 0}`,
      ),
    );
  });

  await recorder.check('a page can see no file of the extension', () => {
    const manifest = JSON.parse(readFileSync(join(buildFolder, 'manifest.json'), 'utf8')) as object;
    expectSame('web_accessible_resources', false, 'web_accessible_resources' in manifest);
    expectSame('externally_connectable', false, 'externally_connectable' in manifest);
  });

  await recorder.check('the build for the stores asks for no site', () => {
    const file = join(storeBuildOf(driver.name), 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const ownPanel = driver.name === 'chrome' ? ['sidePanel'] : [];
    expectSame(
      'permissions',
      ['activeTab', 'alarms', 'contextMenus', 'scripting', ...ownPanel, 'storage', 'unlimitedStorage'],
      manifest.permissions,
    );
    expectSame('host_permissions', undefined, manifest.host_permissions);
    expectSame('content_scripts', undefined, manifest.content_scripts);
  });
}
