import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BAD_ANSWER,
  readChoicesAnswer,
  readLinksAnswer,
  readState,
} from '../../../src/browser/messages/light-answers.ts';
import { RELATIONS } from '../../../src/model.ts';

const textOrNull = fc.option(fc.string());
const link = fc.record({
  agency: textOrNull,
  outlet: textOrNull,
  relation: fc.constantFrom(...RELATIONS),
});
const good = fc.record({ ok: fc.constant(true as const), value: fc.array(fc.option(link)) });

describe('a worker’s answer about links', () => {
  it('comes back as it was given, be it what is known of each link or why that could not be told', () => {
    fc.assert(
      fc.property(good, (answer) => {
        expect(readLinksAnswer(answer)).toEqual(answer);
      }),
    );
    const failed = { ok: false, error: { code: 'no-worker', message: 'none answered' } };
    expect(readLinksAnswer(failed)).toEqual(failed);
  });

  it('with one field of one link replaced by junk is no answer', () => {
    const junk = fc.oneof(fc.integer(), fc.object(), fc.constant(undefined), fc.boolean());
    fc.assert(
      fc.property(link, fc.constantFrom('agency', 'outlet', 'relation'), junk, (known, field, value) => {
        expect(readLinksAnswer({ ok: true, value: [null, { ...known, [field]: value }] })).toEqual(
          BAD_ANSWER,
        );
      }),
    );
    expect(
      readLinksAnswer({ ok: true, value: [{ agency: null, outlet: null, relation: 'stolen' }] }),
    ).toEqual(BAD_ANSWER);
  });

  it.each([
    undefined,
    null,
    'ok',
    [],
    { ok: true },
    { ok: true, value: 'all' },
    { ok: false },
    { ok: false, error: { code: 1, message: '' } },
  ])('%j is none', (raw) => {
    expect(readLinksAnswer(raw)).toEqual(BAD_ANSWER);
  });
});

describe('a worker’s answer about choices', () => {
  const choices = { isPaused: false, hasMarks: true, hasLinkBadges: false, isRemembered: false };

  it('comes back as it was given', () => {
    expect(readChoicesAnswer({ ok: true, value: choices })).toEqual({ ok: true, value: choices });
  });

  it.each([undefined, null, {}, { ...choices, hasMarks: 'yes' }, [choices]])('%j is none', (value) => {
    expect(readChoicesAnswer({ ok: true, value })).toEqual(BAD_ANSWER);
  });
});

describe('the state in a worker’s answer', () => {
  it('is that of the result, and none where there is no result', () => {
    expect(readState({ ok: true, value: { state: 'checked' } })).toBe('checked');
    for (const raw of [undefined, { ok: false }, { ok: true }, { ok: true, value: null }])
      expect(readState(raw)).toBeUndefined();
  });
});
