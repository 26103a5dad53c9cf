import { describe, expect, it } from 'vitest';
import { readablePage } from '../../../src/builder/command/readable-page.ts';
import type { Reading } from '../../../src/builder/read.ts';

const reading: Reading = {
  page: {
    url: 'https://valley.example/geese',
    title: 'Geese',
    headline: 'Geese get their sleep',
    published: '2026-03-03',
    language: 'en',
    articles: [
      {
        headline: 'Geese get their sleep',
        blocks: [
          { kind: 'heading', text: 'The vote' },
          { kind: 'paragraph', text: 'The council dims the lighthouse.' },
        ],
        asides: [{ kind: 'byline', text: 'By Jane Doe' }],
      },
    ],
    credits: [
      {
        agency: 'AP',
        outlet: null,
        kind: 'dateline',
        quote: 'PORT ELDER (AP) —',
        covers: 'text',
        confidence: 0.99,
        part: false,
        place: { article: 0, part: 'blocks', index: 1, charStart: 0, charEnd: 17 },
        detector: 'dateline',
      },
    ],
  },
  metadata: {
    canonicalUrl: null,
    siteName: 'Valley Courier',
    metadataCredits: [{ source: 'meta:author', value: 'Jane Doe' }],
  },
  dropped: [{ text: 'Share this', rule: 'site zone', detail: 'div.share-bar' }],
};
const plain = (_format: unknown, text: string): string => text;

describe('a page in words', () => {
  it('shows headline, blocks, asides, dates, language, metadata and credits with detector and place', () => {
    expect(readablePage(reading, plain, false).split('\n')).toEqual([
      'Geese',
      '  address    https://valley.example/geese',
      '  site       Valley Courier',
      '  published  2026-03-03',
      '  language   en',
      '',
      'Article 1: Geese get their sleep',
      '',
      '  # The vote',
      '',
      '  The council dims the lighthouse.',
      '',
      '  byline  By Jane Doe',
      '',
      'Metadata',
      '  meta:author  Jane Doe',
      '',
      'Credits',
      '  AP  text  dateline  99 %  by dateline  article 1, blocks 2  “PORT ELDER (AP) —”',
      '',
    ]);
  });

  it('adds the lines left out with their rules where it is asked to explain', () => {
    expect(readablePage(reading, plain, true)).toContain(
      '\n\nLeft out\n  site zone  div.share-bar  Share this\n',
    );
  });

  it('says why a page is no article', () => {
    const none: Reading = {
      ...reading,
      page: { ...reading.page, articles: [], credits: [], notArticle: 'front or search page' },
    };
    expect(readablePage(none, plain, false)).toContain(
      'no article  front or search page: The address is that of a front page or of a search.',
    );
  });
});
