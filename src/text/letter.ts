/**
 * Letters of all scripts as the ranges of a class, for patterns without the flag `u`. Written `\p{L}`, each takes a browser up to a millisecond to compile, on
 * every page, and with the flags `iu` several. Signs of blocks that are mostly letters count too, so it is for the ends of words and for names, not for counting.
 */
export const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufeff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

/** A letter of an alphabet whose letters are most of its block: Latin with accents, Cyrillic. */
export function isAccentedOrCyrillic(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x400 && code <= 0x481) ||
    (code >= 0x48a && code <= 0x52f)
  );
}
