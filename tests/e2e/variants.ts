/** The same texts in other markup. The verdict must not depend on how a page is built. */
import { parseHtml } from '../../src/builder/input/parse-html.ts';

/**
 * - `divs`: no `<article>`, `<main>`, `<section>` or `<aside>`, all are `<div>`
 * - `breaks`: paragraphs are lines in one `<div>`, parted by `<br><br>`
 * - `late`: the last article (the only one, if there is one) comes by script one second after loading
 */
export const VARIANTS = ['divs', 'breaks', 'late'] as const;
export type Variant = (typeof VARIANTS)[number];

export const isVariant = (name: string): name is Variant => (VARIANTS as readonly string[]).includes(name);

/** The variants in which the i-th page of a group is tried: all in a full run, else one, a different one for each of its neighbours. */
export const variantsFor = ({ isFull }: { isFull: boolean }, i: number): readonly Variant[] =>
  isFull ? VARIANTS : VARIANTS.slice(i % VARIANTS.length, (i % VARIANTS.length) + 1);

/** How long after loading the late article comes, in milliseconds. The page sets this timer, as real pages do; no check waits for it. */
const LATE_MS = 1000;

/** Puts a new element with the same children and class in the place of an element. */
function rename(document: Document, element: Element, name: string): Element {
  const renamed = document.createElement(name);
  if (element.className) renamed.className = element.className;
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function makeDivs(document: Document): void {
  for (const element of document.querySelectorAll('article, main, section, aside'))
    rename(document, element, 'div');
}

/** Joins each run of neighbouring paragraphs to one element with line breaks. */
function makeBreaks(document: Document): void {
  for (const paragraph of document.querySelectorAll('article p')) {
    const before = paragraph.previousElementSibling;
    if (before?.className === 'lines') {
      before.append(document.createElement('br'), document.createElement('br'), ...paragraph.childNodes);
      paragraph.remove();
    } else {
      rename(document, paragraph, 'div').className = 'lines';
    }
  }
  for (const article of document.querySelectorAll('article')) rename(document, article, 'div');
}

function makeLate(document: Document): void {
  const last = [...document.querySelectorAll('article')].at(-1);
  if (!last?.parentElement) throw new Error('the late variant needs an <article>');
  const place = document.createElement('div');
  place.id = 'late-place';
  const html = JSON.stringify(last.outerHTML).replaceAll('<', '\\u003c');
  last.replaceWith(place);
  const script = document.createElement('script');
  script.textContent = `setTimeout(() => { document.getElementById('late-place').innerHTML = ${html}; }, ${LATE_MS});`;
  document.body.append(script);
}

/** A page's HTML in other markup. */
export function toVariant(variant: Variant, html: string): string {
  const document = parseHtml(html);
  ({ divs: makeDivs, breaks: makeBreaks, late: makeLate })[variant](document);
  return `<!doctype html>${document.documentElement.outerHTML}`;
}
