/** Packages that run in pages and read what a name in the page can shadow: the document's methods. `src/dom.ts` says how. */
import type { Plugin } from 'vite';

/** What a package reads, how often, and what it is made to read. */
interface Rewrite {
  file: RegExp;
  read: RegExp;
  times: number;
  instead: string;
}

const REWRITES: readonly Rewrite[] = [
  {
    file: /\/preact\/dist\/preact\.m?js$/,
    read: /\b(\w+)\.(createElementNS|createTextNode)\(/g,
    times: 2,
    instead: 'Document.prototype.$2.call($1,',
  },
];

/** Rewrites the code of one module. Throws if a package no longer reads what it did. */
export function readOwnNames(code: string, file: string): string | undefined {
  const rewrite = REWRITES.find((each) => each.file.test(file));
  if (!rewrite) return undefined;
  const times = code.match(rewrite.read)?.length ?? 0;
  if (times !== rewrite.times)
    throw new Error(`${file}: expected ${rewrite.times} of ${String(rewrite.read)}, found ${times}`);
  return code.replace(rewrite.read, rewrite.instead);
}

/** The bundler's step that rewrites the packages of a script that runs in pages. */
export const ownNames = (): Plugin => ({
  name: 'own-names',
  transform: (code, id) => readOwnNames(code, id.replaceAll('\\', '/').replace(/\?.*$/, '')),
});
