import { describe, expect, test } from 'vitest';
import {
  findingOf,
  isNamed,
  sayBadge,
  sayCarriers,
  sayCertainty,
  sayCoverage,
  sayCredits,
  sayCredited,
  sayFurtherSource,
  sayVerdict,
} from '../../src/report/sentences.ts';
import { RELATIONS } from '../../src/model.ts';
import { english } from '../ui/english.ts';
import {
  emptyReport,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../ui/sample-reports.ts';

const findingWith = (
  change: Parameters<typeof sampleVerdict>[0],
  report: Parameters<typeof sampleReport>[0] = {},
) => findingOf(sampleReport({ verdict: sampleVerdict(change), ...report }));

describe('the verdict sentence', () => {
  test.each([
    ['original', 'This is the original, by AP.'],
    ['reprint', 'Full copy of a story by AP.'],
    ['edited', 'Edited copy of a story by AP.'],
    ['excerpt', 'Part of this page is from a story by AP.'],
    ['rewrite', 'Likely rewrite of a story by AP.'],
    ['cites', 'Own report, which cites AP.'],
  ] as const)('tells %s', (relation, sentence) => {
    expect(sayVerdict(english, findingWith({ relation }))).toBe(sentence);
  });

  test('names the outlet of a story that is no agency’s', () => {
    const story = { ...sampleSource().story, agency: null, outlet: 'kyivpost.com' };
    const finding = findingWith(
      { relation: 'excerpt', agency: null },
      { sources: [sampleSource({ story })] },
    );
    expect(sayVerdict(english, finding)).toBe('Part of this page is from a story by kyivpost.com.');
  });

  test('of an unknown text never says that it is original', () => {
    const finding = findingOf(emptyReport());
    expect(sayVerdict(english, finding)).toBe('No known source.');
    expect(sayCredited(english, finding)).toContain('does not make it original');
  });

  test('of a text that only the page credits says that the amount is not known', () => {
    const credits = [sampleCredit({ agency: 'AFP', kind: 'byline', quote: 'AFP Majuro' })];
    const finding = findingOf({ ...emptyReport(), credits });
    expect(sayVerdict(english, finding)).toBe('The page credits AFP for its text.');
    expect(sayCredited(english, finding)).toContain('how much of it is from AFP is not known');
    expect(sayBadge(english, finding)).toBe('Credits AFP');
  });

  test('of a generic credit names no agency', () => {
    const finding = findingOf({ ...emptyReport(), credits: [sampleCredit({ agency: null })] });
    expect(sayVerdict(english, finding)).toBe('The page credits news agencies for its text.');
  });

  test('never accuses', () => {
    const words = RELATIONS.map((relation) => {
      const finding = findingWith({ relation, credited: false });
      return [sayVerdict(english, finding), sayCredited(english, finding), sayBadge(english, finding)].join(
        ' ',
      );
    });
    expect(words.join(' ')).not.toMatch(/stol|plagiar|steal|theft|fail|refus|hid|fake/i);
  });
});

describe('whether the page says so', () => {
  test('is said for a credited copy', () => {
    expect(sayCredited(english, findingWith({ credited: true }))).toBe(
      'The page names AP as the source of its text.',
    );
  });

  test('a photo credit is told as a photo credit', () => {
    const credits = [sampleCredit({ kind: 'photo', covers: 'photo' })];
    expect(sayCredited(english, findingWith({ credited: false }, { credits }))).toBe(
      'The page names AP for a photo, not for its text.',
    );
  });

  test('a citation is told as a citation', () => {
    const credits = [sampleCredit({ kind: 'citation', covers: 'citation' })];
    expect(sayCredited(english, findingWith({ credited: false }, { credits }))).toContain('cites AP, but');
  });

  test('another agency’s photo credit does not count', () => {
    const credits = [sampleCredit({ agency: 'AFP', kind: 'photo', covers: 'photo' })];
    expect(sayCredited(english, findingWith({ credited: false }, { credits }))).toBe(
      'The page does not name AP.',
    );
  });

  test('is no question for an own report, an original, or an unknown text', () => {
    expect(isNamed(findingWith({ relation: 'cites' }))).toBeUndefined();
    expect(isNamed(findingWith({ relation: 'original' }))).toBeUndefined();
    expect(isNamed(findingOf(emptyReport()))).toBeUndefined();
  });
});

describe('certainty', () => {
  test.each([
    [0.95, 'Very sure'],
    [0.8, 'Sure'],
    [0.5, 'Fairly sure'],
    [0.49, 'Weak evidence'],
  ])('%d is "%s"', (confidence, words) => {
    expect(sayCertainty(english, findingWith({ confidence }))).toMatch(new RegExp(`^${words}:`));
  });

  test('gives its evidence', () => {
    expect(sayCertainty(english, findingWith({ basis: 'text' }))).toBe('Very sure: the words match.');
  });

  test('of a rewrite is never called sure, and rests on facts, not on words', () => {
    expect(sayCertainty(english, findingWith({ relation: 'rewrite', basis: 'text' }))).toBe(
      'Strong evidence: the same facts, in much the same order.',
    );
    expect(sayCertainty(english, findingWith({ relation: 'rewrite', confidence: 0.3 }))).toMatch(
      /^Weak evidence:/,
    );
  });

  test('is not claimed where no copy is claimed', () => {
    expect(sayCertainty(english, findingOf(emptyReport()))).toBeUndefined();
    expect(sayCertainty(english, findingWith({ relation: 'cites' }))).toBeUndefined();
  });
});

test('a credit tells its kind, what it covers, and whom it names', () => {
  expect(sayCredits(english, [sampleCredit()])).toBe('Dateline, for the text: AP');
  expect(sayCredits(english, [sampleCredit({ kind: 'photo', covers: 'photo' })])).toBe(
    'Photo credit, for the photo only: AP',
  );
  expect(
    sayCredits(english, [sampleCredit({ agency: null, outlet: 'kyivpost.com', kind: 'source-line' })]),
  ).toBe('Source line, for the text: kyivpost.com');
});

test('a further source that is only cited is told as cited', () => {
  expect(sayFurtherSource(english, sampleSource({ relation: 'cites' }))).toBe('The page also cites AP.');
  expect(sayFurtherSource(english, sampleSource({ relation: 'excerpt' }))).toContain('Part of this page');
});

test('carriers are counted in the right plural', () => {
  expect(sayCarriers(english, 1)).toBe('1 other outlet, 1 origin');
  expect(sayCarriers(english, 9)).toBe('9 other outlets, 1 origin');
});

test('coverage names the agencies, the dates, and that there are others', () => {
  expect(sayCoverage(english, sampleCoverage)).toBe(
    'Compared with 3,214 stories by AP, Reuters, and others, published Feb 1, 2013 to Jan 15, 2025.',
  );
  expect(
    sayCoverage(english, {
      ...sampleCoverage,
      publishedFrom: null,
      agencies: [{ agency: 'AP', stories: 1 }],
    }),
  ).toBe('Compared with 3,214 stories by AP.');
});
