/** `npm run package`: builds, and makes the archives for the stores in `dist/`. The same sources give the same bytes on every machine. */
import { writeFileSync } from 'node:fs';
import project from '../package.json' with { type: 'json' };
import type { Browser } from '../vite.config.ts';
import './build.ts';
import { filesIn, zipOf } from './package/archive.ts';

function pack(browser: Browser): void {
  const archive = `dist/wiremark-${project.version}-${browser}.zip`;
  const bytes = zipOf(filesIn(`dist/${browser}`));
  writeFileSync(archive, bytes);
  console.log(`packed ${archive}, ${Math.ceil(bytes.length / 1024)} kB`);
}

pack('chrome');
pack('firefox');
