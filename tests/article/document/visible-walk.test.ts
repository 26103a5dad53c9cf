import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { piecesOf, walkVisible, type Visitor } from '../../../src/article/document/visible-walk.ts';
import { runToEnd, type Steps } from '../../../src/steps.ts';
import { openHtml } from '../sample-pages.ts';

const bodyOf = (html: string): HTMLElement => openHtml(`<html><body>${html}</body></html>`).body;

/** A visitor that writes down what it is called with. */
function recorder(): Visitor & { calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    enter: ({ localName }) => calls.push(`<${localName}>`),
    leave: ({ localName }) => calls.push(`</${localName}>`),
    visitText: ({ data }, { start, end }) => calls.push(data.slice(start, end)),
  };
}

const workOf = (steps: Steps<unknown>): number => [...steps].reduce((sum, work) => sum + work, 0);

describe('a walk', () => {
  test('visits what is visible, in the order of the page', () => {
    const visitor = recorder();
    runToEnd(walkVisible(bodyOf('<p>One<b>two</b></p><p hidden>none</p><br>three'), visitor));
    expect(visitor.calls.join('')).toBe('<p>One<b>two</b></p><br></br>three');
  });

  test('leaves each element that it entered, and ends, though the page tears its parts out and moves them', () => {
    const body = bodyOf('<section><p>Geese</p></section>'.repeat(8_000));
    const visitor = recorder();
    const steps = walkVisible(body, visitor);
    for (let i = 0; steps.next().done !== true; i++) {
      if (i % 10 === 0) body.querySelector('section')?.remove();
      if (i % 10 === 5) body.append(body.querySelector('section') ?? '');
      expect(i).toBeLessThan(100_000);
    }
    const open: string[] = [];
    for (const call of visitor.calls.filter((each) => each.startsWith('<')))
      if (call.startsWith('</')) expect(call).toBe(`</${open.pop() ?? ''}>`);
      else open.push(call.slice(1, -1));
    expect(open).toEqual([]);
  });

  test('counts more work for more nodes, for deeper ones and for more text, and the same each time', () => {
    const flat = '<p>Geese</p>'.repeat(400);
    const work = workOf(walkVisible(bodyOf(flat), recorder()));
    for (const more of [flat + flat, '<div>'.repeat(400) + flat, `${flat}${'geese '.repeat(10_000)}`])
      expect(workOf(walkVisible(bodyOf(more), recorder()))).toBeGreaterThan(1.2 * work);
    expect(workOf(walkVisible(bodyOf(flat), recorder()))).toBe(work);
  });

  test('pauses after little work, in a text of a million characters too', () => {
    for (const html of ['<i></i>x'.repeat(20_000), 'geese '.repeat(200_000), '，'.repeat(1_000_000)])
      expect(Math.max(...walkVisible(bodyOf(html), recorder()))).toBeLessThan(3_000);
  });
});

describe('a text comes in pieces', () => {
  test('that make the text again, none long, none cut inside a character', () => {
    const texts = fc.array(
      fc.constantFrom('a', ' ', '，', '港', '\u{1F986}'.repeat(50), 'geese'.repeat(2_000)),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const pieces = piecesOf(text).map(({ start, end }) => text.slice(start, end));
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece.length <= 10_000 && !/\p{Surrogate}/u.test(piece))).toBe(true);
      }),
    );
  });

  test('at white space, where there is some', () => {
    const text = 'geese '.repeat(5_000);
    for (const { end } of piecesOf(text).slice(0, -1)) expect(text.charAt(end)).toBe(' ');
  });

  test('so that a paragraph of any length becomes lines of at most that many characters, with all its words', () => {
    for (const word of ['geese ', '港口', '?!']) {
      const text = word.repeat(40_000);
      const lines = readLines(bodyOf(`<p>${text}</p>`), new Set());
      expect(Math.max(...lines.map((line) => line.text.length))).toBeLessThanOrEqual(10_000);
      expect(
        lines
          .map((line) => line.text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''));
    }
  });
});
