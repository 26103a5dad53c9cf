/** `npm run site`: builds the website into `dist/site`: static files that any host can serve, from the folder of any address. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNewsroomIndex } from '../tests/e2e/extension-builds.ts';
import { buildSite } from './site/build-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'wiremark-site-'));
try {
  await buildSite('dist/site', await buildNewsroomIndex(folder));
  console.log('built dist/site');
} finally {
  rmSync(folder, { recursive: true });
}
