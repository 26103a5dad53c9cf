import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { descriptionForm } from '../../../src/browser/messages/description-form.ts';
import { describePage } from '../../../src/content/reading/describe-page.ts';
import { fingerprintsOf } from '../../../src/pipeline.ts';
import type { Page } from '../../../src/model.ts';

const SENTENCE =
  'Keeper Orla Vance of Harrowgate Island counted 4,200 flashes from the Tolland Quay lighthouse.';

const page: Page = {
  url: 'https://harborcourier.example/lamp',
  canonicalUrl: null,
  title: 'Island school keeps lamp burning | Harbor Courier',
  siteName: 'Harbor Courier',
  published: null,
  language: 'en',
  metadataCredits: [],
  articles: [
    {
      headline: 'Island school keeps lamp burning',
      headlineNode: null,
      blocks: [{ kind: 'paragraph', text: SENTENCE, nodes: [] }],
      asides: [],
    },
  ],
};
const of = (change: Partial<Page>, agencies: readonly string[] = []) => {
  const read = { ...page, ...change };
  return describePage({ page: read, fingerprints: fingerprintsOf(read) }, agencies);
};

describe('the description of a page', () => {
  test('has its headline, its outlet and its most telling sentence', () => {
    expect(of({})).toEqual({
      url: page.url,
      headline: 'Island school keeps lamp burning',
      siteName: 'Harbor Courier',
      sentence: SENTENCE,
      agencies: [],
    });
  });

  test('names the agencies that were asked for in full, with a site of those that have stories', () => {
    expect(of({}, ['AP', 'EPA', 'nobody']).agencies).toEqual([
      { code: 'AP', name: 'Associated Press', host: 'apnews.com' },
      { code: 'EPA', name: 'European Pressphoto Agency', host: null },
    ]);
  });

  test('fits a message, whatever the page calls itself', () => {
    const long = of({ siteName: 'x'.repeat(1000), url: `https://a.example/${'x'.repeat(9000)}` });
    expect(descriptionForm.fit(long)).toBeUndefined();
    const named = descriptionForm.fit(of({ siteName: 'x'.repeat(1000) }));
    expect(named).toMatchObject({ siteName: null, sentence: SENTENCE });
    expect(v.is(descriptionForm.schema, named)).toBe(true);
  });
});
