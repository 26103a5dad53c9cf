import { hasRegisteredScripts, registerContentScript } from '../browser/sites/content-scripts.ts';
import { getPausedSites } from '../browser/sites/paused-sites.ts';
import { getGrantedOrigins } from '../browser/sites/site-access.ts';

let last: Promise<void> = Promise.resolve();

async function sync(): Promise<void> {
  const [origins, pausedHosts] = await Promise.all([getGrantedOrigins(), getPausedSites()]);
  await registerContentScript(origins, pausedHosts);
}

/** Makes the browser run the content script on the sites that the user granted and did not pause. Concurrent calls run one after another. */
export function syncRegistration(): Promise<void> {
  last = last.then(sync, sync);
  return last;
}

/** Registers the content script anew where the browser has lost it. Cheap where it has not: one question. */
export async function restoreRegistration(): Promise<void> {
  if (!(await hasRegisteredScripts())) await syncRegistration();
}
