/** The rooms of `src/`: what each is for, and which others it may import. The table is an allow-list; `docs/architecture.md` explains it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Contexts: each is an entry of its own, so no other room may import them. */
export const CONTEXTS = [
  'content',
  'background',
  'popup',
  'options',
  'welcome',
  'check-text',
  'your-reading',
  'builder/package',
  'builder/command',
] as const;

/**
 * Room -> rooms that its files may import. A room is a folder of `src/` without its sub-folders, or a file at the top of `src/`. Every room may
 * also import itself. The order is from the bottom floor up: a room may be allowed only rooms that stand above it in this table.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // What everything speaks of, how work pauses and which of it counts, how a page's nodes are read.
  'model.ts': [],
  'origin.ts': ['model.ts'],
  'steps.ts': [],
  'turns.ts': [],
  'lazy.ts': [],
  'dom.ts': [],
  // Words and addresses.
  text: [],
  // How indexes that others publish come to this device.
  'library/subscription': ['text'],
  // What the contexts say to one another.
  'subscription-messages.ts': ['library/subscription'],
  'memory-messages.ts': ['model.ts'],
  'messages.ts': ['model.ts', 'memory-messages.ts', 'subscription-messages.ts'],
  // Document -> Article.
  'article/bytes': [],
  'article/document': ['model.ts', 'steps.ts', 'dom.ts', 'text'],
  'article/metadata': ['model.ts', 'steps.ts', 'dom.ts', 'text'],
  'article/roles': ['model.ts', 'steps.ts', 'dom.ts', 'text', 'article/document'],
  'article/plain-text': ['model.ts', 'text', 'article/document', 'article/roles'],
  article: ['model.ts', 'steps.ts', 'dom.ts', 'article/document', 'article/metadata', 'article/roles'],
  // Article -> credits.
  'credit/agencies': ['lazy.ts'],
  'credit/languages': [],
  'own-address.ts': ['model.ts', 'text', 'credit/agencies'],
  'credit/reading': ['model.ts', 'lazy.ts', 'text', 'credit/agencies', 'credit/languages'],
  'credit/detectors': [
    'model.ts',
    'lazy.ts',
    'text',
    'credit/agencies',
    'credit/languages',
    'credit/reading',
  ],
  credit: ['model.ts', 'steps.ts', 'credit/agencies', 'credit/reading', 'credit/detectors'],
  // Article -> fingerprints.
  fingerprint: ['model.ts', 'steps.ts', 'lazy.ts', 'text'],
  // Page -> credits -> fingerprints, as every context goes it.
  'pipeline.ts': ['model.ts', 'steps.ts', 'credit', 'fingerprint'],
  // Fingerprints -> files, and back.
  'story-index': ['model.ts'],
  'story-index/format': ['model.ts', 'text', 'fingerprint'],
  'story-index/read': ['model.ts', 'lazy.ts', 'story-index', 'story-index/format'],
  'story-index/write': ['model.ts', 'text', 'fingerprint', 'story-index', 'story-index/format'],
  // Which indexes are asked.
  library: ['model.ts', 'own-address.ts', 'text', 'fingerprint', 'story-index', 'story-index/read'],
  // Which stories could it be? What speaks for one? What do we say?
  'match/search': ['model.ts', 'fingerprint', 'story-index'],
  'match/compare': ['model.ts', 'lazy.ts', 'fingerprint', 'story-index', 'match/search'],
  'match/decide': ['model.ts', 'origin.ts', 'own-address.ts', 'text', 'match/compare'],
  match: [
    'model.ts',
    'origin.ts',
    'own-address.ts',
    'text',
    'fingerprint',
    'story-index/format',
    'story-index',
    'match/search',
    'match/compare',
    'match/decide',
  ],
  // What this browser has read.
  memory: [
    'model.ts',
    'memory-messages.ts',
    'origin.ts',
    'own-address.ts',
    'credit/agencies',
    'text',
    'story-index',
    'match/compare',
    'match/decide',
  ],
  // Two texts, side by side.
  comparison: ['text'],
  // What a report means, in words.
  report: ['model.ts', 'library/subscription', 'memory-messages.ts', 'messages.ts', 'origin.ts', 'text'],
  'report/comparison': ['comparison', 'report'],
  'report/citation': ['model.ts', 'messages.ts', 'origin.ts', 'text', 'report'],
  // The extension's interface to the browser: alone in knowing its API.
  browser: [],
  'browser/storage': ['story-index', 'memory'],
  'browser/subscriptions': ['library/subscription', 'browser/storage'],
  'browser/sites': ['text'],
  'browser/settings': [
    'memory-messages.ts',
    'messages.ts',
    'report',
    'browser',
    'browser/storage',
    'browser/sites',
  ],
  'browser/messages': [
    'model.ts',
    'library/subscription',
    'subscription-messages.ts',
    'memory-messages.ts',
    'messages.ts',
    'browser',
  ],
  'browser/tabs': ['model.ts', 'messages.ts', 'text', 'browser/messages'],
  // What a user sees.
  'ui/styles': [],
  ui: ['model.ts', 'dom.ts'],
  'ui/components': [
    'model.ts',
    'memory-messages.ts',
    'messages.ts',
    'text',
    'comparison',
    'report',
    'report/comparison',
    'ui',
  ],
  // The contexts.
  'content/reading': [
    'model.ts',
    'messages.ts',
    'steps.ts',
    'dom.ts',
    'text',
    'article',
    'article/document',
    'credit/agencies',
    'credit',
    'fingerprint',
    'pipeline.ts',
    'browser/messages',
  ],
  'content/badge': [
    'model.ts',
    'memory-messages.ts',
    'dom.ts',
    'text',
    'fingerprint',
    'report',
    'ui',
    'ui/components',
    'ui/styles',
  ],
  'content/links': [
    'model.ts',
    'messages.ts',
    'steps.ts',
    'dom.ts',
    'text',
    'report',
    'ui',
    'ui/components',
    'ui/styles',
    'browser/messages',
    'content/reading',
    'content/badge',
  ],
  'content/selection': [
    'model.ts',
    'messages.ts',
    'dom.ts',
    'text',
    'pipeline.ts',
    'report',
    'ui',
    'ui/components',
    'browser/messages',
    'content/badge',
  ],
  content: [
    'model.ts',
    'memory-messages.ts',
    'messages.ts',
    'turns.ts',
    'dom.ts',
    'article/document',
    'report',
    'ui',
    'browser/messages',
    'browser/settings',
    'content/reading',
    'content/badge',
    'content/links',
    'content/selection',
  ],
  background: [
    'model.ts',
    'subscription-messages.ts',
    'memory-messages.ts',
    'messages.ts',
    'origin.ts',
    'turns.ts',
    'article/plain-text',
    'pipeline.ts',
    'story-index',
    'story-index/read',
    'library',
    'library/subscription',
    'match',
    'memory',
    'report',
    'browser/storage',
    'browser/subscriptions',
    'browser/sites',
    'browser/settings',
    'browser/messages',
    'browser/tabs',
    'ui/styles',
  ],
  popup: [
    'model.ts',
    'messages.ts',
    'text',
    'report',
    'report/citation',
    'browser/storage',
    'browser/sites',
    'browser/settings',
    'browser/messages',
    'browser/tabs',
    'ui',
    'ui/components',
    'ui/styles',
  ],
  options: [
    'model.ts',
    'memory-messages.ts',
    'messages.ts',
    'subscription-messages.ts',
    'story-index',
    'story-index/read',
    'library',
    'library/subscription',
    'report',
    'browser/storage',
    'browser/sites',
    'browser/settings',
    'browser/messages',
    'browser/tabs',
    'ui/components',
    'ui/styles',
  ],
  welcome: ['report', 'browser/sites', 'browser/settings', 'ui/components', 'ui/styles'],
  'check-text': [
    'model.ts',
    'messages.ts',
    'steps.ts',
    'article/bytes',
    'article/plain-text',
    'article',
    'pipeline.ts',
    'report',
    'browser/settings',
    'browser/messages',
    'ui/components',
    'ui/styles',
  ],
  'your-reading': [
    'memory-messages.ts',
    'messages.ts',
    'text',
    'report',
    'browser/storage',
    'browser/settings',
    'browser/messages',
    'ui/components',
    'ui/styles',
  ],
  // The command line: alone in knowing Node.
  'builder/input': [
    'model.ts',
    'steps.ts',
    'text',
    'article/bytes',
    'article/document',
    'article/metadata',
    'article/plain-text',
    'article',
    'credit/agencies',
    'pipeline.ts',
  ],
  'builder/folder': ['story-index', 'story-index/format', 'story-index/write', 'library', 'builder/input'],
  // What a publisher collected, and the network that it is collected from.
  'builder/work': [
    'model.ts',
    'text',
    'story-index/format',
    'library/subscription',
    'builder/input',
    'builder/folder',
  ],
  'builder/collect': ['text', 'credit/agencies', 'library/subscription', 'builder/input', 'builder/work'],
  'builder/group': [
    'model.ts',
    'origin.ts',
    'own-address.ts',
    'text',
    'story-index',
    'match/compare',
    'match/decide',
    'builder/input',
  ],
  'builder/publish': [
    'model.ts',
    'story-index',
    'story-index/read',
    'library/subscription',
    'builder/input',
    'builder/folder',
  ],
  'builder/explain': ['model.ts', 'match/compare', 'match/decide', 'match'],
  builder: [
    'model.ts',
    'article/document',
    'article',
    'credit/detectors',
    'credit',
    'pipeline.ts',
    'story-index',
    'story-index/read',
    'story-index/write',
    'library',
    'match',
    'builder/input',
    'builder/folder',
    'builder/group',
    'builder/explain',
  ],
  'builder/package': ['model.ts', 'library', 'builder', 'builder/input', 'builder/folder'],
  'builder/command': [
    'model.ts',
    'article/document',
    'comparison',
    'report',
    'report/comparison',
    'ui/components',
    'story-index/read',
    'library/subscription',
    'builder',
    'builder/explain',
    'builder/input',
    'builder/folder',
    'builder/group',
    'builder/work',
    'builder/collect',
    'builder/publish',
  ],
};

/** A source file with what it imports. */
export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
  /** Specifiers of imports, re-exports and dynamic imports, of types too. */
  imports: readonly string[];
}

/** Code, style sheets and pages of a folder, sub-folders included but for installed packages. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|tsx|css|html)$/.test(file) && !file.includes('/node_modules/'));
}

/** One file of the project. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const found = text.matchAll(/(?:^|[\s;}(])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/gm);
  return { path, text, imports: [...found].map((match) => match[1] ?? '') };
}

/** `src/match/decide/verdict.ts` -> `match/decide`; `src/model.ts` -> `model.ts`. */
export function roomOf(path: string): string {
  const folder = posix.dirname(path).replace(/^src\/?/, '');
  return folder === '' ? posix.basename(path) : folder;
}

/** Files of `src/` that a file imports, relative to the project, without the query of a style sheet. */
export function importedFiles({ path, imports }: SourceFile): string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(dirname(path), specifier.replace(/\?.*$/, '')))
    .filter((target) => target.startsWith('src/'));
}
