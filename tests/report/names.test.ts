import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/model.ts';
import { sayCreditedOrigin, sayLinkBadge, sayOrigin, sayRelation } from '../../src/report/names.ts';
import { english } from '../ui/english.ts';

test('an origin is named by its agency, else by its outlet, else said to be unnamed', () => {
  expect(sayOrigin(english, { agency: 'AP', outlet: 'courier.example' })).toBe('AP');
  expect(sayOrigin(english, { agency: null, outlet: 'courier.example' })).toBe('courier.example');
  expect(sayOrigin(english, { agency: null, outlet: null })).toBe('an unnamed source');
});

test('a credit that names nobody speaks of news agencies', () => {
  expect(sayCreditedOrigin(english, { agency: null, outlet: null })).toBe('news agencies');
});

test('every relation has words of its own', () => {
  const words = RELATIONS.map((relation) => sayRelation(english, relation));
  expect(new Set(words).size).toBe(RELATIONS.length);
  expect(words).not.toContain('');
});

test('a link’s badge says whose the story is, and how the page relates to it', () => {
  expect(sayLinkBadge(english, { agency: 'AP', outlet: null, relation: 'edited' })).toBe('AP · Edited copy');
});
