import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCredits, findCreditsExplained } from '../../src/credit/find-credits.ts';
import type { Aside, Block, Page } from '../../src/model.ts';
import { nameOfCredit, wordsAt, wordsOf } from './sentences/read-sentences.ts';
import { runsOf } from '../tier.ts';

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

describe('reasoning', () => {
  it('keeps the links of a chain in order', () => {
    const credits = findCredits(
      pageOf(['(MENAFN- IANS) Guntapur, Jan 13 (IANS) The bridge opened on Monday, the council said.']),
    );
    expect(credits.map(nameOfCredit)).toEqual(['MENAFN', 'IANS', 'IANS']);
  });

  it('keeps the cited end of a chain apart from its middlemen', () => {
    const credits = findCredits(
      pageOf([
        '(MENAFN- IANS) Guntapur, Jan 13 (IANS) The bridge opened on Monday, Xinhua news agency reported.',
      ]),
    );
    expect(credits.map(({ agency, covers }) => [agency, covers])).toEqual([
      ['MENAFN', 'text'],
      ['IANS', 'text'],
      ['IANS', 'text'],
      ['Xinhua', 'citation'],
    ]);
  });

  it('names the links of a chain of lines from top to bottom, whatever the lines', () => {
    const lines = [
      'BEIJING, Jan. 13 (Xinhua) -- The bridge opened on Monday, the council said.',
      'Source: IANS',
      'Published by MENAFN',
    ];
    const agencies = findCredits(pageOf(lines)).map((credit) => credit.agency);
    expect(agencies.slice(0, 2)).toEqual(['Xinhua', 'IANS']);
  });

  it.each([
    'Reuters named Jane Roe its editor for lighthouses on Monday, the first woman to hold the post.',
    'The Associated Press will close its office in Port Alma in May, it said in a letter to its staff.',
    'Workers at Agence France-Presse went on strike for a day, and the lamp of its front door stayed dark.',
    'The Port Alma court heard that AP and Reuters had both sued the harbour board over its rules.',
  ])('takes a story about an agency for none from it: %s', (line) => {
    const lamp = 'The lamp is lit again, the keeper said on Monday.';
    for (const page of [pageOf([line, lamp, lamp]), pageOf([lamp, line, lamp]), pageOf([lamp, lamp, line])])
      expect(findCredits(page).filter((credit) => credit.covers === 'text')).toEqual([]);
  });

  it('takes a headline that names an agency for no credit', () => {
    const [article] = pageOf(['The lamp is lit again.']).articles;
    for (const headline of ['Reuters', 'AP: lamp lit again', 'Reuters names an editor for lighthouses'])
      expect(
        findCredits(pageOf([], { articles: article ? [{ ...article, headline }] : [] })).filter(
          (credit) => credit.covers === 'text',
        ),
      ).toEqual([]);
  });

  it.each(['With inputs from agencies', 'Agencies', 'AGENCIAS', 'From wire reports', 'With Post Wires'])(
    'reads "%s" as a wire without a name',
    (line) => {
      const lamp = 'The lamp is lit again, the keeper said on Monday.';
      expect(findCredits(pageOf([lamp, lamp, line])).map(({ agency, outlet }) => [agency, outlet])).toEqual([
        [null, null],
      ]);
    },
  );

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

const textCredits = (page: Page) =>
  findCredits(page)
    .filter((credit) => credit.covers === 'text')
    .map(({ agency, outlet, kind, quote }) => [agency, outlet, kind, quote]);

describe('a sign-off', () => {
  const SIGN_OFF = '(Reporting by Jane Roe in Port Alma; Editing by John Doe)';
  const lamp = 'The lamp is lit again, the keeper said on Monday.';

  it('names no agency by itself, and is less sure', () => {
    const credits = findCredits(pageOf([lamp, SIGN_OFF]));
    expect(credits.map(({ agency, kind }) => [agency, kind])).toEqual([[null, 'contributor-line']]);
    expect(credits[0]?.confidence).toBeLessThan(0.5);
  });

  it.each([
    ['a dateline', pageOf([`PORT ALMA (Reuters) - ${lamp}`, SIGN_OFF])],
    ['a byline', pageOf([lamp, SIGN_OFF], {}, [{ kind: 'byline', text: 'By Jane Roe, Reuters', nodes: [] }])],
    ['a copyright line', pageOf([lamp, SIGN_OFF, '(c) 2031 Reuters'])],
    [
      'metadata',
      pageOf([lamp, SIGN_OFF], { metadataCredits: [{ source: 'json-ld:author', value: 'Reuters' }] }),
    ],
    ['its own site', pageOf([lamp, SIGN_OFF], { url: 'https://www.reuters.com/world/lamp' })],
  ])('is that of Reuters beside %s', (_, page) => {
    expect(textCredits(page)).toContainEqual(['Reuters', null, 'contributor-line', SIGN_OFF]);
  });

  it.each([
    ['a picture', 'The lamp. REUTERS/Jane Roe'],
    ['a citation', 'The keeper told Reuters that the lamp is lit.'],
  ])('is not made that of Reuters by %s', (_, line) => {
    expect(textCredits(pageOf([lamp, line, lamp, SIGN_OFF]))).toEqual([
      [null, null, 'contributor-line', SIGN_OFF],
    ]);
  });

  it('of one article is not named by a credit of another', () => {
    const [first] = pageOf([`PORT ALMA (Reuters) - ${lamp}`]).articles;
    const [second] = pageOf([lamp, SIGN_OFF]).articles;
    const page = { ...pageOf([]), articles: [first, second].filter((article) => article !== undefined) };
    expect(textCredits(page).map(([agency]) => agency)).toEqual(['Reuters', null]);
  });
});

describe('each credit', () => {
  const lamp = 'The lamp is lit again, the keeper said on Monday.';

  it('is told with the detector that found it', () => {
    const page = pageOf(
      [`PORT ALMA (AP) - ${lamp}`, lamp, 'The keeper told Reuters of it.', 'SOURCE: www.lamp.example'],
      { metadataCredits: [{ source: 'json-ld:author', value: 'AFP' }] },
    );
    const found = findCreditsExplained(page);
    expect(found.map(({ credit }) => credit)).toEqual(findCredits(page));
    expect(found.map(({ detector }) => detector)).toEqual([
      'dateline',
      'citation',
      'source-host',
      'structured',
    ]);
  });
});

describe('an outlet that is named without its host', () => {
  const lamp = 'The lamp is lit again, the keeper said on Monday.';

  it.each([
    ['Source: The Port Alma Courier', 'source-line'],
    ['Quelle: Strelsauer Zeitung', 'source-line'],
    ['(Source: Port Alma Post)', 'source-line'],
    ['This article first appeared in The Lamp.', 'credit-line'],
    ['This column was originally published by the Port Alma Lantern.', 'credit-line'],
    ['Originally published on Lighthouse.', 'credit-line'],
  ])('is quoted, and no host is guessed: %s', (line, kind) => {
    const quote = line.replace(/^\((.*)\)$/, '$1');
    expect(textCredits(pageOf([lamp, lamp, line]))).toEqual([[null, null, kind, quote]]);
  });

  it.each([
    ['This article was originally published on The Conversation.', 'The Conversation', 'credit-line'],
    ['Source: Agence France-Presse', 'AFP', 'source-line'],
  ])('is an agency if the table has it: %s', (line, agency, kind) => {
    expect(textCredits(pageOf([lamp, lamp, line])).map((credit) => credit.slice(0, 3))).toEqual([
      [agency, null, kind],
    ]);
  });

  it.each([
    'Source: Ministry of Fish',
    'Source: a keeper who reads the daily press',
    'This article was originally published on July 12, 2030.',
    'The book was first published in London and sold well.',
    'This story first appeared in The Bugle.',
    'Photo: Port Alma Post',
  ])('is not seen in: %s', (line) => {
    expect(textCredits(pageOf([lamp, lamp, line]))).toEqual([]);
  });

  it('does not count in the middle of a long article, where a table has its source', () => {
    const many = Array.from({ length: 8 }, () => lamp);
    expect(textCredits(pageOf([...many, 'Source: Port Alma Post', ...many]))).toEqual([]);
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
          expect(wordsAt(page, credit)).toBe(wordsOf(credit));
          expect(credit.quote.length).toBeGreaterThan(0);
          expect(credit.quote.length).toBeLessThanOrEqual(200);
          expect(credit.confidence).toBeGreaterThan(0);
          expect(credit.confidence).toBeLessThanOrEqual(1);
          if (credit.kind === 'photo') expect(credit.covers).toBe('photo');
          if (credit.kind === 'citation') expect(credit.covers).toBe('citation');
        }
      }),
      { numRuns: runsOf(300), seed: 7 },
    );
  });

  it('is never credited to an agency by its captions', () => {
    fc.assert(
      fc.property(texts, (captions) => {
        const asides: Aside[] = captions.map((text) => ({ kind: 'caption', text, nodes: [] }));
        const credits = findCredits(pageOf(['The lamp is lit again.'], {}, asides));
        expect(credits.filter((credit) => credit.covers === 'text' && credit.agency !== null)).toEqual([]);
      }),
      { numRuns: runsOf(300), seed: 8 },
    );
  });

  it('names the same agencies for its text when paragraphs without names are put in its middle', () => {
    const plain = fc.array(fc.constant('The fog came in and the boats stayed out.'), { maxLength: 12 });
    const opening = 'PORT ALMA (AP) - The lamp is lit again, the keeper said.';
    const closing = 'Associated Press writer Jane Roe contributed to this report.';
    const whole = textCredits(pageOf([opening, closing]));
    fc.assert(
      fc.property(plain, (middle) => {
        expect(textCredits(pageOf([opening, ...middle, closing]))).toEqual(whole);
      }),
      { numRuns: runsOf(40), seed: 9 },
    );
  });

  it('with nothing in it gives nothing', () => {
    expect(findCredits(pageOf([]))).toEqual([]);
    expect(findCredits(pageOf([], { articles: [] }))).toEqual([]);
  });
});
