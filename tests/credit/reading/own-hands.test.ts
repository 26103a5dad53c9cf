import { describe, expect, it } from 'vitest';
import { findCredits } from '../../../src/credit/find-credits.ts';
import type { Page } from '../../../src/model.ts';
import { nameOfCredit, pageWith } from '../sentences/read-sentences.ts';
import { SHARES } from '../sentences/shares.ts';

const ROWS = SHARES.split('\n')
  .filter((row) => row !== '')
  .map((row) => {
    const [share = '', place = '', name = '', ...text] = row.split(' | ');
    return { share, place, name, text: text.join(' | ') };
  });

/** The Lighthouse's page with the line at its place. */
function pageOf({ place, text }: { place: string; text: string }): Page {
  if (place !== 'author') return pageWith({ place, text });
  return {
    ...pageWith({ place: 'body', text: 'The lamp is lit again.' }),
    metadataCredits: [{ source: 'json-ld:author', value: text }],
  };
}

describe('a credit of the text', () => {
  it.each(ROWS)('gives $name the $share: $text', ({ share, name, ...line }) => {
    const credits = findCredits(pageOf(line)).filter(({ covers }) => covers === 'text');
    expect(credits.map((credit) => [nameOfCredit(credit), credit.part ? 'part' : 'whole'])).toContainEqual([
      name,
      share,
    ]);
  });
});
