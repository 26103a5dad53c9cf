import { describe, expect, test } from 'vitest';
import { provenanceOf } from '../../src/report/provenance.ts';
import {
  isNamed,
  sayBadge,
  sayCertainty,
  sayCredited,
  sayFurtherSource,
  sayUnknown,
  sayVerdict,
} from '../../src/report/verdict-sentences.ts';
import { RELATIONS, type Credit, type Report } from '../../src/model.ts';
import { english } from '../ui/english.ts';
import {
  emptyReport,
  sampleCarrier,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../ui/sample-reports.ts';

const provenanceWith = (
  change: Parameters<typeof sampleVerdict>[0],
  report: Parameters<typeof sampleReport>[0] = {},
) => provenanceOf(sampleReport({ verdict: sampleVerdict(change), ...report }));

describe('a rewrite of a special kind', () => {
  const rewrite = { ...sampleSource({ relation: 'rewrite' }) };
  const reportOf = (...sources: readonly (typeof rewrite)[]) =>
    provenanceOf(
      sampleReport({
        verdict: sampleVerdict({ relation: 'rewrite', agency: rewrite.story.agency }),
        sources,
      }),
    );

  test('is called a translation where the story is in another language', () => {
    const provenance = reportOf({ ...rewrite, isTranslation: true });
    expect(sayVerdict(english, provenance)).toBe('Likely translation of a story by AP.');
    expect(sayBadge(english, provenance)).toBe('AP · Likely translation');
  });

  test('names both origins where it is made from two stories', () => {
    const first = { ...rewrite, isOfPart: true as const };
    const second = { ...first, story: { ...first.story, id: 'second', agency: 'Reuters' } };
    expect(sayVerdict(english, reportOf(first, second))).toBe(
      'Likely rewrite of two stories, by AP and Reuters.',
    );
    expect(sayBadge(english, reportOf(first, second))).toBe('AP and Reuters · Likely rewrite');
    expect(sayFurtherSource(english, second)).toBe('Another part is likely a rewrite of a story by Reuters.');
    expect(sayVerdict(english, reportOf(first, { ...first, story: { ...first.story, id: 'third' } }))).toBe(
      'Likely rewrite of two stories, by AP.',
    );
  });
});

describe('an origin that rests on the word of publishers', () => {
  const claims = [
    { publisher: 'Example Press', agency: 'AP', outlet: null },
    { publisher: 'Corva Bureau', agency: null, outlet: 'corvastar.example' },
  ];
  const provenance = provenanceWith(
    { relation: 'reprint', agency: 'AP' },
    { sources: [{ ...sampleSource({ relation: 'reprint' }), claims }] },
  );

  test('is followed by what each of them says', () => {
    expect(sayVerdict(english, provenance)).toMatch(
      / According to Example Press, the story is from AP\. According to Corva Bureau, the story is from corvastar\.example\.$/,
    );
  });

  test('says so of that origin alone', () => {
    const credited = { ...provenance, verdict: sampleVerdict({ relation: 'credited' }) };
    expect(sayVerdict(english, credited)).not.toContain('According to');
  });
});

describe('the verdict sentence', () => {
  test.each([
    ['original', 'This is AP’s own page.'],
    ['reprint', 'Full copy of a story from AP.'],
    ['edited', 'Edited copy of a story from AP.'],
    ['excerpt', 'Part of this page is also in a story from AP.'],
    ['rewrite', 'Likely rewrite of a story from AP.'],
    ['cites', 'Own report that cites AP.'],
  ] as const)('tells %s', (relation, sentence) => {
    expect(sayVerdict(english, provenanceWith({ relation }))).toBe(sentence);
  });

  test('names the outlet of a story that is no agency’s', () => {
    const story = { ...sampleSource().story, agency: null, outlet: 'kyivpost.com' };
    const provenance = provenanceWith(
      { relation: 'excerpt', agency: null },
      { sources: [sampleSource({ story })] },
    );
    expect(sayVerdict(english, provenance)).toBe('Part of this page is also in a story from kyivpost.com.');
  });

  test('of a page that an index knows by its address alone is the index’s, without certainty or a credit', () => {
    const sources = [sampleSource({ storyWords: 0, pageShare: 0, storyShare: 0, passages: [] })];
    const provenance = provenanceWith({ basis: 'url' }, { sources });
    expect(sayVerdict(english, provenance)).toBe(
      'The index lists this page under a story from AP: Full copy.',
    );
    expect(sayCredited(english, provenance)).toMatch(/^Only its address is known/);
    expect(sayCertainty(english, provenance)).toBeUndefined();
    expect(isNamed(provenance)).toBeUndefined();
  });

  test('of an unknown text never says that it is original', () => {
    const provenance = provenanceOf(emptyReport());
    expect(sayVerdict(english, provenance)).toBe('No known source.');
    expect(sayCredited(english, provenance)).toContain('does not make the text original');
  });

  const creditedWith = (change: Parameters<typeof sampleCredit>[0], ...more: Credit[]) => {
    const credit = sampleCredit(change);
    const { agency, confidence, part } = credit;
    const verdict = sampleVerdict({ relation: 'credited', basis: 'credit', agency, confidence, part });
    return provenanceOf({ ...emptyReport(), verdict, credits: [credit, ...more] });
  };

  test('of a text that was not compared is a credit, never a copy', () => {
    const provenance = creditedWith({ agency: 'AFP', kind: 'byline', quote: 'AFP Majuro' });
    expect(sayVerdict(english, provenance)).toBe('Credited to AFP.');
    expect(sayCredited(english, provenance)).toContain('No story in the index confirms it');
    expect(sayBadge(english, provenance)).toBe('AFP · credited');
    expect(isNamed(provenance)).toBeUndefined();
  });

  test('names every agency of the credit, the outlet beside them, and one that contributed', () => {
    const several = creditedWith({ agency: 'AFP' }, sampleCredit({ agency: 'AP' }));
    expect(sayVerdict(english, several)).toBe('Credited to AFP and AP.');
    const shared = creditedWith({ kind: 'byline', part: true });
    expect(sayVerdict(english, shared)).toBe('Credited to AP, with courier.example.');
    expect(sayBadge(english, shared)).toBe('AP · credited in part');
    const contributed = creditedWith({ kind: 'contributor-line', part: true });
    expect(sayVerdict(english, contributed)).toBe('The page says that AP contributed.');
    expect(sayBadge(english, contributed)).toBe('AP · contributed');
  });

  test('is sure of the reading of a credit, not of an origin', () => {
    expect(sayCertainty(english, creditedWith({ confidence: 0.97 }))).toBe('The credit line is clear.');
    expect(sayCertainty(english, creditedWith({ confidence: 0.8 }))).toBe('This is probably a credit line.');
    expect(sayCertainty(english, creditedWith({ kind: 'structured', place: null }))).toContain('page’s data');
  });

  test('of a generic credit names no agency', () => {
    expect(sayVerdict(english, creditedWith({ agency: null }))).toBe('Credited to news agencies.');
  });

  test('of an outlet’s own story says how many others carry it, and never “original”', () => {
    const carriers = [
      sampleCarrier(),
      sampleCarrier({ outlet: 'late.example' }),
      sampleCarrier({ outlet: 'cites.example', relation: 'cites' }),
    ];
    const verdict = sampleVerdict({ relation: 'own-page', agency: null, basis: 'url' });
    const own = { story: sampleSource().story, carriers };
    const provenance = provenanceOf({ ...emptyReport(), verdict, own });
    const words = `${sayVerdict(english, provenance)} ${sayCredited(english, provenance)}`;
    expect(words).toBe('This is the story itself. Its text is also carried by 2 other outlets.');
    expect(sayBadge(english, provenance)).toBe('courier.example · The story itself');
    const alone = provenanceOf({ ...emptyReport(), verdict, own: { ...own, carriers: [] } });
    expect(sayCredited(english, alone)).toContain('No other outlet');
  });

  test('of a report that cites says whose report it is first', () => {
    expect(sayBadge(english, provenanceWith({ relation: 'cites' }))).toBe('Own report · cites AP');
  });

  test('never accuses', () => {
    const words = RELATIONS.map((relation) => {
      const provenance = provenanceWith({ relation, credited: false });
      return [
        sayVerdict(english, provenance),
        sayCredited(english, provenance),
        sayBadge(english, provenance),
      ].join(' ');
    });
    expect(words.join(' ')).not.toMatch(/stol|plagiar|steal|theft|fail|refus|hid|fake/i);
  });
});

describe('whether the page says so', () => {
  test('is said for a credited copy', () => {
    expect(sayCredited(english, provenanceWith({ credited: true }))).toBe(
      'The page names AP as the source of its text.',
    );
  });

  test('a photo credit is told as a photo credit', () => {
    const credits = [sampleCredit({ kind: 'photo', covers: 'photo' })];
    expect(sayCredited(english, provenanceWith({ credited: false }, { credits }))).toBe(
      'The page credits AP for a photo; no credit to it for the text was found.',
    );
  });

  test('a citation is told as a citation', () => {
    const credits = [sampleCredit({ kind: 'citation', covers: 'citation' })];
    expect(sayCredited(english, provenanceWith({ credited: false }, { credits }))).toContain(
      'cites AP; no credit',
    );
  });

  test('an address in the page’s data is told as that', () => {
    const credits = [sampleCredit({ kind: 'structured', covers: 'citation', place: null })];
    expect(sayCredited(english, provenanceWith({ credited: false }, { credits }))).toBe(
      'The page’s data gives an address on the site of AP; no credit to AP was found on the page.',
    );
  });

  test('another agency’s photo credit does not count', () => {
    const credits = [sampleCredit({ agency: 'AFP', kind: 'photo', covers: 'photo' })];
    expect(sayCredited(english, provenanceWith({ credited: false }, { credits }))).toBe(
      'No credit to AP was found on the page.',
    );
  });

  test('of a selection, it speaks of the text alone: the page may say more', () => {
    const provenance = { ...provenanceWith({ credited: false }), isTextAlone: true };
    expect(sayCredited(english, provenance)).toBe('No credit to AP was found in this text.');
  });

  test('is no question for an own report, an original, or an unknown text', () => {
    expect(isNamed(provenanceWith({ relation: 'cites' }))).toBeUndefined();
    expect(isNamed(provenanceWith({ relation: 'original' }))).toBeUndefined();
    expect(isNamed(provenanceOf(emptyReport()))).toBeUndefined();
  });
});

describe('certainty', () => {
  test.each([
    [0.95, 'Very sure'],
    [0.8, 'Sure'],
    [0.5, 'Fairly sure'],
    [0.49, 'Weak evidence'],
  ])('%d is "%s"', (confidence, words) => {
    expect(sayCertainty(english, provenanceWith({ confidence }))).toMatch(new RegExp(`^${words}:`));
  });

  test('gives its evidence', () => {
    expect(sayCertainty(english, provenanceWith({ basis: 'text' }))).toBe(
      'Very sure: passages of the text match.',
    );
  });

  test('of a rewrite is never called sure, and rests on facts, not on words', () => {
    expect(sayCertainty(english, provenanceWith({ relation: 'rewrite', basis: 'text' }))).toBe(
      'Strong evidence: many of the same names, numbers and terms, in much the same order.',
    );
    expect(sayCertainty(english, provenanceWith({ relation: 'rewrite', confidence: 0.3 }))).toMatch(
      /^Weak evidence:/,
    );
  });

  test('is not claimed where no copy is claimed', () => {
    expect(sayCertainty(english, provenanceOf(emptyReport()))).toBeUndefined();
    expect(sayCertainty(english, provenanceWith({ relation: 'cites' }))).toBeUndefined();
  });
});

test('a further source that is only cited is told as cited', () => {
  expect(sayFurtherSource(english, sampleSource({ relation: 'cites' }))).toBe('The page also cites AP.');
  expect(sayFurtherSource(english, sampleSource({ relation: 'excerpt' }))).toContain('Part of this page');
});

describe('where nothing was found', () => {
  const sentencesOf = (report: Report) => sayUnknown(english, report, []).join(' ');

  test('it is said that the index holds no such story, and that this does not make the text original', () => {
    expect(sentencesOf(emptyReport())).toBe(
      'No known source. No story in the index was found to match this page. That does not make the text original: no index holds all the news.',
    );
  });

  test('beside weak evidence it is not said that the index holds no such story', () => {
    const weak = { ...emptyReport(), sources: [sampleSource({ relation: 'none', confidence: 0.3 })] };
    expect(sentencesOf(weak)).toBe(
      'No known source. That does not make the text original: no index holds all the news.',
    );
  });
});
