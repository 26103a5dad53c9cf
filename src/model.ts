/**
 * The glossary: everything that Wiremark speaks of, as a type. No functions. A closed list of words that other files need at run time is a
 * value, and its type derives from it: schemas and tables derive from both, so that a word added here and forgotten there does not compile.
 *
 * Ranges are half-open, `[start, end)`. Units stand in names. Shares and scores are 0 to 1. Dates are ISO 8601 strings, whole or only
 * a day. An agency is named by its code in the agency table (`AP`, `Reuters`, `dpa`), an outlet by its host without `www.`.
 */

// ---------------------------------------------------------------- the page

/** What a block is in the article's text. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote';

/** One stretch of text that is laid out as a unit: a paragraph, a subheading, a list item. */
export interface Block {
  kind: BlockKind;
  /** The visible text, white space collapsed to single spaces, trimmed, never empty. */
  text: string;
  /** The live text nodes that hold `text`, in document order; empty where there is no document (plain text). */
  nodes: readonly Text[];
  /** Characters but white space of the first node that stand before `text`, if any do: a node of very much text is read as several blocks. */
  inkBefore?: number;
}

/** What stands beside the text and is not counted as text, but may credit it. */
export type AsideKind = 'caption' | 'byline' | 'credit' | 'other';

/** A caption, a byline or a source line that stands outside the article's text. */
export interface Aside {
  kind: AsideKind;
  text: string;
  nodes: readonly Text[];
  inkBefore?: number;
}

/** A picture of the page, as far as it may say who took it or which agency's mark it is. */
export interface Picture {
  /** Its alternative text, white space collapsed; may be empty. */
  alt: string;
  /** Last part of its address, without query (`AP25007728444760.jpg`); empty where the address is none. */
  fileName: string;
}

/** One article on a page: a page of infinite scroll holds several. */
export interface Article {
  /** Text of the headline, empty if none was found. */
  headline: string;
  /** The live headline element, for the badge; null in plain text or where the headline is only in the metadata. */
  headlineNode: Element | null;
  /** The article's text, in reading order. Captions, adverts, "also read" boxes, share bars and comments are not in it. */
  blocks: readonly Block[];
  /** Captions, bylines and credit lines that belong to this article, in reading order. */
  asides: readonly Aside[];
  /** Pictures that stand beside or in the text, in reading order, those of navigation and side boxes left out; absent in plain text. */
  pictures?: readonly Picture[];
}

/** One name that the page's metadata gives for a role, for example `json-ld:author` = `Associated Press`. */
export interface MetadataCredit {
  /**
   * Where it stands. `json-ld:` and `microdata:` with `author`, `creator`, `contributor`, `publisher`, `provider`, `sourceOrganization`,
   * `isBasedOn`, `copyrightHolder`, `creditText` (a picture's) or `dateline`; `meta:author`, `meta:source`, `meta:syndication-source`,
   * `meta:original-source`; `link:syndication-source`, `link:original-source`; `link:canonical` (only if it points to another host, and the
   * page was read at a public one); `hnews:source-org`, `hnews:dateline`.
   */
  source: string;
  value: string;
}

/** A page as it was read: what `article/` makes of a document, and everything later steps need of it. */
export interface Page {
  /** The address it was read at, null if unknown. */
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  siteName: string | null;
  /** ISO 8601, null if the page does not say. */
  published: string | null;
  /** BCP 47 primary language, lower case (`en`), null if the page does not say. */
  language: string | null;
  metadataCredits: readonly MetadataCredit[];
  /** Some of its structured data was not read: too much of it, too deep, or broken. A credit may stand there. */
  hasUnreadMetadata?: boolean;
  /** At least one; the page's main article first. */
  articles: readonly Article[];
  /** Some elements with text that a style sheet hides, which was not read: where one of them is shown later, the page holds another text. */
  hidden?: readonly Element[];
}

// ---------------------------------------------------------------- credits

/** The clearest statement first: where several credits name an origin of the text, the first kind decides. */
export const CREDIT_KINDS = [
  'dateline',
  'byline',
  'credit-line',
  'contributor-line',
  'tagline',
  'source-line',
  'structured',
  'citation',
  'photo',
] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/**
 * What a credit of each kind claims when it covers the text, where records are grouped to stories.
 * `origin`: the text is from the named agency. `part`: the named agency has a part in the text, which may be another's.
 * `nothing`: a credit of this kind does not speak of the text.
 */
export const CREDIT_CLAIMS = {
  dateline: 'origin',
  byline: 'origin',
  'credit-line': 'part',
  'contributor-line': 'part',
  tagline: 'origin',
  'source-line': 'origin',
  structured: 'origin',
  citation: 'nothing',
  photo: 'nothing',
} as const satisfies Record<CreditKind, 'origin' | 'part' | 'nothing'>;

/**
 * What a credit speaks of. A photo credit never credits the text; a citation never makes a copy. In order of weight: what is said of the text, of its facts, of
 * pictures beside it.
 */
export const CREDIT_COVERS = ['text', 'citation', 'photo'] as const;
export type CreditCovers = (typeof CREDIT_COVERS)[number];

/** The parts of an article that can hold a credit's words. */
export const CREDIT_PLACE_PARTS = ['headline', 'blocks', 'asides'] as const;

/** Where on the page a quote stands. */
export interface CreditPlace {
  /** Index into `Page.articles`. */
  article: number;
  part: (typeof CREDIT_PLACE_PARTS)[number];
  /** Index into that part; 0 for the headline. */
  index: number;
  /** Range of UTF-16 units in that part's text. */
  charStart: number;
  charEnd: number;
}

/** One statement of the page about where its text, a photo or a fact is from. */
export interface Credit {
  /** Agency code, null for an outlet or a generic line ("with inputs from agencies"). */
  agency: string | null;
  /** Host of an outlet that the line names, null where it names an agency. */
  outlet: string | null;
  kind: CreditKind;
  /** The words of the page, at most 200 characters, with an ellipsis at an end where a sentence was cut. */
  quote: string;
  covers: CreditCovers;
  /** 0 to 1: how sure it is that the line says this. */
  confidence: number;
  /** The line names a hand of the page's own beside the agency ("Jane Roe with AP"), or an agency that contributed. */
  part: boolean;
  /** Null for metadata. */
  place: CreditPlace | null;
}

// ---------------------------------------------------------------- fingerprints

/**
 * An article without its words: one hash for each content token, in order. All that leaves the page.
 * Token positions count words of this article from 0 (headline not counted).
 */
export interface ArticleFingerprints {
  headline: string;
  /** Number of tokens (words), stop words included. */
  wordCount: number;
  /** 32-bit hash of each content token, unsigned, in reading order. */
  hashes: readonly number[];
  /** Token position of each content token; same length as `hashes`, strictly increasing. */
  wordPositions: readonly number[];
  /** Token position where each block starts, increasing, first is 0; one for each block. */
  blockWordStarts: readonly number[];
  /** Which of the content tokens are names or numbers, as indices into `hashes`, increasing: what a rewrite keeps when it changes all else. */
  nameTokens: readonly number[];
  /** Word ranges of somebody's speech, in quotation marks or not (`fingerprint/speech`), flat pairs `start, end`, increasing. */
  quotedWordRanges: readonly number[];
  /** The same of blocks that speak in first person in an article that has many: its author's words, or somebody's statement. */
  firstPersonWordRanges: readonly number[];
}

/** What is matched: the page's fingerprints, credits and addresses, never its text. */
export interface PageFingerprints {
  url: string | null;
  canonicalUrl: string | null;
  title: string;
  language: string | null;
  published: string | null;
  articles: readonly ArticleFingerprints[];
  credits: readonly Credit[];
  hasUnreadMetadata?: boolean;
}

// ---------------------------------------------------------------- index

/**
 * What a page is, the strongest claim first.
 * `original`: the agency's own page, by its address. `reprint`: nearly all of the article is the story's text, and most of the story is there.
 * `edited`: long runs of the story, cut, merged, restyled or mixed with other text. `excerpt`: a part of the page is the story's text.
 * `rewrite`: the same facts in other words, mostly in the same order. `cites`: an own report that names the origin for some facts or quotes.
 * `own-page`: the page is itself a story of an index, an outlet's, and nothing else was found. `credited`: the page says whose its text is, and
 * nothing was compared. `none`: nothing known, or too little to claim anything; never a statement that the text is original.
 */
export const RELATIONS = [
  'original',
  'reprint',
  'edited',
  'excerpt',
  'rewrite',
  'cites',
  'own-page',
  'credited',
  'none',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** How a page relates to a story of an index: what an index can hold of a carrier. */
export type StoryRelation = Exclude<Relation, 'own-page' | 'credited'>;
/** The values of `StoryRelation`, in the order of `RELATIONS`. */
export const STORY_RELATIONS = RELATIONS.filter(
  (relation): relation is StoryRelation => relation !== 'own-page' && relation !== 'credited',
);

/** How each relation reuses the story's text: its words, its facts in other words, or not at all. */
export const TEXT_REUSE = {
  original: 'none',
  reprint: 'words',
  edited: 'words',
  excerpt: 'words',
  rewrite: 'facts',
  cites: 'none',
  'own-page': 'none',
  credited: 'none',
  none: 'none',
} as const satisfies Record<Relation, 'words' | 'facts' | 'none'>;

/** One original, as the index knows it. */
export interface Story {
  id: string;
  /** Agency code, null where the origin is an outlet. */
  agency: string | null;
  /** Host of the outlet where the origin is an outlet and no agency. */
  outlet: string | null;
  headline: string;
  published: string | null;
  /** The origin's own page, null if unknown. */
  url: string | null;
  /** BCP 47 primary language, null if unknown. */
  language: string | null;
}

/** One outlet's copy of a story. */
export interface Carrier {
  outlet: string;
  url: string | null;
  headline: string;
  published: string | null;
  relation: StoryRelation;
  /** Does the carrier name the origin of its text? null if unknown. */
  credited: boolean | null;
}

/** What an index holds, in figures; shown to the user. */
export interface IndexCoverage {
  name: string;
  stories: number;
  carriers: number;
  /** Words of the indexed stories, all together. */
  words: number;
  /** Stories of each agency, most first; agency null counts stories of outlets. */
  agencies: readonly { agency: string | null; stories: number }[];
  /** Stories in each language, most first; null counts those of an unknown one. Absent in an index of an older version. */
  languages?: readonly { language: string | null; stories: number }[];
  /** First and last day of publication, null in an index without dates. */
  publishedFrom: string | null;
  publishedTo: string | null;
  /** Bytes of all its files; told by them, not written in them. */
  bytes: number;
  /** When the newest version of a subscribed index was made, and when the next was due, `YYYY-MM-DDTHH:MM:SSZ`: a claim of its publisher. */
  issued?: { made: string; next: string };
  /** Why a file is not asked; its name is then that of the file, and nothing is known of what it holds. Absent in what is asked. */
  leftOut?: string;
}

/** What the indexes know of an address: the origin of its story, and how the page there relates to it. */
export interface KnownLink {
  /** Agency code, null where the origin is an outlet. */
  agency: string | null;
  outlet: string | null;
  relation: Relation;
}

// ---------------------------------------------------------------- the report

/** A stretch of words of the page, counted through all its articles, one after another. */
export interface PageWords {
  pageStart: number;
  pageEnd: number;
}

/** One matching stretch, in words of the page and of the story. */
export interface Passage extends PageWords {
  storyStart: number;
  storyEnd: number;
}

/** A name or a figure of the article, at its first mention. */
export interface NamePlace extends PageWords {
  /** The story's word that it stands at there; null if the story has it not. */
  estimatedStoryWord: number | null;
}

/** What a claim of the same facts rests on. */
export interface SharedFacts {
  /** The article's distinct names and figures, in its order; those that a large part of all stories have are left out. Never empty. */
  names: readonly NamePlace[];
  storyParagraphs: number;
  /** Paragraphs of the story that hold the place of at least one of the names. */
  estimatedSharedParagraphs: number;
}

/** One origin of the page's text, with its evidence. */
export interface Source {
  story: Story;
  relation: StoryRelation;
  confidence: number;
  /** Share of the words of the article (that the source belongs to) that stand in the story. */
  pageShare: number;
  /** Share of the story's words that stand on the page. */
  storyShare: number;
  /** Does the page itself name this origin for its text? */
  credited: boolean;
  /** Index of the article on the page that this source belongs to. */
  article: number;
  passages: readonly Passage[];
  /** Of a rewrite and of a report that cites; absent where names cannot be told from other words, as in German and Arabic. */
  facts?: SharedFacts;
  /** Of a rewrite: the story is in another language, and the article follows its names and figures. */
  isTranslation?: true;
  /** Of a rewrite: the article is made from two stories, and this is the source of a part. */
  isOfPart?: true;
  /** Of weak evidence: who published under the page's headline, the agency itself or a carrier of its story, and when. */
  headline?: { by: 'agency' | 'carrier'; published: string };
  /** Words of the whole story; 0 where an index knows the page by its address or headline alone. */
  storyWords: number;
  carriers: readonly Carrier[];
  /** Who says whose story it is, where its address does not show it, or where publishers disagree. */
  claims?: readonly { publisher: string; agency: string | null; outlet: string | null }[];
}

/** What a verdict rests on: compared text, what the page says of itself, both, an address that an index knows, an agency's own site, a headline (weak evidence, no claim), or nothing. */
export const BASES = ['text+credit', 'text', 'url', 'site', 'credit', 'headline', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** The best source in one object. */
export interface Verdict {
  relation: Relation;
  agency: string | null;
  basis: Basis;
  credited: boolean;
  confidence: number;
  /** Of a credit that was not compared: as in `Credit`. False otherwise. */
  part: boolean;
}

/** The story that a page is itself. It is no source of the page. */
export interface OwnStory {
  story: Story;
  carriers: readonly Carrier[];
}

/** What was found out about a page. Shown in the popup and printed by `check --json`. */
export interface Report {
  page: {
    url: string | null;
    /** Host of the site that the page belongs to, by its address; null if unknown. */
    outlet: string | null;
    title: string;
    words: number;
    language: string | null;
    /** As the page dates itself, which is a claim. */
    published: string | null;
    /** Words of each article on the page, in its order: passages count through all of them. */
    articleWords: readonly number[];
    /** As in `Page`: what the page says of its origin may not be known in full. */
    hasUnreadMetadata?: boolean;
  };
  verdict: Verdict;
  /** Best first, one for each origin. One of relation `none` stands alone: weak evidence, the likeliest story where nothing sure was found. */
  sources: readonly Source[];
  /** The story of an index whose own page this is; absent for every other page. */
  own?: OwnStory;
  credits: readonly Credit[];
}
