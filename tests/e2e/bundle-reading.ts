import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ownNames } from '../../scripts/build/own-names.ts';

/** An expression for what `readWords` reads of the page in which it is evaluated. */
export async function bundleReading(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [ownNames()],
    build: {
      write: false,
      target: 'chrome137',
      lib: { entry: join(import.meta.dirname, 'reading-in-page.ts'), formats: ['iife'], name: 'reading' },
    },
  })) as Rolldown.RolldownOutput[];
  const [bundle] = built.flatMap(({ output }) => output);
  return `(() => { ${bundle?.type === 'chunk' ? bundle.code : ''}; return reading.readWords(document); })()`;
}
