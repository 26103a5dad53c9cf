/** From a listed article to a prepared record: as far as its source allows. Text is in memory only, and only here. */
import { agencyOfHost } from '../../credit/agencies/agencies.ts';
import { MOST_STORY_ID } from '../../library/subscription/manifest.ts';
import { isSameSite, publicHostOf, siteHostOf } from '../../text/site.ts';
import { decodeText } from '../input/decode-text.ts';
import { pageOfListed } from '../input/listed-page.ts';
import { prepare, type Prepared } from '../input/prepared.ts';
import { charsetOf, type ListedItem } from '../input/read-list.ts';
import { pageReserves, type Reservation } from './reservations.ts';
import type { Source } from './sources.ts';
import type { Visitor } from './visitor.ts';

/** Bytes of a page. The newest real pages have 250 kB in the median. */
const MOST_PAGE_BYTES = 5_000_000;

/** What came of an article. */
export type Taken =
  | { kind: 'kept'; item: Prepared; etag?: string | undefined; modified?: string | undefined }
  | { kind: 'same' | 'gone' }
  | { kind: 'reserved'; reason: Reservation }
  | { kind: 'left out' | 'failed'; reason: string };

/** May an article of this source stand at this address? On the site of its list, at the outlet, or at the agency. */
export function isOfSource(url: URL, source: Source): boolean {
  const host = publicHostOf(url.href);
  if (host === undefined || !/^https?:$/.test(url.protocol)) return false;
  const homes = [siteHostOf(source.url), source.outlet].filter((home) => home !== undefined);
  return (
    homes.some((home) => isSameSite(host, home)) ||
    (source.agency !== undefined && agencyOfHost(host)?.code === source.agency)
  );
}

/** A listed article as its list alone tells it; with the text that the list has, if that may be taken. */
export function takeListed(listed: ListedItem, source: Source, withText: boolean): Taken {
  const html = withText && listed.html !== null ? pageOfListed(listed, listed.html) : null;
  return prepared(listed, source, html);
}

/** A listed article as its page tells it. @param known validators of the page, where it was kept before */
export async function takePage(
  listed: ListedItem,
  {
    source,
    visitor,
    known,
  }: { source: Source; visitor: Visitor; known: { etag?: string; modified?: string } },
): Promise<Taken> {
  const visit = await visitor.visit(listed.url, {
    mostBytes: MOST_PAGE_BYTES,
    accept: 'text/html,application/xhtml+xml',
    isText: true,
    isLicensed: source.licensed !== undefined,
    mayLead: (url) => isOfSource(url, source),
    ...known,
  });
  if (visit.kind !== 'answer') return visit;
  const { header, body } = visit.answer;
  const type = header('content-type');
  if (type !== undefined && !/html/i.test(type)) return { kind: 'left out', reason: 'no web page' };
  const html = decodeText(body, charsetOf(type));
  const reserved = source.licensed === undefined ? pageReserves(html) : undefined;
  if (reserved !== undefined) return { kind: 'reserved', reason: reserved };
  const taken = prepared(listed, source, html);
  if (taken.kind !== 'kept') return taken;
  return { ...taken, etag: header('etag'), modified: header('last-modified') };
}

function prepared(listed: ListedItem, { agency, outlet }: Source, html: string | null): Taken {
  const { url, title, published, language } = listed;
  const item = prepare({
    id: url.length <= MOST_STORY_ID ? url : undefined,
    url,
    title,
    published,
    lang: language,
    ...(html !== null && { html }),
    ...(outlet !== undefined && { outlet }),
    ...(agency !== undefined && { agency, relation: 'original' as const }),
  });
  if ('skipped' in item) return { kind: 'left out', reason: item.skipped };
  return item.record.title ? { kind: 'kept', item } : { kind: 'left out', reason: 'no headline' };
}
