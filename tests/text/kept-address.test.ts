import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameDocument } from '../../src/text/address.ts';
import { digestOfDocument, plainAddress } from '../../src/text/kept-address.ts';

it.each([
  ['https://courier.example/atlas?session=5f3a#map', 'https://courier.example/atlas'],
  ['https://courier.example/atlas#map?old', 'https://courier.example/atlas'],
  ['https://keeper:lamp@courier.example/@atlas', 'https://courier.example/@atlas'],
  ['data:text/html;charset=utf-8,<p>Nineteen boats', 'data:text/html'],
  ['data:,Nineteen boats?', 'data:'],
  ['file:///home/keeper/boats.html', 'file:///home/keeper/boats.html'],
  ['', ''],
])('%s is kept as %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});

it('what is kept is short, and is kept the same again', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.nat(9_000),
      (url, length) => {
        const plain = plainAddress(url + 'x'.repeat(length));
        expect(plain.length).toBeLessThanOrEqual(2_000);
        expect(plain).not.toMatch(/[?#]/);
        expect(plainAddress(plain)).toBe(plain);
      },
    ),
  );
});

it('two addresses have one digest if they are of one document, and else not', () => {
  const address = fc.webUrl({ withFragments: true, withQueryParameters: true, size: 'small' });
  fc.assert(
    fc.property(
      address,
      fc.oneof(address, fc.constant('')),
      fc.constantFrom('#top', '?page=2', ''),
      (a, other, end) => {
        const b = other === '' ? a + end : other;
        expect(digestOfDocument(a) === digestOfDocument(b)).toBe(isSameDocument(a, b));
      },
    ),
    { numRuns: 500 },
  );
});
