/** The licences of what a bundle holds, to be shipped with it: most ask for that. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Files of packages, in the order in which one is looked for. */
const LICENCE_FILES = [/^licen[cs]e(\.(md|txt))?$/i, /^licen[cs]e/i, /^copying/i];

/** `node_modules/@scope/name/dist/x.js` -> `@scope/name`; undefined for a file of the project. */
const packageOf = (module: string): string | undefined =>
  /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(module)?.[1];

/**
 * The project's licence, then those of all packages that these modules are of, by name. The same modules give the same text.
 * @param modules paths that have `node_modules/NAME/` in them, and others
 * @throws Error for a package that names no licence
 */
export function noticesOf(modules: Iterable<string>): string {
  const packages = new Set([...modules].map(packageOf).filter((name) => name !== undefined));
  const parts = [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    if (license === undefined) throw new Error(`${name}: its package.json names no licence`);
    return `${name} ${version} (${license})\n\n${licenceText(folder) ?? 'The package has no file with the text of its licence.'}`;
  });
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return `${[`Wiremark\n\n${own}`, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).sort();
  const file = LICENCE_FILES.map((pattern) => names.find((name) => pattern.test(name))).find(Boolean);
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
