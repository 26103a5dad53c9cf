/**
 * The form in which a tab's result is kept: one text, whose bytes every browser counts alike, and no more of them than `MOST_BYTES`. Addresses are
 * kept without what a query or a fragment may hold; a digest tells documents apart.
 */
import type { TabResult } from '../../messages.ts';
import type { Report, Source } from '../../model.ts';
import { digestOfDocument, plainAddress } from '../../text/kept-address.ts';
import { readTabResult } from '../messages/result-schema.ts';

/**
 * Bytes that one result may take. A usual one has 5,000 to 20,000. Lower: reports on long pages lose details. Higher: fewer tabs fit into the
 * browser's 10 MB.
 */
export const MOST_BYTES = 250_000;

/** A result as it is kept. */
export interface KeptResult {
  /** Its addresses are plain. */
  result: TabResult;
  /** Digest of the document that it speaks of; null where its address is not known. */
  document: number | null;
}

/** Is the result kept of the document at this address? */
export const isOfDocument = ({ result, document }: KeptResult, address: string): boolean =>
  result.url === plainAddress(address) && document === digestOfDocument(address);

type Checked = Extract<TabResult, { report: Report }>;

const withReport = (checked: Checked, change: Partial<Report>): Checked => ({
  ...checked,
  report: { ...checked.report, ...change },
});

/** How much of a long report is kept. */
interface Most {
  sources: number;
  credits: number;
  passages: number;
  carriers: number;
}

/** The same source without its facts where they are too many: a part of the names would give other counts. */
function withFewNames(source: Source, most: number): Source {
  const { facts, ...rest } = source;
  return facts && facts.names.length <= most ? source : rest;
}

function cutReport(checked: Checked, { sources, credits, passages, carriers }: Most): Checked {
  const { report } = checked;
  const cutSource = (source: Source): Source => ({
    ...withFewNames(source, passages),
    passages: source.passages.slice(0, passages),
    carriers: source.carriers.slice(0, carriers),
  });
  return withReport(checked, {
    sources: report.sources.slice(0, sources).map(cutSource),
    credits: report.credits.slice(0, credits),
    ...(report.own && { own: { ...report.own, carriers: report.own.carriers.slice(0, carriers) } }),
  });
}

/** What a result that is too long is cut by, in this order: first what a page can fill, last what an index tells. */
const CUTS: readonly ((checked: Checked) => Checked)[] = [
  ({ paragraphStarts: _starts, ...rest }) => rest,
  (checked) => cutReport(checked, { sources: 100, credits: 40, passages: 500, carriers: 500 }),
  (checked) => cutReport(checked, { sources: 10, credits: 10, passages: 50, carriers: 50 }),
  (checked) => cutReport(checked, { sources: 3, credits: 3, passages: 5, carriers: 5 }),
];

const withPlainAddresses = (result: TabResult): TabResult => {
  const plain = result.url === null ? result : { ...result, url: plainAddress(result.url) };
  if (!('report' in plain)) return plain;
  const { page } = plain.report;
  return withReport(plain, { page: { ...page, url: page.url === null ? null : plainAddress(page.url) } });
};

/** UTF-8 bytes of a text. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The text to keep for a result. */
export function writeKept(result: TabResult): string {
  const document = result.url === null ? null : digestOfDocument(result.url);
  const write = (kept: TabResult): string => JSON.stringify({ result: kept, document } satisfies KeptResult);
  let kept = withPlainAddresses(result);
  let text = write(kept);
  for (const cut of CUTS) {
    if (!('report' in kept) || bytesOf(text) <= MOST_BYTES) break;
    kept = cut(kept);
    text = write(kept);
  }
  if (bytesOf(text) <= MOST_BYTES) return text;
  const error = { code: 'internal', message: 'the result is too long to be kept' } as const;
  return write({ state: 'error', url: kept.url ?? '', error });
}

/** What was kept; undefined for nothing, and for what another version kept. */
export function readKept(raw: unknown): KeptResult | undefined {
  if (typeof raw !== 'string') return undefined;
  const stored = parse(raw);
  if (typeof stored !== 'object' || stored === null || !('result' in stored)) return undefined;
  const result = readTabResult(stored.result);
  const document = 'document' in stored && typeof stored.document === 'number' ? stored.document : null;
  return result && { result, document };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
