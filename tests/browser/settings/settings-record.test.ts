import { describe, expect, test } from 'vitest';
import {
  changeLinkBadgesOn,
  DEFAULT_SETTINGS,
  hasLinkBadgesOn,
  readSettings,
} from '../../../src/browser/settings/settings-record.ts';

test('settings out of junk are the defaults; what is whole is kept', () => {
  expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  expect(readSettings({ hasMarks: 'yes', linkBadgeExceptions: 'a.example' })).toEqual(DEFAULT_SETTINGS);
  expect(readSettings({ hasMarks: true, linkBadgeExceptions: ['a.example', 7] })).toEqual({
    ...DEFAULT_SETTINGS,
    hasMarks: true,
    linkBadgeExceptions: ['a.example'],
  });
});

test('a choice of a list is kept, and another value is the default', () => {
  const chosen = { searchEngine: 'qwant', citationFormat: 'ris', shareFormat: 'markdown' };
  expect(readSettings(chosen)).toEqual({ ...DEFAULT_SETTINGS, ...chosen });
  const unknown = { searchEngine: 'javascript:alert(1)', citationFormat: 'toString', shareFormat: 7 };
  expect(readSettings(unknown)).toEqual(DEFAULT_SETTINGS);
});

describe.each([true, false])('link badges, in general %s', (hasLinkBadges) => {
  const general = { ...DEFAULT_SETTINGS, hasLinkBadges };

  test('can be switched the other way for one site, and back', () => {
    const other = { ...general, ...changeLinkBadgesOn(general, 'a.example', !hasLinkBadges) };
    expect(hasLinkBadgesOn(other, 'a.example')).toBe(!hasLinkBadges);
    expect(hasLinkBadgesOn(other, 'b.example')).toBe(hasLinkBadges);
    const back = { ...other, ...changeLinkBadgesOn(other, 'a.example', hasLinkBadges) };
    expect(back).toEqual(general);
  });
});
