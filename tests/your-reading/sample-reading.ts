import type { ReadPage } from '../../src/memory-messages.ts';

/** A remembered page at this path of a site, of the text with this number. */
export const readPage = (text: number, outlet: string, change: Partial<ReadPage> = {}): ReadPage => ({
  url: `https://${outlet}/${text}`,
  outlet,
  headline: `Story ${text}`,
  hour: 500_000,
  credits: [],
  agencies: [],
  ownAgency: null,
  text,
  ...change,
});
