/** What the extension's scripts may weigh. `check-budgets.ts` compares them with `dist/`; `npm test` runs it. */

/** A script with all that it loads, and what they may weigh together. */
export interface Budget {
  name: string;
  /** The script, relative to the build. What it imports counts, at once or later. */
  entry: string;
  /** Minified bytes at most. */
  bytes: number;
  /** Gzip bytes (level 9) at most. */
  gzipBytes: number;
  /** What it weighed when the budget was set. */
  was: { bytes: number; gzipBytes: number };
  why: string;
  /** Modules that it may not hold: beginnings of their paths in the project. */
  without: readonly string[];
}

/** Tables and schemas that no script in a page needs. */
const CATALOGUES = [
  'public/_locales/',
  'public/index/',
  'src/story-index/',
  'src/match/',
  'node_modules/fflate/',
];

export const BUDGETS: readonly Budget[] = [
  {
    name: 'first script',
    entry: 'content.js',
    bytes: 10_500,
    gzipBytes: 5_050,
    was: { bytes: 10_201, gzipBytes: 4_919 },
    why: 'Runs on every page that the user allowed, articles or not, in one task: compiling it is what Wiremark costs everywhere.',
    without: [...CATALOGUES, 'node_modules/', 'src/credit/', 'src/content/links/'],
  },
  {
    name: 'watching script',
    entry: 'watch.js',
    bytes: 9_600,
    gzipBytes: 4_300,
    was: { bytes: 9_311, gzipBytes: 4_185 },
    why: 'Runs on every page that the user allowed and that is no article: text that comes late, links, and a kilobyte that looks for text in open shadow roots.',
    without: [...CATALOGUES, 'node_modules/', 'src/credit/', 'src/article/metadata/', 'src/article/roles/'],
  },
  {
    name: 'reading script',
    entry: 'reading.js',
    bytes: 290_400,
    gzipBytes: 110_500,
    was: { bytes: 289_163, gzipBytes: 110_005 },
    why: 'Runs on pages that may be articles; holds the article reader, the credit tables of all languages, and what their names mean besides. Valibot is here, 2 % of it: what is sent is cut by the worker’s own schemas. Half a kilobyte (gzip) waits until a page was read, and says what was read before. A third waits until the user compares the text with that of other tabs. Two kilobytes (gzip) are towns, courses and other things with an agency’s letters, three the words that sites say to their users in nine languages and what buttons, figures and the ends of a text hold. Half a kilobyte (gzip) are captions that are set alike, cards and titles as the page spells them. Half a kilobyte (gzip) finds all phrases of credits in one pass and rules out words that open no name, a third of what credits took. A kilobyte and a half (gzip) reads words with accents, numbers and initials by hand: a fifth of a page’s time less.',
    without: [
      ...CATALOGUES,
      'src/browser/messages/message-schema.ts',
      'src/browser/messages/result-schema.ts',
      'src/ui/components/',
      'node_modules/webextension-polyfill/',
      'node_modules/preact/',
    ],
  },
  {
    name: 'showing script',
    entry: 'showing.js',
    bytes: 99_100,
    gzipBytes: 34_050,
    was: { bytes: 98_606, gzipBytes: 33_773 },
    why: 'Comes when the reading script has something to show, which on most pages is never. A kilobyte of it (gzip) finds the badge a place that covers nothing, and two and a half are the card’s rows, with what a rewrite rests on. Valibot is here: the worker’s whole report is checked before it is shown. Badges at links are placed in groups.',
    without: [
      ...CATALOGUES,
      'src/article/',
      'src/credit/',
      'src/browser/messages/message-schema.ts',
      'node_modules/webextension-polyfill/',
    ],
  },
  {
    name: 'worker',
    entry: 'assets/worker.ts.js',
    bytes: 435_700,
    gzipBytes: 170_900,
    was: { bytes: 433_631, gzipBytes: 169_857 },
    why: 'Starts anew each time that the browser has stopped it, and a user waits for its answer. Six kilobytes of it (gzip) are the common terms of German, French, Spanish, Portuguese and Arabic, a millisecond of its start; a sixth the places, capitals and governments of rewrites and translations, the library of many segments with their checks, and the installation of the bundled one. Two and a half kilobytes more (gzip) are the memory: its files, and the comparison with all that was read; one and a half more group it by text for the page that lists it. Thirteen kilobytes (gzip) are the subscriptions: the protocol’s client with its schemas and BLAKE2b, their store, the download, and what publishers claim. Two (gzip) are towns and other things with an agency’s letters, for texts that the user pastes. Two thirds of a kilobyte (gzip) lose no subscription on a full disk. Two kilobytes more (gzip) find a text in a year of the memory without unpacking its weeks, and group it in short pieces. Half a kilobyte (gzip) counts the names that a story surely lacks, and those that it has in plurals, years and round figures. The same stands here, with a kilobyte (gzip) that finds lists in all segments at once and packs the tables of a memory into two thirds of their bytes. A kilobyte (gzip) reads words with accents, numbers and initials by hand, and another keeps the places of terms from page to page. One more (gzip) keeps lists as those of all segments, and works out the years that a story tells from its own day. Half a kilobyte (gzip) tells rivals apart by their common words, and weighs a text without its lists of names. Two thirds of a kilobyte (gzip) leave out, in a library of a million stories, those that cannot be among the best.',
    without: ['public/index/', 'node_modules/preact/'],
  },
  {
    name: 'popup',
    entry: 'assets/popup.js',
    bytes: 131_000,
    gzipBytes: 50_200,
    was: { bytes: 129_133, gzipBytes: 49_194 },
    why: 'Opens at a click, and shows nothing before it has run. A fifth of it are the rows, searches elsewhere, citations in six formats, Share, what a rewrite rests on, blends, translations and files that are left out. Less than a kilobyte more (gzip) are the switch of the memory and what it tells, and the same again that scripts shared with one page more come in smaller files. Two kilobytes more (gzip) are indexes that a page links to, what the worker says of subscriptions, and recent times in words.',
    without: ['public/index/', 'src/article/', 'src/credit/', 'src/match/', 'src/story-index/'],
  },
];
