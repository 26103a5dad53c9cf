import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ownNames } from '../../scripts/build/own-names.ts';

/** An expression for the value of a call in a page: of `readWords(document)`, or of another function of `reading-in-page.ts`. */
export async function bundleReading(call: string): Promise<string> {
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
  return `(() => { ${bundle?.type === 'chunk' ? bundle.code : ''}; return reading.${call}; })()`;
}
