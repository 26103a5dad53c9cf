import { describe, expect, test } from 'vitest';
import { readPlainText } from '../src/article/plain-text/read-plain-text.ts';
import { findCredits } from '../src/credit/find-credits.ts';
import { fingerprintPage } from '../src/fingerprint/fingerprint-page.ts';
import type { Page } from '../src/model.ts';
import { fingerprintsInSteps, fingerprintsOf } from '../src/pipeline.ts';
import { LONG_WORK } from '../src/steps.ts';

const page = readPlainText(
  [
    'PORT ELDER (AP) — The harbour council voted on Tuesday to dim the old lighthouse for the first time since 1887.',
    'Keeper Maud Tilling, 71, said she would obey but kept a paraffin lamp in her kitchen window.',
    'The trial lasts nine weeks and costs 34,000 crowns, which a brewery in the valley has offered to pay.',
  ].join('\n\n'),
  'https://valley.example/geese',
) as Page;

describe('the pipeline', () => {
  test('gives the fingerprints of a page together with its credits', () => {
    const prints = fingerprintsOf(page);
    expect(prints).toEqual(fingerprintPage(page, findCredits(page)));
    expect(prints.credits.map(({ agency, kind }) => [agency, kind])).toEqual([['AP', 'dateline']]);
    expect(prints.articles).toHaveLength(1);
  });

  test('may pause before each table of names, each part that may credit and each block', () => {
    const pauses = [...fingerprintsInSteps(page)];
    expect(pauses.filter((pause) => pause >= LONG_WORK)).toHaveLength(2);
    const blocks = page.articles[0]?.blocks.length ?? 0;
    expect(pauses.length).toBeGreaterThanOrEqual(2 + 2 * blocks);
  });
});
