/** Ways in which another site would set the same page; each changes a document in place. */
export const VARIANTS: Readonly<Record<string, (document: Document) => void>> = {
  'as it is': () => undefined,
  'divs for article, section and main': (document) => {
    rename(document, 'article, section, main, figure', 'div');
  },
  'divs for paragraphs': (document) => {
    rename(document, 'p', 'div');
  },
  'divs for everything': (document) => {
    rename(document, 'article, section, main, p', 'div');
  },
  'paragraphs in nested divs': (document) => {
    rename(document, 'article, section, main', 'div');
    for (const p of [...document.querySelectorAll('p')]) wrapTwice(document, p);
  },
  'line breaks for paragraphs': breakLines,
  'line breaks, and no article': (document) => {
    breakLines(document);
    rename(document, 'article, section, main', 'div');
  },
  'h2 headlines': (document) => {
    rename(document, 'h1', 'h2');
  },
  'h2 headlines in divs': (document) => {
    rename(document, 'h1', 'h2');
    rename(document, 'article, section, main, p', 'div');
  },
  'headlines in divs with a class': (document) => {
    for (const h1 of [...document.querySelectorAll('h1')])
      replaceTag(document, h1, 'div').setAttribute('class', 'title');
  },
  'all in one column': (document) => {
    for (const element of [...document.querySelectorAll('article, main, section')]) unwrap(element);
  },
  'all in one column under h2': (document) => {
    rename(document, 'h1', 'h2');
    for (const element of [...document.querySelectorAll('article, main, section')]) unwrap(element);
  },
  'no metadata': (document) => {
    for (const meta of [...document.querySelectorAll('meta, link, script')]) meta.remove();
  },
};

function rename(document: Document, selector: string, tag: string): void {
  for (const element of [...document.querySelectorAll(selector)]) replaceTag(document, element, tag);
}

function replaceTag(document: Document, element: Element, tag: string): Element {
  const other = document.createElement(tag);
  for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function wrapTwice(document: Document, p: Element): void {
  const inner = document.createElement('div');
  const outer = document.createElement('div');
  inner.append(...p.childNodes);
  outer.append(inner);
  p.replaceWith(outer);
}

/** Sets each run of paragraphs as one div with double line breaks. */
function breakLines(document: Document): void {
  for (const p of [...document.querySelectorAll('p')]) {
    const before = p.previousElementSibling;
    const column = before?.getAttribute('data-run') === '' ? before : document.createElement('div');
    if (column === before) column.append(document.createElement('br'), document.createElement('br'));
    else p.replaceWith(column);
    column.setAttribute('data-run', '');
    column.append(...p.childNodes);
    p.remove();
  }
  for (const column of document.querySelectorAll('[data-run]')) column.removeAttribute('data-run');
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
