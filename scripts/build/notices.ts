/** The licences of what a bundle holds, to be shipped with it: most ask for that. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Files of packages, in the order in which one is looked for. */
const LICENCE_FILES = [/^licen[cs]e(\.(md|txt))?$/i, /^licen[cs]e/i, /^copying/i];

/** What a package says of itself. */
interface About {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

const NO_LICENCE_FILE = 'The package has no file with the text of its licence';

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** The standard text of a licence after its line of copyright, for packages that only name it. */
function standardText(licence: string): string | undefined {
  if (licence === 'ISC') return ISC;
  // The project's own.
  return licence === 'MIT' ? ownLicence().replace(/^[^]*?(?=^Permission is)/m, '') : undefined;
}

const ownLicence = (): string => readFileSync(join(root, 'LICENSE'), 'utf8').trim();

/** What stands for the text of a licence where a package has none: who wrote it, and the standard text. */
function withoutFile(about: About, licence: string): string {
  const person = personOf(about);
  const text = standardText(licence);
  if (text === undefined) return `By ${person}. ${NO_LICENCE_FILE}.`;
  return `${NO_LICENCE_FILE}; this is the standard one.\n\nCopyright (c) ${person}\n\n${text}`;
}

const personOf = ({ author, name }: About): string =>
  typeof author === 'object' ? author.name : (author ?? `the authors of ${name}`);

/** Where the source is, which the Mozilla Public Licence has whoever ships a package say. */
function sourceOf({ name, repository }: About): string {
  const url = typeof repository === 'object' ? repository.url : repository;
  const address = url?.replace(/^git\+/, '').replace(/\.git$/, '');
  return `Source: ${address?.startsWith('https://') ? address : `https://www.npmjs.com/package/${name}`}`;
}

/**
 * Folder of the package that a module is of, relative to the project: `node_modules/@scope/name`; undefined for a file of the project. A package may
 * hold another one without its `package.json`, which then counts as a part of it.
 */
function packageFolderOf(module: string): string | undefined {
  const path = module.slice(Math.max(0, module.indexOf('node_modules/')));
  const folders = [...path.matchAll(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)].map(
    ({ 0: found, index }) => path.slice(0, index + found.length),
  );
  return folders.findLast((folder) => existsSync(join(root, folder, 'package.json')));
}

/**
 * The project's licence, then those of all packages that these modules are of, by their folder. The same modules give the same text.
 * @param modules paths that have `node_modules/NAME/` in them, and others
 * @throws Error for a package that names no licence
 */
export function noticesOf(modules: Iterable<string>): string {
  const folders = new Set([...modules].map(packageFolderOf).filter((folder) => folder !== undefined));
  const parts = [...folders].sort().map((name) => {
    const folder = join(root, name);
    const { license, ...about } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as About;
    if (license === undefined) throw new Error(`${name}: its package.json names no licence`);
    const text = licenceText(folder) ?? withoutFile(about, license);
    return `${about.name} ${about.version} (${license})\n${sourceOf(about)}\n\n${text}`;
  });
  return `${[`Wiremark\n\n${ownLicence()}`, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceText(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).sort();
  const file = LICENCE_FILES.map((pattern) => names.find((name) => pattern.test(name))).find(Boolean);
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
