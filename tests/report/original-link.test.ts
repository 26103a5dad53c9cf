import { describe, expect, test } from 'vitest';
import { originalLink } from '../../src/report/original-link.ts';
import { sampleSource } from '../ui/sample-reports.ts';

const { story } = sampleSource();

describe('the original', () => {
  test('is opened at its address', () => {
    expect(originalLink(story)).toEqual({ href: 'https://wire.example/1', isSearch: false });
  });

  test('without an address is searched at the agency', () => {
    expect(originalLink({ ...story, url: null })?.href).toBe(
      'https://apnews.com/search?q=Thieves%20take%20sea%20atlas',
    );
  });

  test('of an outlet without an address has no link', () => {
    expect(originalLink({ ...story, agency: null, url: null })).toBeUndefined();
  });
});
