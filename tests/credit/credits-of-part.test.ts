/** Precedence: which detector has a line that more than one could read. */
import { describe, expect, it } from 'vitest';
import { creditsOfPart } from '../../src/credit/credits-of-part.ts';
import { LINE_DETECTORS, RUN_DETECTORS, type DetectorName } from '../../src/credit/detectors/detectors.ts';
import type { TextPart } from '../../src/credit/reading/text-part.ts';
import { runToEnd } from '../../src/steps.ts';
import { pageAt, partOf, runOf } from './parts.ts';

const FOOT = { blocksBefore: 9, blocksAfter: 0 };
const HEAD = { blocksBefore: 0, blocksAfter: 9 };

const detectorsOf = (text: string, rest: Partial<TextPart>, page = pageAt()) =>
  runToEnd(creditsOfPart(page, partOf(text, rest))).map(({ detector }) => detector);

/** A run of names, where it stands, and the detectors that have it. */
const RUNS: readonly [string, Partial<TextPart>, readonly DetectorName[]][] = [
  ['PORT ALMA (AP) - The lamp is lit again.', HEAD, ['dateline']],
  ['AP writer Jane Roe contributed to this report.', FOOT, ['contributor-line']],
  ['The Associated Press contributed to this report.', FOOT, ['credit-line']],
  ['(c) 2031 AFP', FOOT, ['credit-line']],
  ['Source: AFP', FOOT, ['source-line']],
  ['By AFP', HEAD, ['byline']],
  ['Foto: Jana Roth/dpa', FOOT, ['photo']],
  ['The boats are home. (PAP)', FOOT, ['tagline']],
  ['AFP', FOOT, ['tagline']],
  ['\u00a9 AFP / Jane Roe', FOOT, ['photo']],
  ['Get the author’s RSS feed', FOOT, []],
  ['The keeper told AFP.', FOOT, ['citation']],
];

/** A line that no agency of the table is named in, and the detectors that read it. */
const LINES: readonly [string, string, readonly DetectorName[]][] = [
  [
    'a host leaves no name of an outlet',
    'Source: lamp.example This article first published by Lamp',
    ['source-host'],
  ],
  ['a name alone is read', 'This article first published by Lamp', ['named-outlet']],
  [
    'a name of an outlet leaves no generic line',
    'This article first appeared in The Lamp. With inputs from agencies.',
    ['named-outlet'],
  ],
  ['a host is no name', 'Source: www.courier.example', ['source-host']],
  [
    'an agency by name leaves no generic line',
    'With inputs from agencies. The Associated Press contributed to this report.',
    ['credit-line'],
  ],
  [
    'a citation leaves the generic line',
    'The keeper told AFP, with inputs from agencies.',
    ['generic-line', 'citation'],
  ],
  [
    'a host leaves the generic line',
    'Source: www.courier.example, with inputs from agencies',
    ['source-host', 'generic-line'],
  ],
  ['a number is a picture', 'AP25007728444760.jpg', ['photo-id']],
  [
    'what reporters and editors sign names no agency',
    '(Reporting by Jane Roe in Port Alma; Editing by John Doe)',
    ['sign-off'],
  ],
];

it('each detector has a row here', () => {
  const tried = [...RUNS, ...LINES].flatMap(([, , detectors]) => detectors);
  const untried = [...RUN_DETECTORS, ...LINE_DETECTORS].filter(({ name }) => !tried.includes(name));
  expect(
    untried.map(({ name }) => `${name}: add a line that it has, beside the detectors that could read it`),
  ).toEqual([]);
});

describe('a run of names that several detectors could read', () => {
  it.each(RUNS)('belongs to the first of them: %s', (text, place, detectors) => {
    expect(detectorsOf(text, place)).toEqual(detectors);
  });

  it('is never shown to a detector outside its parts', () => {
    const { part } = runOf('PORT ALMA (AP) - The lamp is lit again.');
    for (const role of ['headline', 'heading', 'caption'] as const)
      for (const detector of detectorsOf(part.text, { role, part: 'asides' }))
        expect(RUN_DETECTORS.find(({ name }) => name === detector)?.roles).toContain(role);
  });
});

describe('a line without an agency of the table', () => {
  it.each(LINES)('%s: %s', (_, text, detectors) => {
    expect(detectorsOf(text, FOOT)).toEqual(detectors);
  });

  it('that names the page itself has been read: nothing else is made of it', () => {
    const page = pageAt('https://www.agencies.example/a', { siteName: 'Wire Courier' });
    expect(detectorsOf('Source: Wire Courier', FOOT, page)).toEqual([]);
    expect(detectorsOf('Source: www.agencies.example', FOOT, page)).toEqual([]);
    expect(
      detectorsOf('This article first appeared in Wire Courier. With inputs from agencies.', FOOT, page),
    ).toEqual([]);
  });
});

describe('whose a run is', () => {
  it('is no credit of an outlet that syndicates on its own page, but still its picture', () => {
    const page = pageAt('https://theconversation.com/a', { siteName: 'The Conversation' });
    const agencies = (text: string) =>
      runToEnd(creditsOfPart(page, partOf(text, FOOT))).map(({ credit }) => [credit.agency, credit.covers]);
    expect(agencies('This article was originally published on The Conversation.')).toEqual([]);
    expect(agencies('Photo: The Conversation')).toEqual([['The Conversation', 'photo']]);
  });

  it('is a picture for the photo agency in it, whatever the line says of the others', () => {
    const part = partOf('PORT ALMA (AFP/Getty Images) - The lamp is lit again.', HEAD);
    const found = runToEnd(creditsOfPart(pageAt(), part));
    expect(
      found.filter(({ credit }) => credit.covers === 'text').map(({ credit }) => credit.agency),
    ).not.toContain('Getty Images');
  });
});
