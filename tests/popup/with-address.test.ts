import { expect, it } from 'vitest';
import type { TabResult } from '../../src/messages.ts';
import { withAddress } from '../../src/popup/with-address.ts';

const kept: TabResult = { state: 'not-article', url: 'https://courier.example/atlas' };

it('a kept result gets the whole address of its page back while the tab shows it, and no other', () => {
  const address = 'https://courier.example/atlas?edition=late#map';
  expect(withAddress(kept, address)).toEqual({ ...kept, url: address });
  for (const other of [null, 'https://courier.example/', 'https://harbour.example/atlas'])
    expect(withAddress(kept, other)).toEqual(kept);
  const unknown: TabResult = { state: 'no-access', url: null, why: 'closed' };
  expect(withAddress(unknown, address)).toEqual(unknown);
});
