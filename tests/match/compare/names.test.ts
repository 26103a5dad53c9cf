import { expect, it } from 'vitest';
import { fewestMissingNames, measureNames, namesOtherwiseWritten } from '../../../src/match/compare/names.ts';
import { lookUpTerms } from '../../../src/match/search/page-terms.ts';
import { askUnread, sharedTermsOf, type SharedTerms } from '../../../src/match/search/shared-terms.ts';
import { printsOf } from '../../story-index/sample-entries.ts';
import { BEES, entry, open, story } from '../newsroom.ts';

/** The names of an article that is compared with one story. */
async function compare(told: string, article: string) {
  const index = await open('wire', entry(story('told'), [told]), entry(story('bees'), BEES));
  const [first, second] = [await index.readNames(0), await index.readNames(1)];
  const ordinal = [first, second].findIndex((names) => names.story.id === 'told');
  const prints = printsOf(article);
  const terms = lookUpTerms(prints, index);
  askUnread(terms, Uint32Array.of(ordinal));
  const shared = sharedTermsOf(terms, [ordinal])[0] as SharedTerms;
  return {
    inAnyForm: measureNames({ prints, terms }, shared, ordinal),
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

it('a name is half missing if what stands near it is too common for an index to know', async () => {
  const told = 'The envoy said that generals had thanked Brenn.';
  expect(
    (await compare(told, 'The envoy said that the Pentagon had thanked Brenn.')).inAnyForm.missingNames,
  ).toBe(0.5);
  expect(
    (await compare(told, 'The envoy said that the Bundestag had thanked Brenn.')).inAnyForm.missingNames,
  ).toBe(1);
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
    expect(inAnyForm.missingNames).toBeLessThanOrEqual(asWritten.missingNames);
    expect(inAnyForm.sharedNames).toBeGreaterThanOrEqual(asWritten.sharedNames);
  }
});
