import { describe, expect, it } from 'vitest';
import { detectGenericLine } from '../../../src/credit/detectors/generic-line.ts';
import { pageAt, partOf, quoteOf } from '../parts.ts';

const read = (text: string, rest: Parameters<typeof partOf>[1] = {}) => {
  const part = partOf(text, rest);
  return quoteOf(part, detectGenericLine({ page: pageAt(), part }));
};

describe('a line that names no wire', () => {
  it.each([
    'Agencies',
    '(Agencies)',
    '- AGENCIAS -',
    'From wire reports',
    'Redactie en persbureaus',
    'By news agencies.',
    'Bugle/Agenturen',
    'bugle.example/agencias',
  ])('is quoted whole: %s', (text) => {
    expect(read(text)).toBe(text);
  });

  it('is the sentence round a phrase', () => {
    expect(read('The lamp is lit again. Compiled with inputs from agencies. Read more of the lamp.')).toBe(
      'Compiled with inputs from agencies.',
    );
  });

  it.each([
    'Agencies met in Port Alma on Monday to speak of the lamp and its keeper.',
    'The agencies of Port Alma',
    'Wireless',
    'Wind/waves',
    'Agencies/the boats of the harbour town',
    'The lamp is lit again.',
  ])('is not "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('stands within six blocks of the head or the foot, or beside the text', () => {
    const middle = { blocksBefore: 6, blocksAfter: 6 };
    expect(read('Agencies', middle)).toBeUndefined();
    expect(read('Agencies', { ...middle, blocksBefore: 5 })).toBe('Agencies');
    expect(read('Agencies', { ...middle, blocksAfter: 5 })).toBe('Agencies');
    expect(read('Agencies', { part: 'asides', role: 'byline' })).toBe('Agencies');
  });

  it('is looked for in the last 600 characters of a block', () => {
    const phrase = 'With inputs from agencies. ';
    expect(read(`${phrase}${'a'.repeat(600 - phrase.length)}`)).toBeDefined();
    expect(read(`${phrase}${'a'.repeat(601)}`)).toBeUndefined();
  });
});
