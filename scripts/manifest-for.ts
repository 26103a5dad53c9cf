export type Browser = 'chrome' | 'firefox';

type Manifest = Record<string, unknown> & { background: Record<string, unknown> };

/** The hosts that the test variant may read without being asked; any port. */
const TEST_HOSTS = ['http://127.0.0.1/*'];

/** The manifest of one browser: without the keys that only the other one knows, so that neither warns. */
export function manifestFor(source: unknown, browser: Browser, isTest: boolean): Manifest {
  const manifest = structuredClone(source) as Manifest;
  if (browser === 'chrome') {
    delete manifest.background.scripts;
    delete manifest.browser_specific_settings;
  } else {
    delete manifest.background.service_worker;
    delete manifest.minimum_chrome_version;
  }
  if (isTest) manifest.host_permissions = TEST_HOSTS;
  return manifest;
}
