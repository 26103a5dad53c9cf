import { describe, expect, it } from 'vitest';
import { detectSignOff } from '../../../src/credit/detectors/sign-off.ts';
import { pageAt, partOf, quoteOf } from '../parts.ts';

const read = (text: string, rest: Parameters<typeof partOf>[1] = {}) => {
  const part = partOf(text, rest);
  return quoteOf(part, detectSignOff({ page: pageAt(), part }));
};

describe('a sign-off', () => {
  it.each([
    '(Reporting by Jane Roe in Port Alma; Editing by John Doe)',
    'Reporting by Jane Roe, editing by John Doe',
    '(Additional reporting by Jane Roe; Writing by John Doe)',
  ])('is quoted from where it opens: %s', (text) => {
    expect(read(text)).toBe(text);
    expect(read(`The lamp is lit again. ${text}`)).toBe(text);
  });

  it.each([
    'Reporting by Jane Roe',
    'Editing by John Doe',
    'Reporting by telephone is hard, the keeper said (he writes; his sister does the editing by hand)',
  ])('has a writer and an editor: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('stands among the last ten blocks, or beside the text', () => {
    const text = '(Reporting by Jane Roe; Editing by John Doe)';
    expect(read(text, { blocksAfter: 10 })).toBeUndefined();
    expect(read(text, { blocksAfter: 9 })).toBe(text);
    expect(read(text, { part: 'asides', role: 'credit' })).toBe(text);
  });
});
