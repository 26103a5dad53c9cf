import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINE_NAMES, SEARCH_ENGINES } from '../../src/report/search-engines.ts';
import { sayLeaves, saySearch, searchesOf } from '../../src/report/search.ts';
import { english } from '../ui/english.ts';
import { sampleCredit } from '../ui/sample-reports.ts';

const AP = { code: 'AP', name: 'Associated Press', host: 'apnews.com' };
const REUTERS = { code: 'Reuters', name: 'Reuters', host: 'reuters.com' };
const GETTY = { code: 'Getty Images', name: 'Getty Images', host: null };
const described = {
  sentence: 'Keeper Orla Vance counted 4,200 flashes.',
  headline: 'Lamp: island “keeps” burning',
  agencies: [AP, REUTERS, GETTY],
};
const queriesOf = (...args: Parameters<typeof searchesOf>) =>
  searchesOf(...args).map(({ href }) => {
    const { searchParams } = new URL(href);
    return searchParams.get('q') ?? searchParams.get('query');
  });

describe('a search', () => {
  test('of the sentence has its words as they stand, one of the headline its words at the agency that is credited', () => {
    expect(queriesOf('google', described, [sampleCredit()])).toEqual([
      '"Keeper Orla Vance counted 4,200 flashes."',
      'site:apnews.com Lamp: island keeps burning',
    ]);
  });

  test('is made at the agency of the text before one that is cited, and not at one of photos', () => {
    const photo = sampleCredit({ kind: 'photo', covers: 'photo', agency: 'AP' });
    const cited = sampleCredit({ kind: 'citation', covers: 'citation', agency: 'Reuters' });
    const credits = [cited, sampleCredit()];
    expect(searchesOf('bing', described, credits).map(({ agency }) => agency?.code)).toEqual([
      undefined,
      'AP',
      'Reuters',
    ]);
    expect(searchesOf('bing', described, [photo])).toHaveLength(1);
  });

  test('is offered only where there is something to search for', () => {
    const nothing = { sentence: null, headline: '', agencies: [AP] };
    expect(searchesOf('brave', nothing, [sampleCredit()])).toEqual([]);
    expect(searchesOf('brave', described, [])).toHaveLength(1);
  });

  test('says before the click what leaves, and where it goes', () => {
    const [sentence, headline] = searchesOf('duckduckgo', described, [sampleCredit()]);
    if (!sentence || !headline) throw new Error('two searches');
    expect(saySearch(english, sentence)).toBe('Search for this sentence');
    expect(sayLeaves(english, sentence)).toBe('Opens duckduckgo.com with this sentence.');
    expect(saySearch(english, headline)).toBe('Search this headline at AP');
    expect(sayLeaves(english, headline)).toBe('Opens duckduckgo.com with this headline.');
  });

  test.each(ENGINE_NAMES)(
    'at %s goes to its own address and takes along these words alone, whatever the page says',
    (engine) => {
      const { address, parameter } = SEARCH_ENGINES[engine];
      const own = new URL(address);
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (sentence, headline) => {
          for (const search of searchesOf(engine, { ...described, sentence, headline }, [sampleCredit()])) {
            const { origin, pathname, searchParams, hash } = new URL(search.href);
            expect([origin, pathname, hash]).toEqual([own.origin, own.pathname, '']);
            expect([...searchParams.keys()]).toEqual([parameter]);
            expect(search.host).toBe(own.hostname.replace(/^www\./, ''));
            expect(searchParams.get(parameter)).toContain(
              new URLSearchParams({ q: search.words }).get('q') ?? '',
            );
          }
        }),
      );
    },
  );

  test('holds no order of the page to the engine', () => {
    const [, atSite] = queriesOf('google', { ...described, headline: 'x site:evil.example -lamp "a" +b' }, [
      sampleCredit(),
    ]);
    expect(atSite).toBe('site:apnews.com x site evil.example lamp a b');
  });
});
