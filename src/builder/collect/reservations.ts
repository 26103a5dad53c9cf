/**
 * What a site says against its texts being taken: robots.txt (RFC 9309), TDMRep (`tdm-reservation` in a header, a `meta` and `/.well-known/tdmrep.json`),
 * AIPREF (`Content-Usage` in a header and in robots.txt), and robots `meta` or header with `noarchive`. What cannot be read counts as said against it.
 */
import robotsParser from 'robots-parser';

/** A statement that reserves something. */
export type Reservation =
  | 'robots.txt'
  | 'robots.txt refused'
  | 'Content-Usage in robots.txt'
  | 'tdmrep.json'
  | 'tdm-reservation header'
  | 'tdm-reservation meta'
  | 'Content-Usage header'
  | 'noarchive header'
  | 'noarchive meta';

/** Our name in robots.txt. */
export const ROBOT = 'Wiremark';

/**
 * Uses of AIPREF's vocabulary that are none of ours: no parameters of a generative model are changed (draft-ietf-aipref-vocab-08, "AI Training"; the
 * second is its older name, for the same). Every other use counts, whether we know it or not: `search` is what we do, and what `ai-use` covers is not settled.
 */
const OTHER_USES = ['train-ai', 'train-genai'];

/** Does a list of preferences (a dictionary of RFC 9651) reserve what we do? So does one that cannot be read. */
export function reservesUsage(preferences: string): boolean {
  return preferences
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '')
    .some((member) => {
      const [, use, value] = /^([a-z*][a-z0-9_.*-]*)\s*=\s*"?([a-z]+)"?\s*(?:;.*)?$/.exec(member) ?? [];
      return use === undefined || (!OTHER_USES.includes(use) && value !== 'y');
    });
}

/** Do these rules of robots.txt let us ask for an address? */
export const allowsRobot = (robots: string, url: string): boolean =>
  robotsParser(new URL('/robots.txt', url).href, robots).isAllowed(url, ROBOT) !== false;

/** Seconds between requests that robots.txt asks for. */
export const crawlDelayOf = (robots: string, origin: string): number =>
  robotsParser(new URL('/robots.txt', origin).href, robots).getCrawlDelay(ROBOT) ?? 0;

/** Does a rule `Content-Usage: [path] preferences` for us or for all reserve an address? The strictest counts. */
export function robotsReserveUsage(robots: string, url: string): boolean {
  return usageRulesOf(robots).some(
    ({ path, preferences }) => matches(path, url) && reservesUsage(preferences),
  );
}

interface UsageRule {
  path: string;
  preferences: string;
}

function usageRulesOf(robots: string): UsageRule[] {
  const rules: UsageRule[] = [];
  let agents: string[] = [];
  let isNaming = false;
  for (const line of robots.split(/[\r\n]+/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      agents = [...(isNaming ? agents : []), value.trim().toLowerCase()];
      isNaming = true;
    } else if (field !== '') {
      isNaming = false;
      const isOurs = agents.length === 0 || agents.includes('*') || agents.includes(ROBOT.toLowerCase());
      if (field === 'content-usage' && isOurs) {
        const [, path = '/', preferences = ''] = /^(\/\S*)?\s*(.*)$/.exec(value.trim()) ?? [];
        rules.push({ path, preferences });
      }
    }
  }
  return rules;
}

/** Does a pattern of robots.txt, with `*` and `$`, match an address? */
const matches = (pattern: string, url: string): boolean =>
  robotsParser(new URL('/robots.txt', url).href, `User-agent: *\nDisallow: ${pattern}`).isDisallowed(url) ===
  true;

/** Does `/.well-known/tdmrep.json` reserve an address? Any rule that matches counts; a file that is none reserves all. */
export function tdmrepReserves(file: string, url: string): boolean {
  let rules: unknown;
  try {
    rules = JSON.parse(file);
  } catch {
    return true;
  }
  if (!Array.isArray(rules)) return true;
  return rules.some((rule: unknown) => {
    if (typeof rule !== 'object' || rule === null || !('location' in rule)) return true;
    const reserved = 'tdm-reservation' in rule ? rule['tdm-reservation'] : 0;
    return (
      typeof rule.location !== 'string' || (reserved !== 0 && reserved !== '0' && matches(rule.location, url))
    );
  });
}

/** What the headers of an answer reserve. */
export function headersReserve(header: (name: string) => string | undefined): Reservation | undefined {
  const tdm = header('tdm-reservation')?.trim();
  if (tdm !== undefined && tdm !== '0') return 'tdm-reservation header';
  if (reservesUsage(header('content-usage') ?? '')) return 'Content-Usage header';
  return isNoArchive(header('x-robots-tag') ?? '') ? 'noarchive header' : undefined;
}

/** What the page itself reserves. Tags are found in the text as it is, in comments too: one more is no harm. Cost: linear. */
export function pageReserves(html: string): Reservation | undefined {
  for (const [tag] of html.matchAll(/<meta\b[^>]*>/gi)) {
    const name = attributeOf(tag, 'name').toLowerCase();
    const content = attributeOf(tag, 'content');
    if (name === 'tdm-reservation' && content.trim() !== '0') return 'tdm-reservation meta';
    if (/^(?:robots|wiremark|\w*bot)$/.test(name) && isNoArchive(content)) return 'noarchive meta';
  }
  return undefined;
}

/** `noindex` and `none` say more than `noarchive`: no index at all. */
const isNoArchive = (directives: string): boolean =>
  /(?:^|[\s,]|bot:)(?:noarchive|noindex|none)(?:$|[\s,])/i.test(directives);

function attributeOf(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}
