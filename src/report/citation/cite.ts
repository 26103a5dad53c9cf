import type { CitationFormat } from '../copy-formats.ts';
import type { Language } from '../language.ts';
import { citeInBibtex } from './bibtex.ts';
import type { CitedPage } from './cited-page.ts';
import { citeInCslJson } from './csl-json.ts';
import { citeInRis } from './ris.ts';
import { citeInWikipedia } from './wikipedia.ts';
import { citeInMarkdown, citeInWords } from './written-citation.ts';

const WRITERS: Readonly<Record<CitationFormat, (page: CitedPage, language: Language) => string>> = {
  wikipedia: citeInWikipedia,
  bibtex: citeInBibtex,
  'csl-json': citeInCslJson,
  ris: citeInRis,
  plain: (page, language) => citeInWords(language, page),
  markdown: (page, language) => citeInMarkdown(language, page),
};

/** A citation of the page, ready to paste. What is unknown is left out. */
export const cite = (language: Language, page: CitedPage, format: CitationFormat): string =>
  WRITERS[format](page, language);
