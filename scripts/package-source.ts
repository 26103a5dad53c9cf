/** `npm run package:source`: makes the archive of the source in `dist/`, from which SOURCE.md says how the packages are built. */
import { mkdirSync, writeFileSync } from 'node:fs';
import project from '../package.json' with { type: 'json' };
import { zipOf } from './package/archive.ts';
import { sourceFiles } from './package/source-files.ts';

const archive = `dist/wiremark-${project.version}-source.zip`;
const bytes = zipOf(sourceFiles('.'));
mkdirSync('dist', { recursive: true });
writeFileSync(archive, bytes);
console.log(`packed ${archive}, ${Math.ceil(bytes.length / 1024)} kB`);
