/** Whose word is it that a story is an agency's? */
import { describe, expect, it } from 'vitest';
import { originClaims } from '../../../src/match/decide/origin-claims.ts';
import type { FoundSource } from '../../../src/match/decide/select-sources.ts';
import type { Story } from '../../../src/model.ts';
import { story } from '../newsroom.ts';
import { evidenceOf } from '../sample-evidence.ts';

const AT_AP = 'https://apnews.com/ferry';
const AT_OTHER = 'https://corvastar.example/ferry';

/** Content tokens of a text of its own for each seed. */
const textOf = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 60 }, (_, i) => i * seed + seed * seed);

function source(
  change: Partial<Story>,
  {
    publisher,
    article = 0,
    text,
  }: { publisher?: string | undefined; article?: number; text?: number | undefined } = {},
): FoundSource {
  const { signature } = evidenceOf();
  return {
    story: story('ferry', change),
    carriers: [],
    article,
    evidence: text === undefined ? null : evidenceOf({ signature: { ...signature, tokens: textOf(text) } }),
    relation: 'reprint',
    confidence: 0.9,
    credited: false,
    ...(publisher !== undefined && { publisher }),
  };
}
const by = (publisher: string, agency: string | null = 'AP', outlet: string | null = null) => ({
  publisher,
  agency,
  outlet,
});

describe('a story that came with the extension', () => {
  it('is nobody’s claim', () => {
    const bundled = source({ url: AT_OTHER });
    expect(originClaims(bundled, [bundled])).toEqual([]);
  });
});

describe('a story of a publisher', () => {
  it.each([
    ['at its agency’s host', { url: AT_AP }, []],
    ['at another host', { url: AT_OTHER }, [by('Press')]],
    ['without an address', { url: null }, [by('Press')]],
    ['of an outlet at its own host', { url: AT_OTHER, agency: null, outlet: 'corvastar.example' }, []],
    ['of an outlet elsewhere', { url: AT_OTHER, agency: null, outlet: 'isle.example' }, [by('Press', null, 'isle.example')]], // prettier-ignore
    ['of neither', { url: AT_OTHER, agency: null, outlet: null }, [by('Press', null)]],
  ])('%s is its word alone, unless the address shows it', (_, change, claims) => {
    const one = source(change, { publisher: 'Press' });
    expect(originClaims(one, [one])).toEqual(claims);
  });

  it('is told with what others say where they disagree, each claim once', () => {
    const ap = source({ url: AT_AP }, { publisher: 'Press' });
    const dpa = source({ url: AT_AP, agency: 'dpa' }, { publisher: 'Wire' });
    expect(originClaims(ap, [ap, dpa, dpa])).toEqual([by('Press'), by('Wire', 'dpa')]);
  });

  it('is one with another by id, by address or by text, in the same article', () => {
    const disputed = (change: Partial<Story>, rest: { article?: number; text?: number } = {}) => {
      const one = source(
        { url: AT_AP },
        { publisher: 'Press', text: rest.text === undefined ? undefined : 3 },
      );
      const other = source({ agency: 'dpa', ...change }, { publisher: 'Wire', ...rest });
      return originClaims(one, [one, other]).length === 2;
    };
    expect(disputed({ id: 'ferry', url: null })).toBe(true);
    expect(disputed({ id: 'later', url: `${AT_AP}?utm_source=x` })).toBe(true);
    expect(disputed({ id: 'later', url: AT_OTHER }, { text: 3 })).toBe(true);
    expect(disputed({ id: 'later', url: AT_OTHER }, { text: 5 })).toBe(false);
    expect(disputed({ id: 'later', url: null })).toBe(false);
    expect(disputed({ id: 'ferry', url: null }, { article: 1 })).toBe(false);
  });
});
