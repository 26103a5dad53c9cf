import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKorean } from '../../../src/builder/input/decode-korean.ts';
import { decodeText } from '../../../src/builder/input/decode-text.ts';

const hex = (bytes: string): Uint8Array => Uint8Array.from(Buffer.from(bytes.replaceAll(' ', ''), 'hex'));
/** The text behind the head of a page. */
const bodyOf = (head: string, ...bytes: number[]): string =>
  decodeText(Buffer.concat([Buffer.from(head), Buffer.from(bytes)])).slice(head.length);

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', 'ef bb bf 47 c3 a4 6e 73 65'],
    ['UTF-16, low byte first', 'ff fe 47 00 e4 00 6e 00 73 00 65 00'],
    ['UTF-16, high byte first', 'fe ff 00 47 00 e4 00 6e 00 73 00 65'],
  ])('is that of the byte order mark: %s', (_name, bytes) => {
    expect(decodeText(hex(bytes))).toBe('Gänse');
  });

  it('is that of the mark, whatever is declared', () => {
    expect(decodeText(Buffer.from('\uFEFF<meta charset=shift_jis>Gänse'))).toContain('Gänse');
  });

  it.each([
    ['Shift_JIS', [0x8a, 0x9b, 0x92, 0xb9], '鴨鳥'],
    ['x-sjis', [0x8a, 0x9b, 0x92, 0xb9], '鴨鳥'],
    ['EUC-JP', [0xb4, 0xe7], '雁'],
    ['EUC-KR', [0xb1, 0xe2, 0xb7, 0xaf, 0xb1, 0xe2], '기러기'],
    ['ks_c_5601-1987', [0x8c, 0x63, 0x94, 0xee, 0xc6, 0x52], '똠뷁힣'],
    ['gb2312', [0xb4, 0xf3, 0xd1, 0xe3, 0xa2, 0xe3], '大雁€'],
    ['GBK', [0xef, 0x8b], '飲'],
    ['Big5', [0xb6, 0xad], '雁'],
    ['windows-1251', [0xc3, 0xf3, 0xf1, 0xe8], 'Гуси'],
    ['ISO-8859-1', [0x80, 0x93, 0xe4, 0x94, 0x9f], '€“ä”Ÿ'],
    ['ISO-8859-2', [0xb1], 'ą'],
    ['utf-8', [0xc3, 0xa4], 'ä'],
    ['utf-16', [0xc3, 0xa4], 'ä'],
    ['x-user-defined', [0x93, 0xe4], '“ä'],
  ])('is the one declared: %s', (label, bytes, text) => {
    for (const head of [
      `<meta charset=${label}>`,
      `<META CharSet = "${label}" />`,
      `<!-- <meta charset=big5> --><meta http-equiv='Content-Type' content='text/html; charset=${label}'>`,
      `<meta content="text/html;charset='${label}'" http-equiv=content-type>`,
      `<meta charset=of-geese><meta charset=${label}>`,
      `<?xml version="1.0" encoding="${label}"?>`,
      `<!doctype html><html lang="a>b"><head><title>x</title><script>${'a < b;'.repeat(2000)}</script><meta charset=${label}>`,
    ])
      expect(bodyOf(head, ...bytes)).toBe(text);
  });

  it.each([
    '<meta name=description content="charset=big5">',
    '<meta content="text/html; charset=big5">',
    '<!-- <meta charset=big5>',
    '<p title="<meta charset=big5>">',
    `<p>${' '.repeat(1024)}<p><meta charset=big5>`,
  ])('is not declared by %s', (head) => {
    expect(bodyOf(head, 0xe4, 0x20)).toBe('ä ');
  });

  it('without a declaration is UTF-8 where the bytes are, cut off or not, and else windows-1252', () => {
    expect(decodeText(Buffer.from('Gänse 雁'))).toBe('Gänse 雁');
    expect(decodeText(Buffer.from('Gänse 雁').subarray(0, -1))).toBe('Gänse \uFFFD');
    expect(decodeText(hex('93 47 e4 6e 73 65 94 20 80 39'))).toBe('“Gänse” €9');
  });

  it('any bytes are a text, in time that grows with their number', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'));
    for (const part of ['<', '<!--', '<a ', '<meta a="', '<meta a=\'b" ', '<meta a = ', '</', '<!'])
      expect(decodeText(Buffer.from(part.repeat(200_000)))).toHaveLength(part.length * 200_000);
  });
});

describe('Korean', () => {
  it('all 11,172 syllables are known, each in one place', () => {
    const rows = Array.from({ length: 0xc8 - 0x80 }, (_, row) => row + 0x81);
    const cells = Array.from({ length: 0xfe - 0x40 }, (_, cell) => cell + 0x41);
    const syllables = rows
      .flatMap((row) => cells.map((cell) => decodeKorean(Uint8Array.of(row, cell))))
      .filter((text) => /^[가-힣]$/.test(text));
    expect(syllables).toHaveLength(11_172);
    expect(new Set(syllables).size).toBe(11_172);
  });

  it('a damaged pair takes no letter with it', () => {
    expect(decodeKorean(Uint8Array.of(0xb1, 0x3c, 0x70, 0x3e))).toBe('\uFFFD<p>');
  });
});
