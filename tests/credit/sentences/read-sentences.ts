/** Reads the invented lines and puts each into a small page. */
import { isAgencyCode } from '../../../src/credit/agencies/agencies.ts';
import type { CreditLanguage } from '../../../src/credit/languages/languages.ts';
import { CREDIT_KINDS, type Aside, type Block, type Credit, type Page } from '../../../src/model.ts';
import { CHINESE, HINDI, INDONESIAN, JAPANESE, KOREAN } from './asia.ts';
import { ENGLISH } from './english.ts';
import { DUTCH, GERMAN } from './germanic.ts';
import { ARABIC, HEBREW, TURKISH } from './near-east.ts';
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from './romance.ts';
import { POLISH, RUSSIAN, UKRAINIAN } from './slavic.ts';

/** Where a line may stand: as the first, a middle or the last paragraph, or beside the text. */
const PLACES = ['first', 'body', 'last', 'headline', 'byline', 'caption'];

/** One invented line with what it says; `name` is `-` where it credits and cites nobody, several parted by ` + ` where it names several. */
export interface Sentence {
  language: string;
  place: string;
  name: string;
  kind: string;
  text: string;
}

const TABLES: Readonly<Record<CreditLanguage, string>> = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
  pl: POLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  tr: TURKISH,
  ar: ARABIC,
  he: HEBREW,
  zh: CHINESE,
  ja: JAPANESE,
  ko: KOREAN,
  hi: HINDI,
  id: INDONESIAN,
};

/** All invented lines. */
export const SENTENCES: readonly Sentence[] = Object.entries(TABLES).flatMap(([language, table]) =>
  table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => readSentence(language, line)),
);

/** Reads `place | name | kind | text`. @throws Error that says which cell is wrong, and what it may be */
export function readSentence(language: string, line: string): Sentence {
  const [place = '', name = '', kind = '', ...text] = line.split(' | ');
  if (!PLACES.includes(place))
    throw new Error(`"${line}": expected a place of ${PLACES.join(', ')}, found "${place}"`);
  if (kind !== '-' && !CREDIT_KINDS.some((known) => known === kind))
    throw new Error(`"${line}": expected a kind of ${CREDIT_KINDS.join(', ')} or -, found "${kind}"`);
  const unknown = name.split(' + ').find((each) => !isKnownName(each));
  if (unknown !== undefined)
    throw new Error(`"${line}": expected the code of an agency, @host, generic or -, found "${unknown}"`);
  return { language, place, name, kind, text: text.join(' | ') };
}

function isKnownName(name: string): boolean {
  return name === '-' || name === 'generic' || name.startsWith('@') || isAgencyCode(name);
}

const FILLER =
  'The keeper of the lighthouse climbed the stairs each evening, wound the clock, wrote the wind into a thick book and waited for the boats to come home.';

/** The page on which a line stands in its place, between paragraphs that credit nobody. */
export function pageWith({ place, text }: Pick<Sentence, 'place' | 'text'>): Page {
  const line: Block = { kind: 'paragraph', text, nodes: [] };
  const before = place === 'first' ? 0 : 12;
  const after = place === 'last' ? 0 : 12;
  const isBlock = place === 'first' || place === 'body' || place === 'last';
  const aside: Aside[] =
    isBlock || place === 'headline'
      ? []
      : [{ kind: place === 'caption' ? 'caption' : 'byline', text, nodes: [] }];
  return {
    ...{
      url: 'https://www.lighthouse.example/news/1',
      canonicalUrl: null,
      title: '',
      siteName: 'The Lighthouse',
    },
    ...{ published: null, language: null, metadataCredits: [] },
    articles: [
      {
        headline: place === 'headline' ? text : 'The lamp is lit again',
        headlineNode: null,
        blocks: [...filler(before), ...(isBlock ? [line] : []), ...filler(after)],
        asides: aside,
      },
    ],
  };
}

function filler(count: number): Block[] {
  return Array.from({ length: count }, () => ({ kind: 'paragraph', text: FILLER, nodes: [] }));
}

/** A credit's name as the tables write it. */
export function nameOfCredit(credit: Credit): string {
  return credit.agency ?? (credit.outlet === null ? 'generic' : `@${credit.outlet}`);
}

/** A quote without the ellipses that stand for what was cut. */
export const wordsOf = ({ quote }: Credit): string => quote.replace(/^… /, '').replace(/ …$/, '');

/** The words of the page at a credit's place. */
export function wordsAt(page: Page, credit: Credit): string | undefined {
  if (!credit.place) return wordsOf(credit);
  const article = page.articles[credit.place.article];
  const { part, index, charStart, charEnd } = credit.place;
  const text = part === 'headline' ? article?.headline : article?.[part][index]?.text;
  return text?.slice(charStart, charEnd);
}
