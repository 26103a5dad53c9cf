import { expect, it } from 'vitest';
import type { Source } from '../../src/model.ts';
import { sayWeakSource } from '../../src/report/weak-source.ts';
import { english } from '../ui/english.ts';
import { sampleSource } from '../ui/sample-reports.ts';

const said = (change: Partial<Source>): string =>
  sayWeakSource(english, sampleSource(change)).replace(/\u202f/g, ' ');
const ALONE = 'A headline alone does not show where a text comes from.';

it('a headline is told of with who ran it and when, and that it shows no more', () => {
  const own = { by: 'agency', published: '2026-11-27T10:04:00Z' } as const;
  expect(said({ headline: own })).toBe(
    `AP published a story under this headline on Nov 27, 2026, 10:04 AM UTC. ${ALONE}`,
  );
  const copy = { by: 'carrier', published: '2026-11-27' } as const;
  expect(said({ headline: copy })).toBe(
    `A copy of a story by AP ran under this headline on Nov 27, 2026. ${ALONE}`,
  );
});

it('a story without a headline in common is told of by the words that it shares', () => {
  expect(said({})).toBe(english.say('weakSource'));
});
