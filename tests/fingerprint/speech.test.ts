import { expect, it } from 'vitest';
import { fingerprintArticle } from '../../src/fingerprint/fingerprint-page.ts';

const REPORT = [
  'Keeper Edda Brenn has asked the council of Velmar for a second lamp, after eleven ships missed the mouth of the river in one autumn.',
  'The council spent the money for it on a clock that strikes on the half hour and can be heard as far as the mole.',
  'Merchants on Quay Street have offered to pay half of the price, on condition that the lamp is lit on market days as well.',
  'Nobody on the council has answered them yet, and the clock has been wrong since Thursday.',
];
const LETTER = 'A light that is lit by vote is no light to us.';

/** The words that count as quoted, block by block. */
function quotedWords(paragraphs: readonly string[]): number[] {
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph' as const, text, nodes: [] }));
  const { quotedWordRanges, blockWordStarts, wordCount } = fingerprintArticle({ headline: '', blocks });
  const counts = paragraphs.map(() => 0);
  for (let i = 0; i + 1 < quotedWordRanges.length; i += 2) {
    const [start, end] = [quotedWordRanges[i] as number, quotedWordRanges[i + 1] as number];
    const block = blockWordStarts.findLastIndex((first) => first <= start);
    expect(end).toBeLessThanOrEqual(blockWordStarts[block + 1] ?? wordCount);
    counts[block] = (counts[block] as number) + end - start;
  }
  return counts;
}

it('a paragraph in first person is somebody’s words where the report speaks in third', () => {
  expect(quotedWords([...REPORT, LETTER])).toEqual([0, 0, 0, 0, 12]);
});

it('an "I" between two quotations is in neither', () => {
  const quoted = 'Brenn said “we row” and “I row” and “my boat is here” at the mole.';
  expect(quotedWords([...REPORT, ...REPORT, quoted])[8]).toBe(8);
  const told = 'Brenn said “we row” and I said “my boat” at the mole.';
  expect(quotedWords([...REPORT, ...REPORT, told])[8]).toBe(12);
});

it('a text that is told in first person quotes nobody', () => {
  const told = REPORT.map((text) => `I was there. ${text}`);
  expect(quotedWords([...told, LETTER])).toEqual([0, 0, 0, 0, 0]);
});

it('... but what speaks densely there may be a statement', () => {
  const once = `I was there. ${REPORT[0] as string}`;
  const statement = 'We ask you once more: light our lamp, or we shall row you past it ourselves.';
  const blocks = [once, once, statement, once].map((text) => ({
    kind: 'paragraph' as const,
    text,
    nodes: [],
  }));
  const { firstPersonWordRanges, quotedWordRanges, blockWordStarts } = fingerprintArticle({
    headline: '',
    blocks,
  });
  expect(quotedWordRanges).toEqual([]);
  expect(firstPersonWordRanges).toEqual([blockWordStarts[2], blockWordStarts[3]]);
  const report = fingerprintArticle({
    headline: '',
    blocks: [...REPORT, ...REPORT, statement].map((text) => ({
      kind: 'paragraph' as const,
      text,
      nodes: [],
    })),
  });
  expect(report.firstPersonWordRanges).toEqual([]);
  expect(report.quotedWordRanges).toHaveLength(2);
});

it.each([
  'The lamp was bought in World War I and repaired twice.',
  'Brenn said: “I have rowed out myself,” and left.',
  'Its mine is the deepest in the US, its myth older.',
  'Harbour master I. Brack refused.',
])('%j is told in third person', (text) => {
  expect(quotedWords([...REPORT, text])[4]).toBe(text.includes('“') ? 5 : 0);
});

it('a capital I of another language is nobody’s', () => {
  const danish = [
    'Fyrmesteren Edda Brenn har bedt byen Velmar om en lampe mere, efter at elleve skibe sejlede forbi floden den vinter.',
    'Byens penge gik til et ur, der slår hver halve time og kan høres helt ude på molen.',
    'Købmændene på kajen vil betale det halve, hvis lampen også er tændt på torvedage.',
  ];
  expect(quotedWords([...danish, ...danish, 'I Velmar har ingen svaret dem endnu.'])[6]).toBe(0);
  expect(quotedWords([...REPORT, ...REPORT, 'I have not answered them yet.'])[8]).toBe(6);
});

it('the turns of a speaker are speech, a label that stands once is none', () => {
  const turns = ['BRENN: The lamp is out.', 'Clerk: Which lamp?', 'BRENN: The only one.'];
  expect(quotedWords([...REPORT, ...REPORT, ...turns]).slice(8)).toEqual([5, 0, 4]);
});
