import { expect, test } from 'vitest';
import { readMemoryRecord } from '../../../src/browser/settings/memory-record.ts';

test('a record comes through as it was kept, and of anything else nothing is known', () => {
  expect(readMemoryRecord({ hasFiles: true, trouble: 'lost' })).toEqual({ hasFiles: true, trouble: 'lost' });
  for (const raw of [undefined, null, 5, 'full', { hasFiles: 1, trouble: 'bored' }])
    expect(readMemoryRecord(raw)).toEqual({ hasFiles: false, trouble: null });
});
