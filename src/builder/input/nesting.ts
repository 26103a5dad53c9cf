import { Parser } from 'htmlparser2';

/**
 * Most elements that may be open at once. Chromium's parser keeps 512, so a saved page has no more. The parser below linkedom moves its whole
 * list of open elements at each tag: at 5,000 deep, that doubles the cost of a tag; 100,000 elements take ten seconds. Higher: hostile pages cost
 * more. Lower: more pages are parsed twice.
 */
export const MOST_OPEN = 5000;

/**
 * Do elements nest deeper than `MOST_OPEN`? Time: linear in the length, at any depth. A page with fewer tags is only searched for tags; another
 * one is parsed as linkedom will, up to the place where it is too deep.
 */
export function nestsTooDeep(html: string): boolean {
  if (!holdsManyTags(html)) return false;
  let open = 0;
  let isTooDeep = false;
  const parser = new Parser({
    onopentagname: () => {
      isTooDeep ||= ++open > MOST_OPEN;
    },
    onclosetag: () => open--,
  });
  for (let at = 0; at < html.length && !isTooDeep; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  return isTooDeep;
}

/** Characters that are parsed before the depth is looked at. */
const CHUNK = 16 * 1024;

function holdsManyTags(html: string): boolean {
  const tag = /<[a-z]/gi;
  for (let tags = 0; tag.test(html);) if (++tags > MOST_OPEN) return true;
  return false;
}
