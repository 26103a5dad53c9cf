/**
 * The limits of the decision on one story. The deciding functions and a printed explanation read the same values.
 *
 * All were set on the development pages of `bench:quality` and on the claims of its leave-one-out, which were read one by one. A value with a
 * measurement of its own says so; "not measured apart" means that it was measured only together with the others. "Lower" says what a smaller
 * value does.
 */

/** Limits for a copy and its kind. Each names the measure of `CopyMeasures` that it is compared with. */
export const COPY_THRESHOLDS = {
  /** Fewest `ownWords`, in words. Not measured apart. Lower: shared phrases and names become excerpts. */
  leastOwnWords: 18,
  /** Fewest `ownTerms`, in content tokens. Not measured apart. Lower: people listed with their titles become excerpts. */
  leastOwnTerms: 8,
  /**
   * Share of `ownWords` among `copiedWords` below which two reports quote the same people. One stretch must then have
   * `leastStretchAmongQuotations` words. Not measured apart. Lower: a few words between shared quotations become a copy.
   */
  ownShare: 0.3,
  /** Fewest `longestOwnWords`, in words, among shared quotations. Not measured apart. Lower: as `ownShare`. */
  leastStretchAmongQuotations: 24,
  /** Fewest `longestPassageWords`, in words, because copied text has sentences. Set for excerpts of one sentence (26 missed some). Lower: fragments become excerpts. */
  leastPassageWords: 22,
  /**
   * `pageShare` from which a copy needs no long passages. Below it, passages shorter than `leastMeanPassageWords` are the remains in a rewrite:
   * names of offices, quotations, stock phrases. Not measured apart. Lower: rewrites become edited copies.
   */
  fragmentPageShare: 0.5,
  /** Fewest `meanPassageWords`, in words, of a copy below `fragmentPageShare`. Not measured apart. Lower: rewrites become excerpts. */
  leastMeanPassageWords: 24,
  /** Least `density`. Text with every other word changed is a rewrite; copies with changed words have 0.8 or more. Lower: rewrites become copies. */
  leastDensity: 0.78,
  /** Least `pageShare` of a reprint. Not measured apart. Lower: edited copies become reprints. */
  reprintPageShare: 0.8,
  /** Least `storyShare` of a reprint. Not measured apart. Lower: shortened copies become reprints. */
  reprintStoryShare: 0.75,
  /** `extentShare` above which a copy is edited: an excerpt lies in one part of the page. Not measured apart. Lower: excerpts become edited copies. */
  excerptExtentShare: 0.6,
  /** Least `pageShare` of an edited copy. Not measured apart. Lower: two short excerpts far apart become an edited copy. */
  editedPageShare: 0.3,
} as const;

/** Confidence of a copy: a logistic function of its own words. Not calibrated apart. */
export const COPY_CONFIDENCE = {
  /** Own words beyond the fewest that raise the log-odds by one nat. Larger: confidence grows more slowly. */
  wordsOfNat: 20,
  /** Log-odds of a copy of the fewest own words, in nats: a confidence of 0.82. Larger: the shortest excerpts are surer. */
  leastLogOdds: 1.5,
  /** Largest confidence. However much is copied, from whom is never certain. */
  most: 0.99,
} as const;

/** Limits for a rewrite. Probabilities are those of `rewriteProbability`. */
export const REWRITE_THRESHOLDS = {
  /**
   * Least probability of a rewrite. Weaker evidence claims nothing, because a wrong accusation does more harm than silence. Of 180 rewrites and
   * summaries by a current model and 448 reports of their and other events, 151 and 2 are so likely; at 0.9 155 and 5, at 0.95 140 and 2. Lower: more of all.
   */
  leastProbability: 0.92,
  /**
   * Least probability of a rewrite where a page of fewer than `summaryWords` has a story of `summaryTimes` its words or more. Of 90 summaries by a current model three
   * more are called than at 0.92, of 363 reports of the same events none, of 1,199 openings of texts that nobody made from a story one. Lower: more of all.
   */
  leastProbabilityOfSummary: 0.905,
  /**
   * Least probability of a rewrite of `longPageWords` or more that shares no passage (`leastPassageWords` of weak evidence): in so many words a report of one's
   * own has names that the story lacks. Of 703 such reports one has 0.83, and none more; of 92 rewrites 83 have 0.88, 79 have 0.92. Each half of the stories
   * says the same. Where a statement is shared, 2 reports have 0.913. Lower: reports are called.
   */
  leastProbabilityOfLongPage: 0.88,
  /** Words from which a page is long. Lower: of 757 reports of 250 words, one has 0.906. */
  longPageWords: 300,
  /** Words below which a page may be a summary. Not measured apart. Higher: openings of reports are called. */
  summaryWords: 110,
  /** Times that the story of a summary is as long as the page. Not measured apart. Lower: reports as long as the story are called. */
  summaryTimes: 4,
  /** Fewest words of the page. With fewer, any two reports of one event hold the same names. Not measured: the openings of `bench:quality` begin at 70. Lower: news in brief is called. */
  leastPageWords: 50,
  /** Fewest distinct shared terms. With fewer, shares say nothing. Not measured apart. Lower: short pages are called by chance. */
  leastSharedTerms: 5,
  /** Distinct shared terms below which `leastProbabilityOfFew` is asked. Not measured apart. Higher: rewrites of few names are missed. */
  fewSharedTerms: 7,
  /**
   * Least probability of a rewrite that shares few terms, of which each tells more than it should. Of 20 rewrites and openings of them that share 5 or 6, and
   * are likely enough otherwise, 14 have it; of four texts that were not made from the story, which have 0.921 to 0.962, none. Lower: these are called.
   */
  leastProbabilityOfFew: 0.965,
  /**
   * A story is long if it has more than this many words, and more than this many times the page's. A transcript of hours holds the words of any
   * page on its subjects. Not measured apart. Lower: more rewrites of long stories are missed.
   */
  longStory: { words: 4000, times: 10 },
  /** The same limits for a short page: even a feature holds the words of a few sentences. Measured on openings, see `leastProbabilityOfLong`. */
  longStoryOfShortPage: { words: 800, times: 8 },
  /** Words below which a page is short. Measured on openings of 70, 110, 150 and 200 words. Higher: more rewrites of long stories are missed. */
  shortPageWords: 150,
  /** Least probability of a rewrite of a long story. Without it 0.17 of the openings of 70 words that nobody copied were called, with it 0.074. */
  leastProbabilityOfLong: 0.95,
  /**
   * Least probability by the page's words outside quotation marks and boilerplate. Without it, two reports of one speech would be rewrites of
   * each other. Of 19,700 articles of the leave-one-out, 21 that quote what a story quotes are called with 0.75, 16 with 0.85, 15 with 0.9; of 180
   * rewrites and summaries by a current model none fewer with 0.85, one with 0.9. Lower: reports of one speech are called.
   */
  leastOwnProbability: 0.85,
  /** Latest publication of the story, in days after the page's. Dates are whole days in any time zone. Lower: a story dated a day later is missed. */
  latestStoryDays: 2,
} as const;

/** Limits for a citation of a story by a page that names the story's origin for a fact. */
export const CITES_THRESHOLDS = {
  /** Least probability of a rewrite that shows a shared event. Not measured apart. Lower: a story on another event of the same people is cited. */
  leastProbability: 0.05,
  /** Fewest copied words that show a shared event instead, such as a quotation. Not measured apart. Lower: as `leastProbability`. */
  leastCopiedWords: 20,
  /** Fewest shared names and numbers. Not measured apart. Lower: as `leastProbability`. */
  leastSharedNames: 3,
  /** Most days between a report and the story that it cites as news. The same words two years before are a recurring line. Not measured apart. Higher: old stories are cited. */
  withinDays: 60,
  /** Latest publication of the story, in days after the page's. The same as for a rewrite. */
  latestStoryDays: REWRITE_THRESHOLDS.latestStoryDays,
  /** Least confidence. The page's text says that it cites this origin; only which of the origin's stories is in doubt. */
  leastConfidence: 0.5,
} as const;

/** Limits for weak evidence: a story that is too unlikely for a claim, but still named. */
export const WEAK_THRESHOLDS = {
  /** Least probability of a rewrite. Not measured apart. Lower: more pages show a "perhaps" that is wrong. */
  leastProbability: 0.05,
  /** Fewest distinct shared terms. Set for the shortest stories: 4 lost some of them. Lower: stories are named by chance. */
  leastSharedTerms: 3,
  /** Fewest words of the longest passage: a copied sentence or a shared quotation. Not measured apart. Lower: stock phrases are named. */
  leastPassageWords: 20,
  /** Words of the longest passage that would make the source certain. Not calibrated. Lower: passages are named with more confidence. */
  certainPassageWords: 100,
  /** Largest confidence, because weak evidence claims nothing. */
  mostConfidence: 0.5,
  /** Fewest copied words of a story that is not hopeless, unless it may be a rewrite. A hopeless story's names are not read. Not measured apart. Higher: fewer reads, and some cited quotations are missed. */
  leastCopiedWords: 12,
} as const;

/** All limits, for a printed explanation. */
export const THRESHOLDS = {
  copy: COPY_THRESHOLDS,
  rewrite: REWRITE_THRESHOLDS,
  cites: CITES_THRESHOLDS,
  weak: WEAK_THRESHOLDS,
} as const;
