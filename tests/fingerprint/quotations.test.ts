import { describe, expect, it } from 'vitest';
import { quotedRanges } from '../../src/fingerprint/quotations.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** The quoted words of a block. */
function quotedIn(text: string, isSigned = false): string {
  const tokens = tokenize(text);
  const ranges = quotedRanges(text, tokens, isSigned);
  const words: string[] = [];
  for (let i = 0; i < ranges.length; i += 2)
    words.push(
      ...tokens
        .slice(ranges[i], ranges[i + 1])
        .map(({ charStart, charEnd }) => text.slice(charStart, charEnd)),
    );
  return words.join(' ');
}

const SIGNATURE = '— Anna Brack (@abrack) May 4, 2026';
const SIGNED = 'Anna Brack abrack May 4 2026';
const POST = 'The lamp of Orm burns again.';
/** 640 characters. */
const REPORT = 'The keeper walked to the lighthouse at noon and lit it. '.repeat(12).trim();

describe('an embedded post is quoted', () => {
  it('with its signature', () =>
    expect(quotedIn(`${POST} ${SIGNATURE}`)).toBe(`The lamp of Orm burns again ${SIGNED}`));
  it('before a block that is the signature', () =>
    expect(quotedIn(POST, true)).toBe('The lamp of Orm burns again'));

  it('but no more of its block than a post can hold, from a sentence on', () => {
    const quoted = quotedIn(`${REPORT} ${POST} ${SIGNATURE} He left.`);
    expect(quoted).toMatch(/^The keeper walked/);
    expect(quoted).toMatch(new RegExp(`burns again ${SIGNED}$`));
    expect(quoted.length).toBeLessThan(320 + SIGNED.length);
    expect(quotedIn(REPORT, true).length).toBeLessThan(320);
  });

  it('each of several, and what stands in quotation marks between them', () => {
    const text = `${POST} ${SIGNATURE} He said “never” to it. ${REPORT} ${POST} ${SIGNATURE} “Ever,” she said.`;
    const quoted = quotedIn(text);
    expect(quoted).toMatch(new RegExp(`^The lamp of Orm burns again ${SIGNED} never The keeper`));
    expect(quoted).toMatch(new RegExp(`burns again ${SIGNED} Ever$`));
  });

  it('and ends a quotation that was left open', () =>
    expect(quotedIn(`“Never, he said. ${REPORT} ${POST} ${SIGNATURE} He left.`)).toMatch(
      new RegExp(`${SIGNED}$`),
    ));
});
