import { expect, test } from 'vitest';
import { prepare } from '../../../src/builder/input/prepared.ts';

const publisherOf = (url: string | undefined, outlet: string) => {
  const item = prepare({
    id: 'a',
    url,
    outlet,
    text: 'The ferry left the harbour at dawn.\n\nNobody was on board.',
  });
  if ('skipped' in item) throw new Error(item.skipped);
  return { agency: item.agency, isOriginal: item.isOriginal };
};

test('a page is an agency’s by its host; the outlet’s name counts only where there is none', () => {
  const theirs = { agency: 'Zenda Press', isOriginal: true };
  expect(publisherOf('https://www.zendapress.example/ferry', 'Port Alma Courier')).toEqual(theirs);
  expect(publisherOf(undefined, 'Zenda Press')).toEqual(theirs);
  const nobodys = { agency: null, isOriginal: false };
  expect(publisherOf('https://portal.example/ferry', 'Zenda Press')).toEqual(nobodys);
});
