/** Checks pages and says what is printed of each, in this thread or in another. */
import type { IndexCoverage } from '../../model.ts';
import { csvLine } from '../../report/csv.ts';
import { checkContent, type CheckedLine, type CheckedPage } from '../check.ts';
import { openPlaces } from '../folder/index-folder.ts';
import type { InputRecord } from '../input/input-records.ts';
import { rowOfCheck } from './check-table.ts';
import { english } from './english.ts';
import { nameOf, type NamedPage } from './named-pages.ts';
import { jsonLine, printable } from './printable.ts';
import { readableExplanation } from './readable-explanation.ts';
import { readableReport, styleFor, type Style } from './readable-report.ts';

/** How pages are checked and what is printed. Plain data, as it is handed to other threads. */
export interface Printing {
  /** Folders and files of segments. */
  places: readonly string[];
  explains: boolean;
  /** Lines that do not count. */
  ignored: readonly string[];
  form: 'json' | 'csv' | 'words';
  /** Is it printed on a terminal, in colour? */
  isTTY: boolean;
}

/** What is printed of a page, and whether there was a text to compare. */
export interface Printed {
  text: string;
  isCompared: boolean;
}

/** Opens the segments once, for all pages. @throws UnreadableInput if they cannot be opened */
export async function openPrinter({
  places,
  explains,
  ignored,
  form,
  isTTY,
}: Printing): Promise<{ coverage: readonly IndexCoverage[]; print: (page: NamedPage) => Promise<Printed> }> {
  const library = await openPlaces(places);
  const style = styleFor({ isTTY });
  const print = async ({ content, record }: NamedPage): Promise<Printed> => {
    const checked = await checkContent(content, record, { library, explains, ignored });
    const text =
      form === 'csv'
        ? csvLine(rowOfCheck(checked.report, record))
        : form === 'json'
          ? inJson(checked, record)
          : inWords(printable(checked), style, printable(nameOf(record)));
    return { text, isCompared: checked.report.page.words > 0 };
  };
  return { coverage: library.coverage, print };
}

function inJson({ report, explain }: CheckedPage, { id }: InputRecord): string {
  const line: CheckedLine = { ...(id !== undefined && { id }), ...report, ...(explain && { explain }) };
  return jsonLine(line);
}

function inWords(checked: CheckedPage, style: Style, name: string): string {
  const { explain } = checked;
  const words = readableReport(checked, english, style, name);
  return explain ? `${words}${readableExplanation(explain, english, style)}\n\n` : words;
}
