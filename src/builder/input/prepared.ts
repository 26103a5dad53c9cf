import { createHash } from 'node:crypto';
import { agencyOfHost, agencyOfName } from '../../credit/agencies/agencies.ts';
import {
  CREDIT_CLAIMS,
  CREDIT_KINDS,
  type ArticleFingerprints,
  type Carrier,
  type Credit,
  type Page,
  type PageFingerprints,
  type StoryRelation,
} from '../../model.ts';
import { fingerprintsOf } from '../../pipeline.ts';
import { hostOf } from '../../text/site.ts';
import { UnreadableInput, type InputRecord } from './input-records.ts';
import { pageOfRecord } from './page-content.ts';
import { withoutLines } from './without-lines.ts';

/** A record ready for building: read and fingerprinted, with its credits. It holds no text. */
export interface Prepared {
  /** Headline and date are the page's own where the input has none: a story of an index needs both. */
  record: Omit<InputRecord, 'text' | 'html'>;
  /** Digest of all that the input says, text included: it decides between two records of one page. */
  said: string;
  /** Null for a record without text, which is known only by its address and headline. */
  page: PageFingerprints | null;
  prints: ArticleFingerprints | null;
  /** Words of the article that records are grouped by; null if there is none. */
  words: number | null;
  /** Host of the record's address, or the outlet's name if there is no address. */
  outlet: string;
  /** The agency whose text it is: by the input, by the record's host or name, or by its credits. Null if none of these says. */
  agency: string | null;
  /** Did the agency itself publish it, or does the input call it the original? */
  isOriginal: boolean;
  credited: boolean | null;
}

/** Reads one record, or says why it cannot be part of an index. */
export function prepare(record: InputRecord): Prepared | { skipped: string } {
  const prepared = prepareWithPage(record, []);
  return 'skipped' in prepared ? prepared : prepared.item;
}

/** The same with the page that was read, if there is one. @param ignored lines that do not count (`linesOfBoilerplate`) */
export function prepareWithPage(
  record: InputRecord,
  ignored: readonly string[],
): { item: Prepared; page: Page | undefined } | { skipped: string } {
  if (!record.url && !record.id) return { skipped: 'neither url nor id' };
  let page: Page | undefined;
  try {
    page = pageOfRecord(record);
    if (page !== undefined) page = withoutLines(page, ignored);
  } catch (error) {
    if (error instanceof UnreadableInput) return { skipped: error.message };
    throw error;
  }
  const fingerprints = page === undefined ? null : fingerprintsOf(page);
  if (!record.url && !fingerprints?.articles[0]) return { skipped: 'neither url nor text' };
  const host = hostOf(record.url ?? null);
  // A name says whose page it is only where no host does: portals file an agency's stories under the agency's name.
  const publisher = host === undefined ? agencyOfName(record.outlet ?? '') : agencyOfHost(host);
  const textCredit = creditOfText(fingerprints?.credits ?? []);
  const prints = printsOf(fingerprints);
  const { text: _text, html: _html, ...rest } = record;
  const item: Prepared = {
    record: {
      ...rest,
      title: record.title || prints?.headline || fingerprints?.title || null,
      published: record.published || (fingerprints?.published ?? null),
    },
    said: createHash('sha256').update(JSON.stringify(record)).digest('base64'),
    page: fingerprints,
    prints,
    words: prints?.wordCount ?? null,
    outlet: host ?? record.outlet ?? '',
    agency: record.agency ?? publisher?.code ?? textCredit?.agency ?? null,
    isOriginal: record.relation === 'original' || (record.relation == null && publisher !== undefined),
    credited: record.credited ?? (fingerprints === null ? null : textCredit !== undefined),
  };
  return { item, page };
}

/** The fingerprints that a page is grouped by: those of its main article, if there are any. */
export function printsOf(page: PageFingerprints | null): ArticleFingerprints | null {
  const prints = page?.articles[0];
  return prints && prints.hashes.length > 0 ? prints : null;
}

/** Kinds of credit that name an agency as the origin of the text, clearest first. "AP contributed to this report" is none of them. */
const ORIGIN_KINDS = CREDIT_KINDS.filter((kind) => CREDIT_CLAIMS[kind] === 'origin');

/** The credit that says whose the text is. */
function creditOfText(credits: readonly Credit[]): Credit | undefined {
  return ORIGIN_KINDS.map((kind) =>
    credits.find((credit) => credit.kind === kind && credit.covers === 'text' && credit.agency !== null),
  ).find((credit) => credit !== undefined);
}

/** A record as a story's carrier. The input's own statements win. A record that is an original may still carry another story. */
export function carrierOf(item: Prepared, relation: StoryRelation, credited: boolean | null): Carrier {
  const { record, outlet } = item;
  return {
    outlet,
    url: record.url ?? null,
    headline: record.title ?? '',
    published: record.published ?? null,
    relation: record.relation == null || record.relation === 'original' ? relation : record.relation,
    credited: record.credited ?? credited,
  };
}
