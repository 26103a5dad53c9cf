/** Texts that are hostile to whoever cuts, compares, counts, sends or shows them. */
import fc from 'fast-check';

/** By kind, which says what each attacks. */
export const HOSTILE_STRINGS: Readonly<Record<string, readonly string[]>> = {
  'turns the direction': ['\u202Eevil\u202C', '\u2066\u2067', '\u200F', '\u061C', '\u202A\u202A\u202A'],
  'has no width': [
    '\u200B',
    '\u200C\u200D',
    '\uFEFF',
    '\u00AD',
    '\u2060',
    'A\u200BP',
    '(\u200BReuters\u200D)',
  ],
  'is half of a character': ['\uD83D', '\uDE00', '\uD800\uD800', 'a\uDFFFb'],
  'ends a text': ['\0', 'a\0b', '\u001B[2J', '\u0007', '\u009B31m', '\r', '\u2028', '\u2029', '\u0085'],
  'stands above a letter': ['e\u0301', `Z${'\u0300\u0301\u0302'.repeat(40)}`, '\u20DD', '\uFE0F'],
  'is beyond 16 bits': [
    '\u{1F5DE}',
    '\u{E0041}\u{E0050}',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
    '\u{10FFFF}',
  ],
  'looks like another letter': ['ΑР', 'Rеuters', 'ＡＰ', '𝐀𝐏', 'ﬁle', 'İstanbul', 'ß', 'ſ'],
  'is white space': ['\u00A0', '\u3000', '\u1680', '\u180E', '\t\n\f', ' '.repeat(300)],
  'is a credit': [
    '(AP)',
    'LONDON (Reuters) -',
    '© AFP',
    'By Jane Roe, NWA',
    'Source: dpa',
    '(',
    ')'.repeat(50),
  ],
  'is code': [
    '</script>',
    '<!--',
    ']]>',
    '&amp;amp;',
    '&#0;',
    '&#x110000;',
    '{{x}}',
    '${x}',
    '__proto__',
    'javascript:0',
  ],
  'is a name of objects': ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__', 'then'],
  'is long': [
    'x'.repeat(5_000),
    'ab '.repeat(2_000),
    '“'.repeat(1_000),
    '.'.repeat(3_000),
    '漢'.repeat(2_000),
    `${'Sea'.repeat(20)} `.repeat(30),
    `2031-03-12T00:00:00.${'0'.repeat(300)}Z`,
    `Source: www.${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`,
  ],
  'is an address': [
    'https://apnews.com/x',
    'http://[::1',
    '//',
    'https://user:pw@h.example:99999/',
    'data:,',
    '\u0000://',
  ],
};

/** Any of them. */
export const hostileString: fc.Arbitrary<string> = fc.constantFrom(...Object.values(HOSTILE_STRINGS).flat());
