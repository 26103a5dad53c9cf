import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../src/browser/messages/message-schema.ts';
import { PAGE_NAME } from '../../../src/ui/shadow-host.ts';
import type { Message } from '../../../src/messages.ts';
import type { PageFingerprints } from '../../../src/model.ts';
import { runsOf } from '../../tier.ts';
import { samplePage } from './any-page.ts';

const isAccepted = (raw: unknown): boolean => readMessage(raw).ok;
const acceptsPage = (page: unknown): boolean => isAccepted({ type: 'check-page', page });
describe('a message', () => {
  test.each([
    { type: 'check-page', page: samplePage() },
    { type: 'check-text', page: samplePage() },
    { type: 'get-reading', part: 0 },
    { type: 'not-article', url: 'https://courier.example/' },
    { type: 'not-article', url: null, isForced: true },
    { type: 'too-large', url: 'https://courier.example/', isForced: true },
    { type: 'reading-progress', url: null, share: 0.5 },
    { type: 'unreadable', url: null, why: 'pdf' },
    { type: 'start-reading' },
    { type: 'start-watching' },
    { type: 'start-showing' },
    { type: 'style-page', name: PAGE_NAME },
    { type: 'get-tab-result', tabId: 3 },
    { type: 'get-coverage' },
    { type: 'segments-changed' },
    { type: 'check-tab-anyway', tabId: 7 },
    { type: 'get-choices' },
    { type: 'get-texts' },
    { type: 'check-links', urls: ['https://harbour.example/copy'] },
  ] satisfies Message[])('of type $type comes through as it was sent', (message) => {
    expect(readMessage(structuredClone(message))).toEqual({ ok: true, value: message });
  });

  test('of random junk never passes and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (junk) => {
          const result = readMessage(junk);
          expect(result.ok).toBe(false);
        },
      ),
      { numRuns: runsOf(2_000) },
    );
  });

  test('of a known type with junk inside never passes and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('check-page', 'not-article', 'get-tab-result'),
        fc.object(),
        (type, junk) => {
          expect(readMessage({ ...junk, type }).ok).toBe(false);
        },
      ),
      { numRuns: runsOf(1_000) },
    );
  });

  test('that asks for the reading script names no tab: it runs where the message is from', () => {
    expect(isAccepted({ type: 'start-reading', tabId: 3 })).toBe(false);
  });

  test('that asks for styles names what it adds, and brings no style of its own', () => {
    for (const name of [
      '',
      '*',
      'wiremark',
      'abcdefgh-abcd{}',
      'abcdefgh-abcd,*',
      'abcdefgh-abcd\n',
      'ABCDEFGH-ABCD',
    ])
      expect(isAccepted({ type: 'style-page', name })).toBe(false);
  });

  test('with any one field of its page replaced by junk never throws, and passes only what the field may hold', () => {
    const fields = Object.keys(samplePage()) as (keyof PageFingerprints)[];
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.oneof(fc.object(), fc.integer(), fc.boolean()),
        (field, junk) => {
          expect(acceptsPage({ ...samplePage(), [field]: junk })).toBe(false);
        },
      ),
      { numRuns: runsOf(1_000) },
    );
  });

  test('that is refused says which part was refused', () => {
    const result = readMessage({ type: 'check-page', page: { ...samplePage(), title: 5 } });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    expect(result.ok ? '' : result.error.message).toContain('page.title');
  });
});
