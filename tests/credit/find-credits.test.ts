import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/credit/find-credits.ts';
import type { Aside, Block, Credit, Page } from '../../src/model.ts';
import { nameOfCredit, pageWith, SENTENCES } from './sentences/read-sentences.ts';

function pageOf(texts: readonly string[], rest: Partial<Page> = {}, asides: readonly Aside[] = []): Page {
  const blocks: Block[] = texts.map((text) => ({ kind: 'paragraph', text, nodes: [] }));
  return {
    ...{
      url: 'https://www.bugle.example/a',
      canonicalUrl: null,
      title: '',
      siteName: null,
      published: null,
      language: null,
    },
    metadataCredits: [],
    articles: [{ headline: 'The lamp is lit again', headlineNode: null, blocks, asides }],
    ...rest,
  };
}

/** The words of the page at a credit's place. */
function wordsAt(page: Page, credit: Credit): string | undefined {
  if (!credit.place) return credit.quote;
  const article = page.articles[credit.place.article];
  const { part, index, charStart, charEnd } = credit.place;
  const text = part === 'headline' ? article?.headline : article?.[part][index]?.text;
  return text?.slice(charStart, charEnd);
}

describe('invented lines of 18 languages', () => {
  it('are at least 12 for each language, traps among them', () => {
    for (const language of new Set(SENTENCES.map((sentence) => sentence.language))) {
      const lines = SENTENCES.filter((sentence) => sentence.language === language);
      expect(lines.length, language).toBeGreaterThanOrEqual(12);
      expect(
        lines.some((line) => line.kind === '-'),
        language,
      ).toBe(true);
    }
  });

  it.each(SENTENCES)('$language $place $name $kind: $text', (sentence) => {
    const page = pageWith(sentence);
    const credits = findCredits(page);
    const found = credits.map((credit) => `${nameOfCredit(credit)} ${credit.kind}`);
    if (sentence.kind === '-') expect(found).toEqual([]);
    else expect(found).toContain(`${sentence.name} ${sentence.kind}`);
    const isAside = sentence.kind === 'photo' || sentence.kind === 'citation';
    if (isAside) expect(credits.filter((credit) => credit.covers === 'text')).toEqual([]);
    for (const credit of credits) expect(wordsAt(page, credit)).toBe(credit.quote);
  });
});

describe('reasoning', () => {
  it('keeps the links of a chain in order', () => {
    const credits = findCredits(
      pageOf(['(MENAFN- IANS) Guntapur, Jan 13 (IANS) The bridge opened on Monday, the council said.']),
    );
    expect(credits.map(nameOfCredit)).toEqual(['MENAFN', 'IANS', 'IANS']);
  });

  it('names both agencies of a joint dateline', () => {
    const credits = findCredits(
      pageOf(['GUNTAPUR, Jan 13, 2025 (BSS/AFP) - The bridge opened on Monday, the council said.']),
    );
    expect(credits.map((credit) => [credit.agency, credit.kind])).toEqual([
      ['BSS', 'dateline'],
      ['AFP', 'dateline'],
    ]);
  });

  it('says the same thing only once', () => {
    const told = 'The keeper told AP News that the lamp was dark.';
    expect(findCredits(pageOf([told, told, told]))).toHaveLength(1);
  });

  it('never lets the photo agency of a mixed signature credit the text', () => {
    const page = pageOf(['The lamp is lit.', 'The boats are home.', 'Jane Roe/AFP/Getty Images']);
    expect(findCredits(page).filter((credit) => credit.covers === 'text')).toEqual([]);
  });

  it('takes no source line that names the page itself', () => {
    expect(findCredits(pageOf(['The lamp is lit.', 'SOURCE: www.bugle.example']))).toEqual([]);
  });

  it('keeps the dateline on the page of the agency itself', () => {
    const page = pageOf(['PORT ALMA (AP) — The lamp is lit again, the keeper said.'], {
      url: 'https://apnews.com/article/1',
    });
    expect(findCredits(page).map((credit) => [credit.agency, credit.kind])).toEqual([['AP', 'dateline']]);
  });

  it('finds a byline element and a caption beside the text', () => {
    const asides: Aside[] = [
      { kind: 'byline', text: 'By Jane Roe, The Associated Press', nodes: [] },
      { kind: 'caption', text: 'The lamp. (John Doe/Reuters)', nodes: [] },
    ];
    expect(
      findCredits(pageOf(['The lamp is lit again.'], {}, asides)).map((credit) => [
        credit.agency,
        credit.kind,
      ]),
    ).toEqual([
      ['AP', 'byline'],
      ['Reuters', 'photo'],
    ]);
  });

  it('knows an agency by the number of its picture', () => {
    const credits = findCredits(pageOf(['AP25007728444760.jpg', 'The lamp is lit again, the keeper said.']));
    expect(credits.map((credit) => [credit.agency, credit.covers])).toEqual([['AP', 'photo']]);
  });
});

describe('any page', () => {
  const words = fc.constantFrom(
    ...[
      'AP',
      '(AP)',
      'Reuters',
      '/',
      '-',
      '—',
      '(',
      ')',
      'told',
      'Source:',
      'www.x.example',
      'By',
      'Photo',
      'contributed to this report',
      '新华社',
      '电',
    ],
    ...[
      'İSTANBUL',
      '\u{1f600}',
      '\ud800',
      'رويترز',
      '©',
      '2025',
      'Associated Press writer',
      'STRELSAU',
      '.',
      '|',
      'via',
      'AFP',
      'Getty Images',
      '\u00a0',
    ],
  );
  const texts = fc.array(
    fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }).map((list) => list.join(' ')),
    { maxLength: 12 },
  );

  it('gives quotes that stand at their place, of at most 200 characters, and never throws', () => {
    fc.assert(
      fc.property(texts, texts, (blocks, captions) => {
        const asides: Aside[] = captions.map((text, i) => ({
          kind: i % 2 ? 'caption' : 'byline',
          text,
          nodes: [],
        }));
        const page = pageOf(blocks, {}, asides);
        for (const credit of findCredits(page)) {
          expect(wordsAt(page, credit)).toBe(credit.quote);
          expect(credit.quote.length).toBeGreaterThan(0);
          expect(credit.quote.length).toBeLessThanOrEqual(200);
          expect(credit.confidence).toBeGreaterThan(0);
          expect(credit.confidence).toBeLessThanOrEqual(1);
          if (credit.kind === 'photo') expect(credit.covers).toBe('photo');
          if (credit.kind === 'citation') expect(credit.covers).toBe('citation');
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('with nothing in it gives nothing', () => {
    expect(findCredits(pageOf([]))).toEqual([]);
    expect(findCredits(pageOf([], { articles: [] }))).toEqual([]);
  });
});
