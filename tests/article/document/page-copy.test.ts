import { expect, test } from 'vitest';
import { copyPage } from '../../../src/article/document/page-copy.ts';
import { runToEnd } from '../../../src/steps.ts';
import { openHtml } from '../sample-pages.ts';

test('a copy has the attributes that the body finder weighs, none longer than names and addresses are', () => {
  const long = 'geese'.repeat(1_000_000);
  const page = openHtml(
    `<html><body><div class="${long}" @click="${long}" title="Quay"><p data-a="${long}" id="${long}">Geese</p></div></body></html>`,
  );
  const { document } = runToEnd(copyPage(page, page.body, { title: '' }));
  const values = document
    .querySelectorAll('div,p')
    .flatMap((element) => element.attributes.map(({ value }) => value.length));
  expect(values.toSorted((a, b) => a - b)).toEqual([2_000, 2_000]);
});
