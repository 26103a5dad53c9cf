/** Credits in the page's metadata: JSON-LD, meta tags, hNews, a canonical link to another host. */
import type { Credit, CreditCovers, MetadataCredit, Page } from '../../model.ts';
import { publicHostOf } from '../../text/site.ts';
import { agencyOfHost, agencyOfName } from '../agencies/agencies.ts';
import type { Agency } from '../agencies/agency.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { findMentions } from '../reading/agency-mentions.ts';
import { piecesOf } from '../reading/line-pieces.ts';
import { isBesideOwnHands } from '../reading/own-hands.ts';
import { isOwnHost } from '../reading/own-outlet.ts';
import { quoteText } from '../reading/quote.ts';
import { toPlain } from '../reading/text-part.ts';

/** Roles that speak of a picture. */
const PICTURE_SOURCE = /creditText|image|photo|thumbnail/i;
/** Roles whose value is an address of the text's origin. */
const ORIGIN_SOURCE = /canonical|syndication-source|original-source|isBasedOn/i;
/** The address that a page gives for itself. */
const CANONICAL_SOURCE = /canonical/i;
/** Statements that are read; a page with more of them is noise or an attack. */
const MAX_METADATA = 200;
/** Characters of a value that are read. */
const MAX_VALUE_CHARS = 400;
/** Parts of a value that are looked up. */
const MAX_PARTS = 12;

/** Credits of all metadata, in the page's order. */
export function detectMetadata(page: Page): Credit[] {
  return page.metadataCredits.slice(0, MAX_METADATA).flatMap((metadata) => readMetadata(page, metadata));
}

function readMetadata(page: Page, { source, value }: MetadataCredit): Credit[] {
  const text = value.trim().slice(0, MAX_VALUE_CHARS);
  if (/^https?:\/\//i.test(text)) return creditOfAddress(page, source, text);
  const isPicture = PICTURE_SOURCE.test(source);
  const named = namedAgencies(text);
  const isPart = isBesideOwnHands(page, toPlain(text));
  if (named.length === 0 && !isPicture && isGeneric(text))
    return [makeCredit({ agency: null, text, covers: 'text', part: isPart })];
  return named
    .filter((agency) => agency.kind !== 'photo' || isPicture)
    .filter((agency) => agency.kind !== 'syndication' || !isOwnHost(page, agency.hosts))
    .map((agency) =>
      isPicture
        ? makeCredit({ agency: agency.code, text, covers: 'photo' })
        : makeCredit({
            agency: agency.code,
            text,
            covers: 'text',
            part: isPart,
          }),
    );
}

function creditOfAddress(page: Page, source: string, text: string): Credit[] {
  const host = publicHostOf(text);
  if (host === undefined || isOwnHost(page, [host])) return [];
  const agency = agencyOfHost(host);
  if (!agency && !ORIGIN_SOURCE.test(source)) return [];
  // Anybody can name another site's address as the page's own: it is told, and credits nothing.
  const covers = CANONICAL_SOURCE.test(source) ? 'citation' : 'text';
  return [makeCredit({ agency: agency?.code ?? null, outlet: agency ? null : host, text, covers })];
}

function makeCredit(found: {
  agency: string | null;
  outlet?: string | null;
  text: string;
  covers: CreditCovers;
  part?: boolean;
}): Credit {
  const { agency, outlet = null, text, covers, part = false } = found;
  const kind = covers === 'photo' ? 'photo' : 'structured';
  return {
    agency,
    outlet,
    kind,
    quote: quoteText(text),
    covers,
    confidence: CONFIDENCE.placed,
    part,
    place: null,
  };
}

/**
 * Agencies named by a value: the whole of it, one of its parts ("Jane Roe, Associated Press", "Reuters and AFP", "La Gazette avec AFP"), or the
 * full name at a part's end ("Jane Roe The Associated Press").
 */
function namedAgencies(value: string): Agency[] {
  const whole = agencyOfName(value);
  if (whole) return [whole];
  const named = piecesOf(toPlain(value))
    .slice(0, MAX_PARTS)
    .map(({ text }) => agencyOfName(text) ?? agencyAtEnd(text));
  return Array.from(new Set(named.filter((agency) => agency !== undefined)));
}

/** The agency whose full name of several words ends a piece: a short name there may be a person's. */
function agencyAtEnd(text: string): Agency | undefined {
  const last = findMentions(text).at(-1);
  const isFull =
    last !== undefined && last.charEnd === text.length && text.slice(last.charStart).includes(' ');
  return isFull ? last.agency : undefined;
}

/** Does a value say "agencies" and name none: "Agencias", "Redacción / Agencias"? */
const isGeneric = (text: string): boolean => {
  const plain = toPlain(text);
  return findMentions(plain).length === 0 && piecesOf(plain).some(({ isAgency }) => isAgency);
};
