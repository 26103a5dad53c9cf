/** A page as it lies in a file: what one worker is given. Taking it apart is cheap here, and dear where the page is read. */
import { decodeText } from '../input/decode-text.ts';
import { parseRecord, type InputRecord } from '../input/input-records.ts';
import { contentOf, type PageContent } from '../input/page-content.ts';
import { charsetOf } from '../input/read-list.ts';
import { readHttpResponse } from './http-response.ts';

/** A page that was not read yet, with its place in words. */
export type RawPage = { place: string } & (
  | { kind: 'line'; line: string }
  | { kind: 'record'; record: InputRecord }
  | { kind: 'file'; id: string; outlet: string | null; bytes: Uint8Array }
  | { kind: 'response'; url: string; crawled: string | null; bytes: Uint8Array }
  | { kind: 'resource'; url: string; crawled: string | null; type: string; bytes: Uint8Array }
);

/** A page as a record. */
export interface PageRecord {
  record: InputRecord;
  /** When a crawler fetched it, ISO 8601. That is no date of publication. */
  crawled: string | null;
}

const HTML_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const TEXT_TYPE = /^\s*text\/plain\b/i;
const REDIRECT = { first: 300, last: 399 };
const OK = 200;

/** The record of a page, or why there is none. Cost: linear in its bytes. */
export function recordOfRaw(raw: RawPage): PageRecord | { skipped: string } {
  switch (raw.kind) {
    case 'record':
      return { record: raw.record, crawled: null };
    case 'line': {
      const parsed = parseRecord(raw.line);
      return 'skipped' in parsed ? parsed : { ...parsed, crawled: null };
    }
    case 'file': {
      const { id, outlet, bytes } = raw;
      return withContent({ id, ...(outlet !== null && { outlet }) }, decodeText(bytes), null);
    }
    case 'resource': {
      const { url, crawled, type, bytes } = raw;
      if (!HTML_TYPE.test(type) && !TEXT_TYPE.test(type)) return { skipped: 'no web page' };
      return withContent({ url }, decodeText(bytes, charsetOf(type)), crawled);
    }
    case 'response':
      return recordOfResponse(raw);
  }
}

function recordOfResponse({
  url,
  crawled,
  bytes,
}: Extract<RawPage, { kind: 'response' }>): PageRecord | { skipped: string } {
  const response = readHttpResponse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('skipped' in response) return response;
  const { status, contentType, body } = response;
  if (status >= REDIRECT.first && status <= REDIRECT.last) return { skipped: 'redirect' };
  if (status !== OK) return { skipped: 'answer without a page' };
  if (contentType !== undefined && !HTML_TYPE.test(contentType)) return { skipped: 'no web page' };
  return withContent({ url }, decodeText(body, charsetOf(contentType)), crawled);
}

function withContent(
  record: InputRecord,
  text: string,
  crawled: string | null,
): PageRecord | { skipped: string } {
  let content: PageContent;
  try {
    content = contentOf(text);
  } catch (error) {
    return { skipped: (error as Error).message };
  }
  return { record: { ...record, ...('html' in content ? content : { text: content.text }) }, crawled };
}
