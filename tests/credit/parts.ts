/** Parts of a page and runs of names for tests of one detector. */
import { findMentions } from '../../src/credit/reading/agency-mentions.ts';
import type { RunContext } from '../../src/credit/reading/detection.ts';
import { joinRuns } from '../../src/credit/reading/mention-run.ts';
import { makePart, type TextPart } from '../../src/credit/reading/text-part.ts';
import type { Page } from '../../src/model.ts';

/** A paragraph that stands alone, or another part where `rest` says so. */
export function partOf(text: string, rest: Partial<TextPart> = {}): TextPart {
  return makePart({
    ...{ article: 0, part: 'blocks', index: 0, role: 'text', blocksBefore: 0, blocksAfter: 0, next: '' },
    ...rest,
    text,
  });
}

/** The first run of agency names of a text; throws where it names none. */
export function runOf(text: string, rest: Partial<TextPart> = {}): RunContext {
  const part = partOf(text, rest);
  const [run] = joinRuns(part.plain, findMentions(part.plain));
  if (run === undefined) throw new Error(`no agency is named in: ${text}`);
  return { page: pageAt(), part, run, previousEnd: 0 };
}

/** A page of the invented Bugle without text. */
export function pageAt(url: string | null = 'https://www.bugle.example/a', rest: Partial<Page> = {}): Page {
  return {
    ...{ url, canonicalUrl: null, title: '', siteName: null, published: null, language: null },
    ...{ metadataCredits: [], articles: [] },
    ...rest,
  };
}

/** The words that a detection quotes. */
export function quoteOf(
  part: TextPart,
  found: { charStart: number; charEnd: number } | undefined,
): string | undefined {
  return found && part.text.slice(found.charStart, found.charEnd);
}
