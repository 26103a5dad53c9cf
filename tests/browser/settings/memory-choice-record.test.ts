import { expect, it } from 'vitest';
import {
  DEFAULT_MEMORY,
  MEMORY_DAYS,
  readMemoryChoice,
} from '../../../src/browser/settings/memory-choice-record.ts';
import { readSettings } from '../../../src/browser/settings/settings-record.ts';

it('the memory is off until it is switched on', () => {
  expect(DEFAULT_MEMORY.isOn).toBe(false);
});

it.each([undefined, null, 'on', 1, [], {}, { isOn: 'true' }, { isOn: 1, days: 30 }, { days: 30 }])(
  'what was stored as %j leaves it off',
  (stored) => {
    expect(readMemoryChoice(stored)).toEqual(DEFAULT_MEMORY);
  },
);

it('each choice is read as it was made; other days are the usual ones', () => {
  for (const days of MEMORY_DAYS)
    expect(readMemoryChoice({ isOn: true, days })).toEqual({ isOn: true, days });
  for (const days of [0, 8, 1e9, '30', Number.NaN])
    expect(readMemoryChoice({ isOn: true, days })).toEqual({ isOn: true, days: 30 });
});

it('no settings have a field for it, so that no file of settings switches it on', () => {
  const settings = readSettings({ isOn: true, memory: { isOn: true }, isRemembered: true });
  expect(Object.keys(settings).filter((key) => /memory|remember|isOn/i.test(key))).toEqual([]);
});
