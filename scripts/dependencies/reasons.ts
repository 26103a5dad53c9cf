/** Why each dependency is there, and what would replace it. `npm run build:dependencies` writes them into `docs/dependencies.md`. */

export interface Reason {
  why: string;
  /** What Wiremark would do without it. */
  instead: string;
}

export const REASONS: Readonly<Record<string, Reason>> = {
  '@mozilla/readability': {
    why: 'Finds the text of an article’s body on most pages; `src/article` mends what it misses.',
    instead: 'A reader of our own: 12 kB less, and years of unusual pages to learn again.',
  },
  '@noble/hashes': {
    why: 'BLAKE2b, which minisign hashes a file with before it signs; `src/library/subscription` verifies published indexes.',
    instead: 'About 100 lines of our own, of a kind that is better audited; WebCrypto has no BLAKE2.',
  },
  fflate: {
    why: 'Deflates and inflates the names in an index, and makes the stores’ archives: the same bytes on every machine.',
    instead:
      '`DecompressionStream` to read, a stream for each small block; `zlib`, whose bytes differ between versions, to write.',
  },
  preact: {
    why: 'Renders the popup, the options, and the badge’s card.',
    instead: 'DOM calls by hand; lit-html is about as large.',
  },
  stemmer: {
    why: 'Porter’s stems of English words, before they are hashed into fingerprints.',
    instead: 'About 200 lines of our own that must give the same stems: every index depends on them.',
  },
  valibot: {
    why: 'Checks messages, stored results and input records against schemas.',
    instead: 'Type guards by hand, as the first script has them; zod is several times larger.',
  },
  'webextension-polyfill': {
    why: 'One `browser` with promises in Chromium and Firefox, for the worker and our pages; scripts in pages do without.',
    instead: 'A thin seam over `chrome.*`, whose promises now work in both; the types stay.',
  },
  '@crxjs/vite-plugin': {
    why: 'Makes the manifest’s worker and pages into a Vite build.',
    instead: 'Plain Vite inputs and a step that writes the manifest.',
  },
  '@preact/preset-vite': {
    why: 'JSX of Preact in the build.',
    instead: 'The JSX settings of Vite itself.',
  },
  '@types/node': { why: 'Types of Node for the command line, scripts and tests.', instead: 'Nothing.' },
  '@types/webextension-polyfill': { why: 'Types of the extension API.', instead: '`@types/chrome`.' },
  '@vitest/coverage-v8': {
    why: 'Counts which branches a room’s own tests try; `npm run soak` asks for 95 % of four rooms.',
    instead: 'Node’s own counts, translated from the transformed scripts to the sources by us.',
  },
  ajv: {
    why: 'Validates reports against their JSON schema in a test, as a program that reads them would.',
    instead: 'A check of our own, which would be wrong in the same places as the schema.',
  },
  'axe-core': {
    why: 'Accessibility rules, run in both browsers on popup, card and options.',
    instead: 'Nothing of its breadth; the accessibility trees are checked apart.',
  },
  commander: {
    why: 'Arguments and help of the command line.',
    instead: '`parseArgs` of Node, with help texts by hand.',
  },
  eslint: {
    why: 'Lint, with rules that know the types.',
    instead: 'oxlint, once it has the same typed rules.',
  },
  'eslint-plugin-no-unsanitized': {
    why: 'No string becomes markup: the rule that Mozilla’s reviewers use.',
    instead: 'The pattern in `tests/architecture.test.ts` alone.',
  },
  'fast-check': {
    why: 'Random inputs for property tests, shrunk to the smallest that fails.',
    instead: 'Seeded loops without shrinking.',
  },
  'fast-xml-parser': {
    why: 'Reads news sitemaps for a publisher, with entities off. The version that feedsmith asks for.',
    instead: 'saxes, with the tree built by hand.',
  },
  feedsmith: {
    why: 'Reads RSS, Atom, RDF and JSON Feed for a publisher, also where they are not quite right.',
    instead: 'rss-parser, which knows fewer forms and brings more packages.',
  },
  'ipaddr.js': {
    why: 'Says which addresses are private, link-local or reserved, so that a publisher’s run fetches none of them.',
    instead: 'The ranges by hand over `net.BlockList`.',
  },
  'p-queue': {
    why: 'One connection and a pause for each host of a publisher’s run.',
    instead: 'A chain of promises a host.',
  },
  'robots-parser': {
    why: 'Says what a site’s robots.txt allows a publisher’s run.',
    instead: 'RFC 9309’s matching by hand.',
  },
  undici: {
    why: 'The fetch of Node, with an agent that may refuse an address after its name was resolved.',
    instead: 'Node’s own fetch, which checks a name only before it is resolved.',
  },
  'happy-dom': {
    why: 'A document with events and shadow roots for tests of components and of the scripts in pages.',
    instead: 'jsdom, which does not run on Node 20 any more and is slower.',
  },
  linkedom: {
    why: 'The nodes of a page for the command line and for tests of reading. Pinned: a later version cannot be installed.',
    instead: 'happy-dom or jsdom, slower on large pages.',
  },
  parse5: {
    why: 'Parses pages for the command line by the HTML standard, as browsers do. linkedom’s own parser finds the text of 76 of 123 real pages.',
    instead: 'A repair before linkedom, which mends what it knows.',
  },
  prettier: { why: 'Format of code, JSON and documents.', instead: 'Biome, which does not format Markdown.' },
  'puppeteer-core': {
    why: 'Drives Chromium and Firefox with the extension; downloads no browser.',
    instead: 'The two browsers’ protocols by hand; Playwright does not drive Debian’s Firefox.',
  },
  'ts-json-schema-generator': {
    why: 'Makes the JSON schema of the report from its types and their docstrings.',
    instead: 'A schema by hand, which drifts from the types.',
  },
  tsx: {
    why: 'Runs TypeScript in Node 20 for scripts and the command line.',
    instead: 'Node’s own type stripping, from Node 22.18 on.',
  },
  typescript: {
    why: 'Types. Not newer: typescript-eslint does not know version 7.',
    instead: 'Nothing.',
  },
  'typescript-eslint': {
    why: 'Lets eslint read TypeScript and know its types.',
    instead: 'oxlint, as above.',
  },
  vite: {
    why: 'Bundles the extension and each script of it.',
    instead: 'Rolldown or esbuild by themselves.',
  },
  vitest: {
    why: 'Runs unit and property tests. Not newer: version 5 needs Node 22.',
    instead: 'The test runner of Node, without the watch of related tests.',
  },
};
