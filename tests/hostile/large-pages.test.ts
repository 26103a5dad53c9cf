/** Pages that are made to hold the browser up: each kind is given up after the same work everywhere, and no step of it is long. */
import { describe, expect, test } from 'vitest';
import { mayBeArticleInSteps } from '../../src/article/document/may-be-article.ts';
import { readPageInSteps } from '../../src/article/read-page.ts';
import { createBudget, LIMITS } from '../../src/content/reading/budget.ts';
import { findCreditsInSteps } from '../../src/credit/find-credits.ts';
import { fingerprintsInSteps } from '../../src/pipeline.ts';
import { LONG_WORK, type Steps } from '../../src/steps.ts';
import { HARBOUR, openHtml } from '../article/sample-pages.ts';

const SENTENCE = HARBOUR[0] as string;
const ARTICLE = `<article><h1>Quay closed</h1>${HARBOUR.map((text) => `<p>${text}</p>`).join('')}</article>`;
const documentOf = (body: string): Document => openHtml(`<html><body>${body}</body></html>`);

/** Work that a body finder's run over the largest copy may announce: it cannot pause. */
const LONGEST = 100_000;

interface Run {
  /** Was the work done before the limit? */
  isDone: boolean;
  longest: number;
  spent: number;
}

/** Does work until it is done, or its budget used up. */
function run(steps: Steps<unknown>, limit: number): Run {
  const budget = createBudget(limit);
  let longest = 0;
  for (const work of steps) {
    if (!budget.spend(work)) return { isDone: false, longest, spent: budget.spent() };
    longest = Math.max(longest, work);
  }
  return { isDone: true, longest, spent: budget.spent() };
}

const look = (body: string): Run => run(mayBeArticleInSteps(documentOf(body)), LIMITS.look);
const read = (body: string): Run => run(readPageInSteps(documentOf(body), null), LIMITS.reading);

/** An element in an element, so deep. */
function nest(depth: number, text: string): Document {
  const document = documentOf('');
  let at: Element = document.body;
  for (let i = 0; i < depth; i++) {
    const inner = document.createElement('div');
    inner.append(text);
    at.append(inner);
    at = inner;
  }
  return document;
}

describe('is too large', () => {
  test.each([
    ['a page of 100,000 paragraphs', '<p>Geese.</p>'.repeat(100_000)],
    ['an article with a tail of 100,000 nodes', `${ARTICLE}${'<i></i>x'.repeat(50_000)}`],
    ['nested parts with a tail', `${`<div>${SENTENCE}`.repeat(450)}${'<i></i>x'.repeat(50_000)}`],
    ['a text of 10 MB', `<p>${'The geese sleep at the old quay. '.repeat(300_000)}</p>`],
  ])('%s, and is given up', (_, body) => {
    const { isDone, longest, spent } = read(body);
    expect(isDone).toBe(false);
    expect(longest).toBeLessThan(LONGEST);
    expect(spent).toBeLessThan(LIMITS.reading + LONGEST);
  });

  test('a page that nests 4,000 levels deep, whose few nodes cost a climb each', () => {
    expect(run(readPageInSteps(nest(4_000, 'x'), null), LIMITS.reading).isDone).toBe(false);
    expect(read(`<div>${'<div>x</div>'.repeat(4_000)}</div>`).isDone).toBe(true);
  });

  test('a page of a million nodes without a sentence, before it is known to be no article', () => {
    expect(look('<i></i>x'.repeat(100_000)).isDone).toBe(false);
    expect(look('<i></i>x'.repeat(6_000)).isDone).toBe(true);
  });
});

describe('is read in short steps', () => {
  test.each([
    ['one paragraph of 100,000 Chinese characters', `<p>${'港口在风暴之后关闭了。'.repeat(9_000)}</p>`],
    ['a paragraph of 200,000 signs', `<p>${'.,;:!?"\'(-'.repeat(20_000)}</p>${ARTICLE}`],
    ['a paragraph of quotations', `<p>${'“a” '.repeat(50_000)}</p>${ARTICLE}`],
    ['a class of 1 MB', `<div class="${'a'.repeat(1_000_000)} share"><p>${SENTENCE}</p></div>${ARTICLE}`],
    [
      'a paragraph that names agencies without end',
      `<p>${'AP, dpa and Reuters say. '.repeat(2_000)}</p>${ARTICLE}`,
    ],
  ])('%s', (_, body) => {
    const document = documentOf(body);
    const { longest } = run(readPageInSteps(document, null), LIMITS.reading);
    expect(longest).toBeLessThan(LONGEST);
  });

  test('a step of credits or fingerprints is no longer than a piece of text makes it', () => {
    for (const text of [
      '港口在风暴之后关闭了。'.repeat(9_000),
      `(AP) ${'The geese sleep. '.repeat(9_000)}`,
    ]) {
      const steps = readPageInSteps(documentOf(`<article><p>${text}</p></article>`), null);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      const page = step.value;
      if (!page) throw new Error('an article expected');
      expect(Math.max(...findCreditsInSteps(page))).toBeLessThanOrEqual(LONG_WORK);
      expect(Math.max(...fingerprintsInSteps(page))).toBeLessThan(2 * LONG_WORK);
    }
  });
});

test('the same page costs the same work each time, and an article of news a tenth of the limit', () => {
  const works = [ARTICLE, ARTICLE].map((body) => read(body).spent);
  expect(works[0]).toBe(works[1]);
  expect(works[0]).toBeLessThan(LIMITS.reading / 10);
  expect(look(ARTICLE).spent).toBeLessThan(LIMITS.look / 10);
});
