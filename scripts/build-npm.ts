/**
 * `npm run build:npm`: makes what `npm pack` packs, in `dist/npm`: the command line and the library with all that they need, bundled, and their types.
 * The package has no dependencies. Files lie as deep as their sources do, three folders down, so that `public/index` and `package.json` are found from
 * both.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { comparisonStyles } from '../src/builder/command/comparison-styles.ts';
import { noticesOf } from './build/notices.ts';
import { removeUnreached } from './npm-package/reached-types.ts';

// Where the environment says otherwise, Vite takes other branches of packages; a build is the same everywhere.
process.env.NODE_ENV = 'production';

const FOLDER = 'dist/npm';

rmSync(FOLDER, { recursive: true, force: true });
const { output } = (await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  define: { COMPARISON_STYLES: JSON.stringify(comparisonStyles()) },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20.19',
    outDir: FOLDER,
    minify: false,
    rolldownOptions: {
      // Not the names of the modules, which lead to wherever the packages lie.
      experimental: { attachDebugInfo: 'none' },
      input: {
        cli: 'src/builder/command/cli.ts',
        wiremark: 'src/builder/package/wiremark.ts',
        'map-worker': 'src/builder/map/map-worker.ts',
        'match-worker': 'src/builder/attach/match-worker.ts',
        'check-worker': 'src/builder/command/check-worker.ts',
      },
      output: {
        entryFileNames: 'lib/[name].js',
        chunkFileNames: 'lib/[name].js',
        banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
})) as Rolldown.RolldownOutput;
chmodSync(`${FOLDER}/lib/cli.js`, 0o755);
const modules = output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
writeFileSync(`${FOLDER}/NOTICES.txt`, noticesOf(modules));
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'scripts/npm-package/tsconfig.json'],
  {
    stdio: 'inherit',
  },
);
removeUnreached(`${FOLDER}/types`, 'builder/package/wiremark.d.ts');
console.log(`built ${FOLDER}`);
