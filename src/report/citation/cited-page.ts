import type { PageDescription } from '../../messages.ts';
import type { Report } from '../../model.ts';
import { decidingCredits } from '../../origin.ts';
import { parseWebUrl } from '../../text/address.ts';
import { hostOf } from '../../text/site.ts';
import { collapse } from '../../text/words.ts';

/** A page as a citation names it. Texts are one line, without controls; days are "2025-01-13"; null is unknown. */
export interface CitedPage {
  /** As `URL` writes it. */
  url: string;
  title: string;
  /** The outlet's name, or its host. */
  work: string;
  /** Names of the agencies whose text it is; none on an agency's own page. */
  agencies: readonly string[];
  /** The agencies gave a part of the text: they are no author of it all. */
  isPart: boolean;
  date: string | null;
  accessDate: string;
  language: string | null;
}

interface Citing {
  report: Report;
  /** Address of the page, whole. */
  url: string;
  /** Absent where the page's script did not answer. */
  description: PageDescription | undefined;
  /** The user's day. */
  today: string;
}

/** Parameters that say where a visitor came from, on all sites. The wider list of `address.ts` has some that lead to another page here and there. */
const VISITOR = /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id)$/i;

/** Controls, and the marks that turn the direction of what follows them. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const oneLine = (text: string): string => collapse(text.replace(UNSEEN, ' '));

/** The first of some texts that says anything, as one line. */
const first = (...texts: (string | null | undefined)[]): string =>
  texts.map((text) => oneLine(text ?? '')).find((text) => text !== '') ?? '';

/** The address of a page without its fragment, who visits it, and where the visitor came from. Undefined for anything but http(s). */
function citedAddress(address: string): string | undefined {
  const url = parseWebUrl(address);
  if (!url) return undefined;
  const names = [...url.searchParams.keys()].filter((name) => VISITOR.test(name));
  for (const name of names) url.searchParams.delete(name);
  url.hash = url.username = url.password = '';
  return url.href;
}

/** The day of an ISO date; null where it is none. */
function dayOf(date: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

/** Codes of the agencies whose text the page has: as compared, else as it says itself. On an agency's own page, none. */
function citedAgencies({ verdict, credits }: Report): string[] {
  const { relation, agency, credited } = verdict;
  if (relation === 'credited') return decidingCredits(credits).flatMap((credit) => credit.agency ?? []);
  const isCopy = relation === 'reprint' || relation === 'edited';
  const isNamed = credited && (relation === 'excerpt' || relation === 'rewrite');
  return agency !== null && (isCopy || isNamed) ? [agency] : [];
}

/** What a citation names of the page that was checked. Undefined where it has no address on the web. */
export function citedPageOf({ report, url, description, today }: Citing): CitedPage | undefined {
  const address = citedAddress(url);
  if (address === undefined) return undefined;
  const { verdict, page } = report;
  const nameOf = (code: string) =>
    first(description?.agencies.find((each) => each.code === code)?.name, code);
  const own = verdict.relation === 'original' && verdict.agency !== null ? nameOf(verdict.agency) : null;
  return {
    url: address,
    title: first(description?.headline, page.title, address),
    work: first(description?.siteName, own, page.outlet, hostOf(address)),
    agencies: citedAgencies(report).map(nameOf),
    isPart: verdict.part || verdict.relation === 'excerpt' || verdict.relation === 'rewrite',
    date: dayOf(page.published),
    accessDate: today,
    language: page.language,
  };
}
