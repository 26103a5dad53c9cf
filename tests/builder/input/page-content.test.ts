import { expect, it } from 'vitest';
import { contentOf } from '../../../src/builder/input/page-content.ts';

const kindOf = (text: string): string => Object.keys(contentOf(text))[0] ?? '';

it.each([
  ['html', ' \n<p>Geese', 'text that begins with a tag'],
  ['html', 'Warning: geese in line 3\n<!DOCTYPE html><p>Geese', 'a page behind a warning'],
  ['html', 'id=4711\n<html lang=en><p>Geese', 'a page behind a stray line'],
  ['text', 'Geese <b>sleep</b>.', 'text with a tag in it'],
  ['text', `${'Geese sleep. '.repeat(1000)}<body>`, 'long text about tags'],
])('%s: %s', (kind, text) => {
  expect(kindOf(text)).toBe(kind);
});
