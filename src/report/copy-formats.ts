/** The formats in which a citation and a verdict can be copied; the user's last choice of each is kept. */

export const CITATION_FORMATS = ['wikipedia', 'bibtex', 'csl-json', 'ris', 'plain', 'markdown'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const SHARE_FORMATS = ['plain', 'markdown'] as const;
export type ShareFormat = (typeof SHARE_FORMATS)[number];
