import { expect, it } from 'vitest';
import {
  fewestMissingNames,
  measureNames,
  namesOtherwiseWritten,
  withDay,
} from '../../../src/match/compare/names.ts';
import { weigh } from '../../../src/match/compare/weigh.ts';
import { lookUpTerms } from '../../../src/match/search/page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from '../../../src/match/search/shared-terms.ts';
import { hashTerm } from '../../../src/fingerprint/term-hash.ts';
import { printsOf } from '../../story-index/sample-entries.ts';
import { BEES, entry, open, story } from '../newsroom.ts';

/** The names of an article that is compared with one story. */
async function compare(told: string, article: string, published: string | null = null) {
  const opened = await open('wire', entry(story('told'), [told]), entry(story('bees'), BEES));
  const asked: number[] = [];
  const findTerms = (hashes: ArrayLike<number>) => (
    asked.push(...Array.from(hashes)),
    opened.findTerms(hashes)
  );
  const index = { ...opened, findTerms };
  const [first, second] = [await index.readNames(0), await index.readNames(1)];
  const ordinal = [first, second].findIndex((names) => names.story.id === 'told');
  const prints = printsOf(article);
  const terms = lookUpTerms(prints, index);
  askUnread(terms, Uint32Array.of(ordinal));
  const shared = sharedTermsOf(terms, [ordinal])[0] as SharedTerms;
  const signature = await index.readSignature(ordinal);
  asked.length = 0;
  const asking = { prints, terms };
  const contender = { story: ordinal, signature, shared, standing: 1 };
  return {
    asking,
    evidence: weigh(asking, contender, () => true),
    inAnyForm: measureNames(asking, shared, { story: ordinal, signature, published }),
    /** Terms that were looked up in all segments. */
    asked,
    asWritten: namesOtherwiseWritten(terms, shared),
    fewest: fewestMissingNames(terms, shared),
  };
}

it('a name in another house’s style is not missing', async () => {
  const told = 'On Oct. 3 Sen. Edda Brenn met thirteen captains in Tucson, AZ, for the 18th time.';
  const { inAnyForm, asWritten } = await compare(told, 'In October a Senator, Edda Brenn, met 13 captains in Tucson, Arizona, for the 18 lamps.'); // prettier-ignore
  expect(asWritten.missingNames).toBeGreaterThan(1);
  expect(inAnyForm).toMatchObject({ missingNames: 0, rareMissingNames: 0 });
});

it('a capital for its government is half missing, and so is a first name beside a shared surname', async () => {
  const told = 'The envoy said that the Kremlin had thanked Brenn for the lamp.';
  expect((await compare(told, 'The envoy said that Moscow had thanked Brenn.')).inAnyForm.missingNames).toBe(
    0.5,
  );
  expect((await compare(told, 'The envoy said that Edda Brenn was thanked.')).inAnyForm.missingNames).toBe(
    0.5,
  );
  expect(
    (await compare(told, 'The envoy said that Edda and Brenn were thanked.')).inAnyForm.missingNames,
  ).toBe(1);
});

it('a name is half missing if the story may have what stands near it, which is too common for an index to know', async () => {
  const article = 'The envoy said that the Pentagon had thanked Brenn.';
  const missing = async (told: string) => (await compare(told, article)).inAnyForm.missingNames;
  expect(await missing('The envoy said that the military had thanked Brenn.')).toBe(0.5);
  expect(await missing('The envoy said that the lamps had thanked Brenn.')).toBe(1);
  const told = 'The envoy said that generals had thanked Brenn.';
  expect(
    (await compare(told, 'The envoy said that the Bundestag had thanked Brenn.')).inAnyForm.missingNames,
  ).toBe(1);
});

it('other forms of a name are looked up in all segments only where the story may have one', async () => {
  const article = 'The envoy said that Moscow had thanked 176,000 people for the lamp in Arizona.';
  const lacking = await compare('The envoy thanked Brenn.', article);
  expect(lacking.inAnyForm.missingNames).toBeGreaterThan(2);
  expect(lacking.asked).toEqual([]);
  const holding = await compare(
    'The Kremlin said that the envoy had thanked 176,058 people in Arizona.',
    article,
  );
  expect(holding.inAnyForm.missingNames).toBe(1);
  expect(holding.asked).toEqual([hashTerm('kremlin')]);
});

it('a common name beside which another stands makes no name half missing', async () => {
  const told = 'The envoy thanked Brenn and the people of New Orm.';
  const { inAnyForm } = await compare(told, 'The envoy thanked Brenn and the people of New Velmar.');
  expect(inAnyForm.missingNames).toBe(1);
});

it('a round figure is half missing if the story has one that rounds to it', async () => {
  const missing = async (told: string) =>
    (await compare(told, 'The envoy sold Brenn some 176,000 lamps.')).inAnyForm.missingNames;
  expect(await missing('The envoy sold Brenn 176,058 lamps.')).toBe(0.5);
  expect(await missing('The envoy sold Brenn 175,500 lamps.')).toBe(0.5);
  expect(await missing('The envoy sold Brenn 176,500 lamps.')).toBe(1);
});

it('a year is half missing, unless the story tells it from its own day', async () => {
  const missing = async (told: string, year: number, published: string | null = '2031-04-01') => {
    const article = `In ${year} the envoy thanked Brenn.`;
    return (await compare(told, article, published)).inAnyForm.missingNames;
  };
  const told = 'Three years ago the envoy thanked Brenn.';
  expect(await missing(told, 2028)).toBe(0);
  expect(await missing(told, 2027)).toBe(0.5);
  expect(await missing(told, 2028, null)).toBe(0.5);
  expect(await missing(told, 2031)).toBe(0);
  expect(await missing('Last year the envoy thanked Brenn.', 2030)).toBe(0);
  expect(await missing('Last November the envoy thanked Brenn.', 2030)).toBe(0);
  expect(await missing('The envoy thanked Brenn, 40 years after his father.', 1991)).toBe(0);
  const end = 'The envoy thanked Brenn until the end of the';
  expect(await missing(`${end} century.`, 2100)).toBe(0);
  expect(await missing(`${end} century.`, 2000)).toBe(0.5);
  expect(await missing(`${end} decade.`, 2040)).toBe(0);
  expect(await missing(`${end} decade.`, 2050)).toBe(0.5);
  expect(await missing('The envoy thanked Brenn, four decades after his father.', 1991)).toBe(0);
});

it('a story’s day is asked for where the article has a year', async () => {
  const told = 'Three years ago the envoy thanked Brenn.';
  const { asking, evidence } = await compare(told, 'In 2028 the envoy thanked Brenn.');
  expect(withDay(asking, evidence, null)).toBe(evidence);
  expect(evidence.missingNames).toBe(0.5);
  expect(withDay(asking, evidence, '2031-04-01').missingNames).toBe(0);
  const without = await compare(told, 'The envoy thanked Brenn.');
  expect(withDay(without.asking, without.evidence, '2031-04-01')).toBe(without.evidence);
});

it('a common name is half missing if the story surely lacks it, and not at all if it may have it', async () => {
  const article = 'The envoy was thanked by Brenn on the Monday, as the President was.';
  const missing = async (told: string) => (await compare(told, article)).inAnyForm.missingNames;
  const told = 'On Monday the President and the envoy were thanked by Brenn.';
  expect(await missing(told)).toBe(0);
  expect(await missing(told.replace('On Monday', 'Then'))).toBe(0.5);
  expect(await missing('The envoy was thanked by Brenn.')).toBe(1);
});

it('the fewest names that can be missing are no more than are missing', async () => {
  const told = 'On Oct. 3 the Kremlin thanked Brenn.';
  for (const article of [
    'It was Edda Brenn, in October and in Moscow.',
    'It was Anselm Vane, in November and in Velmar.',
    'It was the 14 captains of Orm, in Kyiv.',
    'It was the Pentagon, and the Turks.',
  ]) {
    const { inAnyForm, asWritten, fewest } = await compare(told, article);
    expect(fewest.missingNames).toBeLessThanOrEqual(inAnyForm.missingNames);
    expect(fewest.rareMissingNames).toBeLessThanOrEqual(inAnyForm.rareMissingNames);
    expect(inAnyForm.rareMissingNames).toBeLessThanOrEqual(asWritten.rareMissingNames);
    expect(inAnyForm.sharedNames).toBeGreaterThanOrEqual(asWritten.sharedNames);
  }
});

it('other forms are looked up only to count what is missing, not the fewest that can be', async () => {
  const index = await open('wire', entry(story('bees'), BEES));
  const prints = printsOf('It was Edda Brenn, in October and in Moscow.');
  let lookUps = 0;
  const terms = lookUpTerms(prints, {
    ...index,
    findTerms: (hashes) => {
      lookUps++;
      return index.findTerms(hashes);
    },
  });
  const shared = sharedTermsOf(terms, [0])[0] as SharedTerms;
  fewestMissingNames(terms, shared);
  expect(lookUps).toBe(1);
  const bees = { story: 0, signature: await index.readSignature(0) };
  measureNames({ prints, terms }, shared, bees);
  measureNames({ prints, terms }, shared, bees);
  expect(lookUps).toBe(2);
});
