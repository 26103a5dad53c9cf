import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/credit/reading/agency-mentions.ts';
import {
  canStandAlone,
  hasPhotoAgency,
  isPhotoRun,
  isShortRun,
  joinRuns,
} from '../../../src/credit/reading/mention-run.ts';
import { runOf } from '../parts.ts';

const runs = (text: string) =>
  joinRuns(text, findMentions(text)).map(({ mentions }) => mentions.map(({ agency }) => agency.code));

describe('neighbouring names', () => {
  it.each([
    ['(BSS/AFP)', [['BSS', 'AFP']]],
    ['Reuters, AP and AFP', [['Reuters', 'AP', 'AFP']]],
    ['AFP with the Associated Press', [['AFP', 'AP']]],
    ['AFP und Reuters', [['AFP', 'Reuters']]],
    ['AFP | Reuters', [['AFP', 'Reuters']]],
  ])('are one run: %s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it.each([
    ['AFP. Reuters', [['AFP'], ['Reuters']]],
    ['AFP told Reuters', [['AFP'], ['Reuters']]],
    ['(AFP) (Reuters)', [['AFP'], ['Reuters']]],
  ])('are two runs with anything else between: %s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it('make a run of at most eight, however many there are', () => {
    expect(runs('Reuters/'.repeat(17)).map(({ length }) => length)).toEqual([8, 8, 1]);
  });
});

describe('a run', () => {
  it.each([
    ['AP', { isShort: true, isPhoto: false, hasPhoto: false, alone: true }],
    ['Associated Press', { isShort: false, isPhoto: false, hasPhoto: false, alone: true }],
    ['AP/Reuters', { isShort: false, isPhoto: false, hasPhoto: false, alone: true }],
    ['TT', { isShort: true, isPhoto: false, hasPhoto: false, alone: false }],
    ['AFP/Getty Images', { isShort: false, isPhoto: false, hasPhoto: true, alone: true }],
    ['Getty Images', { isShort: false, isPhoto: true, hasPhoto: true, alone: true }],
  ])('of %s is told for what it is', (text, expected) => {
    const { run } = runOf(text);
    expect({
      isShort: isShortRun(run),
      isPhoto: isPhotoRun(run),
      hasPhoto: hasPhotoAgency(run),
      alone: canStandAlone(run),
    }).toEqual(expected);
  });
});
