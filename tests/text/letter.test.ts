import { expect, it } from 'vitest';
import { isAccentedOrCyrillic, LETTERS } from '../../src/text/letter.ts';

const BASIC_PLANE = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

it('the class of letters has every letter of a script, and no sign of Latin texts', () => {
  const letters = new RegExp(`^[${LETTERS}]$`);
  const isOfScript = /^(?=\p{L})(?![\p{Script=Common}\p{Script=Latin}\p{Script=Greek}])/u;
  const isLatin = /^(?=\p{L})[a-zA-Z\u00aa-\u024f\u1e00-\u1fff]/u;
  const isSignOfAny = /^(?!\p{L})[\0-\u024f\u2000-\u2bff]/u;
  expect(
    BASIC_PLANE.filter((sign) => (isOfScript.test(sign) || isLatin.test(sign)) && !letters.test(sign)),
  ).toEqual([]);
  expect(BASIC_PLANE.filter((sign) => isSignOfAny.test(sign) && letters.test(sign))).toEqual([]);
});

it('accented and Cyrillic letters are letters', () => {
  const taken = BASIC_PLANE.filter((sign) => isAccentedOrCyrillic(sign.charCodeAt(0)));
  expect(taken.filter((sign) => !/\p{L}/u.test(sign))).toEqual([]);
  expect(taken).toContain('é');
});
