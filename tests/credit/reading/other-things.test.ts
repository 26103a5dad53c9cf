/** Lines that hold an agency's letters and speak of something else, beside lines of the same form that credit the agency. */
import { describe, expect, test } from 'vitest';
import { findCredits } from '../../../src/credit/find-credits.ts';
import { pageWith } from '../sentences/read-sentences.ts';

const REST = 'The new bridge opens in spring, the mayor said on Tuesday after a long meeting.';

interface Line {
  place: string;
  text: string;
  language?: string;
  url?: string;
}

function credited({ place, text, ...page }: Line): (string | null)[] {
  const credits = findCredits({ ...pageWith({ place, text }), ...page });
  return [
    ...new Set(
      credits
        .filter(({ covers, confidence }) => covers === 'text' && confidence >= 0.5)
        .map(({ agency }) => agency),
    ),
  ].sort();
}

const bylines = (lines: readonly string[], page: Omit<Line, 'place' | 'text'> = {}): Line[] =>
  lines.map((text) => ({ place: 'byline', text, ...page }));
const openings = (lines: readonly string[], page: Omit<Line, 'place' | 'text'> = {}): Line[] =>
  lines.map((text) => ({ place: 'first', text: `${text} ${REST}`, ...page }));

const NOBODY: Readonly<Record<string, readonly Line[]>> = {
  'a course at school': bylines([
    'By Jane Roe, AP Statistics',
    'By Jane Roe, AP English Literature',
    'Jane Roe | AP Biology',
    'AP Statistics',
    'By Jane Roe | AP Language and Composition',
    'By Jane Roe, AP U.S. History',
    'Jane Roe, AP Chemistry student',
    'By Jane Roe, AP Government teacher',
    'AP Classroom',
  ]),
  'what a state has': [
    ...bylines(['AP High Court', 'AP Inter Results 2026', 'AP Assembly']),
    ...openings(['AP High Court:', 'AP Government -', 'AP Chief Minister:']),
  ],
  'a state after a town in India': [
    ...openings([
      'BAPATLA (AP):',
      'Bapatla (AP), Oct 14:',
      'VIJAYAWADA (AP) -',
      'Tirupati (AP) –',
      'Itanagar (AP):',
      'Guntur, AP:',
    ]),
    ...bylines(['Jane Roe, Guntur (AP)', 'By Our Correspondent, Vijayawada (AP)']),
  ],
  'a state after a town in Brazil': openings(
    ['MACAPÁ (AP) -', 'Marabá (PA) –', 'Belém (PA) -', 'OIAPOQUE (AP) -'],
    { language: 'pt-BR' },
  ),
  'a province after a town in Italy': openings(
    [
      'ASCOLI PICENO (AP) -',
      'San Benedetto del Tronto (AP) –',
      'CARINI (PA) -',
      'Grottammare (AP), 14 ottobre –',
    ],
    { language: 'it' },
  ),
  'a state after a town in America': [
    ...openings(['PITTSBURGH (PA) -', 'Harrisburg, PA -']),
    ...bylines([
      'By Jane Roe, Erie, PA',
      'Jane Roe | Scranton, PA | Oct. 14',
      'By Jane Roe, Williamsport, PA',
    ]),
  ],
  'the account of a post': ['body', 'last', 'first'].flatMap((place) =>
    [
      '— Reuters (@Reuters) October 14, 2026',
      '— The Associated Press (@AP) October 14, 2026',
      '— AFP News Agency (@AFP) October 14, 2026',
      'Reuters @Reuters · Oct 14, 2026',
      '— PTI (@PTI_News) October 14, 2026',
      'A post shared by AFP News Agency (@afpnewsagency)',
    ].map((text) => ({ place, text })),
  ),
  'what an agency makes besides': bylines(['AP Poll', 'AP Top 25', 'AP Top 25 Poll']),
  'letters that shorten a name': openings(['Access Point (AP) -', 'Advanced Placement (AP) -']),
  'letters after a person’s name': bylines(['By Jane Roe, PA-C', 'By Jane Roe, RN, CNA']),
};

describe.each(Object.entries(NOBODY))('%s', (_, lines) => {
  test.each(lines)('credits no agency: $place, $text', (line) => {
    expect(credited(line)).toEqual([]);
  });
});

const SOMEBODY: readonly [string, readonly Line[]][] = [
  [
    'AP',
    [
      ...openings(
        [
          'NEW DELHI (AP) —',
          'VISAKHAPATNAM, India (AP) —',
          'ALTOONA, Pa. (AP) —',
          'ATLANTA (AP) —',
          'GOLDEN (AP) -',
        ],
        { language: 'en' },
      ),
      ...bylines([
        'By Jane Roe, AP Sports Writer',
        'By Jane Roe, AP Economics Writer',
        'By Jane Roe, AP Education Writer',
        'By Juan Santana (AP)',
        'By Jane Roe @janeroe, Associated Press',
      ]),
    ],
  ],
  ['PTI', openings(['Guntur (AP), Oct 14 (PTI)', 'Tirupati (AP), Oct 14 (PTI):'])],
  ['ANSA', openings(['(ANSA) - ASCOLI PICENO, 14 OTT -'], { language: 'it' })],
  [
    'PA',
    [
      ...bylines(
        [
          'By Jane Roe, PA Political Editor',
          'Jane Roe, PA Political Editor',
          'By Jane Roe, PA Science Correspondent',
          'By PA Reporters',
          'By PA Sport Staff',
          'By Jane Roe and John Doe, PA Westminster Correspondents',
          'By Jane Butler, PA',
          'Jane Roe, PA',
        ],
        { language: 'en-GB' },
      ),
      ...bylines(['Jane Roe, PA Royal Reporter', 'Jane Roe and John Doe, PA'], {
        url: 'https://www.courier.co.uk/news/1',
      }),
    ],
  ],
];

describe.each(SOMEBODY)('%s', (agency, lines) => {
  test.each(lines)('is credited where it signs: $text', (line) => {
    expect(credited(line)).toEqual([agency]);
  });
});
