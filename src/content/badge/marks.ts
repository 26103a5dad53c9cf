import { createTreeWalker, documentOf, isHidden, parentElementOf, scrollIntoView } from '../../dom.ts';
import type { Article, Block, CreditPlace, Page, PageWords, Report } from '../../model.ts';
import type { Token } from '../../text/token.ts';
import { tokenize } from '../../text/tokenize.ts';
import { claimedSources } from '../../report/provenance.ts';
import { markedWords } from '../../report/shared-facts.ts';
import { PAGE_NAME } from '../../ui/shadow-host.ts';
import { rangeOfText } from './text-range.ts';
import { passageWordsOf, wholePassages } from './whole-passages.ts';

/** Names of the highlights in `in-page.css`: one for each source colour, and one for a quote that the user asked for. */
const SOURCE_MARKS = [0, 1, 2, 3].map((colour) => `${PAGE_NAME}-${colour}`);
const QUOTE_MARK = `${PAGE_NAME}-quote`;

/** Marks in a page's text. The CSS Custom Highlight API draws them, so no element of the page is changed. */
export interface Marks {
  showPassages(page: Page, report: Report): void;
  hidePassages(): void;
  /** Scrolls to a quote and marks it. False if the page no longer has it. */
  showQuote(page: Page, place: CreditPlace): boolean;
  /** Marks a range, as a quote is. */
  showRange(range: Range): void;
  clearQuote(): void;
  clear(): void;
}

/** Tokens of blocks in which something was marked: a rewrite has dozens of names to mark. */
const knownTokens = new WeakMap<Block, readonly Token[]>();

function tokensOf(block: Block): readonly Token[] {
  let tokens = knownTokens.get(block);
  if (tokens === undefined) knownTokens.set(block, (tokens = tokenize(block.text)));
  return tokens;
}

/** Live ranges of an article's words `[wordStart, wordEnd)`, one for each block with some of them. */
export function rangesOfWords(article: Article, wordStart: number, wordEnd: number): Range[] {
  let blockStart = 0;
  return article.blocks.flatMap((block) => {
    const tokens = tokensOf(block);
    const first = tokens[Math.max(0, wordStart - blockStart)];
    const last = tokens[Math.min(tokens.length, wordEnd - blockStart) - 1];
    blockStart += tokens.length;
    if (!first || !last || last.charEnd <= first.charStart) return [];
    return rangeOfText(block, first.charStart, last.charEnd) ?? [];
  });
}

/** Live ranges of a passage. Its positions count the words of all articles of the page together. */
function rangesOfPassage(page: Page, articleWords: readonly number[], passage: PageWords): Range[] {
  let start = 0;
  return page.articles.flatMap((article, i) => {
    const from = passage.pageStart - start;
    const to = Math.min(passage.pageEnd - start, articleWords[i] ?? 0);
    start += articleWords[i] ?? 0;
    return to <= 0 ? [] : rangesOfWords(article, Math.max(0, from), to);
  });
}

/** Words to mark, with the place of their source among those that are shown. */
type Marked = PageWords & { place: number };

/** The passages of the sources that are shown, stop words included; and the names of those that share no passages. */
function markedIn(page: Page, report: Report): Marked[] {
  const sources = claimedSources(report).map((source, place) => ({ source, place }));
  const marked = (areNames: boolean): Marked[] =>
    sources
      .filter(({ source }) => (source.facts !== undefined) === areNames)
      .flatMap(({ source, place }) => markedWords(source).map((words) => ({ ...words, place })));
  return [...wholePassages(marked(false), page.articles.flatMap(passageWordsOf)), ...marked(true)];
}

function textNodesOf(element: Element): Text[] {
  const walker = createTreeWalker(documentOf(element), element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Live range of a credit's quote. */
function rangeOfQuote(page: Page, { article: i, part, index, charStart, charEnd }: CreditPlace) {
  const article = page.articles[i];
  if (!article) return undefined;
  if (part === 'headline') {
    const nodes = article.headlineNode ? textNodesOf(article.headlineNode) : [];
    return rangeOfText({ text: article.headline, nodes }, charStart, charEnd);
  }
  const home = article[part][index];
  return home && rangeOfText(home, charStart, charEnd);
}

/** Creates the marks of a page. All are removed when `signal` aborts. */
export function createMarks(document: Document, signal: AbortSignal): Marks {
  const set = (name: string, ranges: readonly Range[]) => CSS.highlights.set(name, new Highlight(...ranges));
  const remove = (names: readonly string[]) => names.forEach((name) => CSS.highlights.delete(name));
  const clear = () => remove([...SOURCE_MARKS, QUOTE_MARK]);
  signal.addEventListener('abort', clear);

  return {
    clear,
    showRange: (range) => void set(QUOTE_MARK, [range]),
    clearQuote: () => remove([QUOTE_MARK]),
    hidePassages: () => remove(SOURCE_MARKS),
    showPassages: (page, report) => {
      const marked = markedIn(page, report);
      SOURCE_MARKS.forEach((name, colour) => {
        const own = marked.filter(({ place }) => place % SOURCE_MARKS.length === colour);
        set(
          name,
          own.flatMap((passage) => rangesOfPassage(page, report.page.articleWords, passage)),
        );
      });
    },
    showQuote: (page, place) => {
      const range = rangeOfQuote(page, place);
      if (!range) return false;
      set(QUOTE_MARK, [range]);
      // In a hidden tab a smooth scroll would never arrive.
      const isCalm = isHidden(document) || matchMedia('(prefers-reduced-motion: reduce)').matches;
      const around = parentElementOf(range.startContainer);
      if (around) scrollIntoView(around, { block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
      return true;
    },
  };
}
