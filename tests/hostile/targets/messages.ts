/** What the worker does with any message of any script, and the scripts with any answer: one of a compromised renderer, or of another version. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readChoicesAnswer, readLinksAnswer } from '../../../src/browser/messages/light-answers.ts';
import { readMessage } from '../../../src/browser/messages/message-schema.ts';
import { PAGE_LIMITS } from '../../../src/browser/messages/page-limits.ts';
import {
  readTabResult,
  readTabResultAnswer,
  readTextsAnswer,
} from '../../../src/browser/messages/result-schema.ts';
import { readKept } from '../../../src/browser/tabs/kept-result.ts';
import type { PageFingerprints } from '../../../src/model.ts';
import { anyPage, samplePage } from '../../browser/messages/any-page.ts';
import { hostileString } from '../strings.ts';
import type { Target } from './target.ts';

/** A value that a message cannot be, or should not be. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
  hostileString,
  fc.constantFrom<unknown>(4e9, -1, 1e308, 2 ** 53, null, true, [], {}, [[]]),
  fc.constantFrom(4_001, 100_001).map((length) => Array.from({ length }, () => 0)),
);

const TYPES = [
  ...[
    'check-page',
    'check-text',
    'not-article',
    'unreadable',
    'start-reading',
    'start-watching',
    'start-showing',
    'get-tab-result',
    'get-coverage',
    'get-choices',
    'get-reading',
    'remember-page',
    'forget',
  ],
  ...['get-texts', 'check-links', 'check-anyway', 'show-quote', '', '__proto__'],
];
const FIELDS = [
  'type',
  'page',
  'url',
  'urls',
  'tabId',
  'part',
  'what',
  'why',
  'isForced',
  'ok',
  'value',
  'error',
  'state',
  'report',
];

/** A place in a value: the keys and indexes that lead there. */
type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
    : [path];

/** The value with another one at a place, or without what stands there. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  Reflect.set(copy, key, changed(Reflect.get(copy, key), rest, to));
  return copy;
}

/** A good message with one value replaced. */
const nearlyGood = fc
  .tuple(fc.constant({ type: 'check-page', page: samplePage() }), fc.nat(), anyValue)
  .map(([good, at, value]) => {
    const paths = pathsIn(good);
    return changed(good, paths[at % paths.length] ?? [], value);
  });

const anyMessage: fc.Arbitrary<unknown> = fc.oneof(
  nearlyGood,
  anyPage.map((page) => ({ type: 'check-page', page })),
  fc
    .tuple(fc.constantFrom(...TYPES), fc.dictionary(fc.constantFrom(...FIELDS), anyValue))
    .map(([type, fields]) => ({ ...fields, type })),
  anyValue,
);

/** What was accepted holds to the limits. They are looked up here once more, by hand. */
function assertInside(page: PageFingerprints): void {
  const sum = page.articles.reduce((total, { hashes }) => total + hashes.length, 0);
  assert.ok(sum <= PAGE_LIMITS.hashes && page.articles.length <= PAGE_LIMITS.articles);
  assert.ok(page.credits.length <= PAGE_LIMITS.credits);
  assert.ok(Math.max(page.title.length, 0) <= PAGE_LIMITS.titleChars);
  for (const { wordCount, wordPositions } of page.articles) {
    assert.ok(Number.isInteger(wordCount) && wordCount >= 0 && wordCount <= PAGE_LIMITS.words);
    assert.ok(wordPositions.every((at, i) => at >= 0 && at < wordCount && at > (wordPositions[i - 1] ?? -1)));
  }
}

function checkMessage(raw: unknown): void {
  const message = readMessage(raw);
  if (!message.ok) assert.equal(message.error.code, 'bad-message');
  else if (message.value.type === 'check-page') assertInside(message.value.page);
  // Every reader of what another script says answers, and never throws.
  for (const read of [readTabResultAnswer, readTextsAnswer, readLinksAnswer, readChoicesAnswer])
    assert.equal(typeof read(raw).ok, 'boolean');
  readTabResult(raw);
  readKept(raw);
  readKept(JSON.stringify(raw));
}

export const messages: Target = {
  name: 'messages',
  inputs: anyMessage,
  check: (raw) => Promise.resolve().then(() => checkMessage(raw)),
  runs: 150,
};
