/** What an article's pictures say: an agency's mark credits the text, an alternative text or a file's number only the picture. */
import type { Article, Credit, Page, Picture } from '../../model.ts';
import { agencyOfName } from '../agencies/agencies.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import { findMentions } from '../reading/agency-mentions.ts';
import { joinRuns } from '../reading/mention-run.ts';
import { isOwnHost } from '../reading/own-outlet.ts';
import { agencyOfPhotoId } from './photo-id.ts';
import { detectPhoto } from './photo.ts';
import { quoteRange, quoteText } from '../reading/quote.ts';
import { makePart } from '../reading/text-part.ts';

/** Credits that are kept of a page's pictures; a page with more of them is a gallery or an attack. */
const MAX_CREDITS = 400;

/** Credits of the pictures of all articles, in their order; they have no place in the text. */
export function detectPictures(page: Page): Credit[] {
  return page.articles.flatMap((article) => creditsOfPictures(page, article)).slice(0, MAX_CREDITS);
}

function creditsOfPictures(page: Page, { pictures = [] }: Article): Credit[] {
  return pictures.flatMap((picture) => {
    const mark = creditOfMark(page, picture);
    return mark ? [mark] : [...creditsOfAlt(page, picture.alt), ...creditsOfFile(picture.fileName)];
  });
}

/** "AP logo", or "Reuters" as the whole alternative text of a file that is no photograph. */
function creditOfMark(page: Page, { alt, fileName }: Picture): Credit | undefined {
  const name = alt.replace(/\b(?:logo|logotype|logotipo)\b/giu, '').trim();
  const agency = agencyOfName(name.replace(/^[\s:-]+|[\s:-]+$/gu, ''));
  if (!agency || agency.kind === 'photo' || isOwnHost(page, agency.hosts)) return undefined;
  const isMark = name !== alt || /logo|\.svg$/i.test(fileName) || isNamedAfter(fileName, agency.code);
  if (!isMark) return undefined;
  return { ...credit(agency.code, alt), kind: 'structured', covers: 'text', confidence: CONFIDENCE.partial };
}

function isNamedAfter(fileName: string, code: string): boolean {
  const stem = fileName.toLowerCase().replace(/\.\w+$/, '');
  return stem.split(/[^a-z]+/)[0] === code.toLowerCase() && stem.length <= 2 * code.length + 8;
}

function creditsOfAlt(page: Page, alt: string): Credit[] {
  if (alt === '') return [];
  const place = { article: 0, index: 0, blocksBefore: 0, blocksAfter: 0, next: '' };
  const part = makePart({ ...place, part: 'asides', role: 'caption', text: alt });
  return joinRuns(part.plain, findMentions(part.plain)).flatMap((run) => {
    const found = detectPhoto({ page, part, run, previousEnd: 0 });
    if (!found) return [];
    const quote = quoteRange(alt, { start: found.charStart, end: found.charEnd });
    return run.mentions.map(({ agency }) => ({
      ...credit(agency.code, quote),
      confidence: found.confidence,
    }));
  });
}

/** The agency's number may follow a size or a prefix of the site: "1200-AP25007728444760.jpg". */
function creditsOfFile(fileName: string): Credit[] {
  const starts = [0, ...Array.from(fileName.matchAll(/[-_.]/g), ({ index }) => index + 1)];
  const code = starts
    .map((start) => agencyOfPhotoId(fileName.slice(start)))
    .find((found) => found !== undefined);
  return code === undefined ? [] : [credit(code, fileName)];
}

function credit(agency: string, quote: string): Credit {
  const said = { agency, outlet: null, quote: quoteText(quote) };
  return { ...said, kind: 'photo', covers: 'photo', confidence: CONFIDENCE.likely, part: false, place: null };
}
