/**
 * Pages whose names shadow what a script reads of their nodes, their document or their window (DOM clobbering). Each stands round an honest
 * page, and must change nothing of what is read there. With harmless names instead, a page of the same shape is the measure.
 */

/** A page made hostile: what stands before and after the honest page's body. */
export interface Probe {
  before: string;
  after: string;
}

const form = (fields: string, attributes = ''): Probe => ({
  before: `<form ${attributes}>${fields}`,
  after: '</form>',
});
const alone = (before: string): Probe => ({ before, after: '' });
const fields = (...names: string[]): string =>
  names.map((name) => `<input type="hidden" name="${name}" value="1">`).join('');

/** By name, which says what is shadowed. */
export const PROBES: Readonly<Record<string, Probe>> = {
  none: alone(''),
  'climb-element': form(fields('parentElement')),
  'climb-node': form(fields('parentNode')),
  'walk-children': form(fields('firstChild', 'childNodes', 'children', 'firstElementChild', 'lastChild')),
  'walk-siblings': form(fields('nextSibling', 'previousSibling')),
  'walk-elements': form(fields('nextElementSibling', 'previousElementSibling')),
  'kind-of-node': form(fields('nodeType', 'nodeName', 'localName', 'tagName', 'namespaceURI')),
  attributes: form(fields('getAttribute', 'hasAttribute', 'hasAttributes', 'attributes', 'setAttribute')),
  'names-of-form': form(fields('id', 'className', 'classList', 'style', 'name')),
  'text-of-form': form(fields('textContent', 'innerText', 'innerHTML', 'nodeValue')),
  'search-in-form': form(fields('querySelector', 'querySelectorAll', 'getElementsByTagName')),
  'search-from-form': form(fields('closest', 'matches', 'contains', 'compareDocumentPosition')),
  'document-of-form': form(fields('ownerDocument', 'isConnected', 'getRootNode', 'baseURI')),
  'box-of-form': form(fields('getBoundingClientRect', 'getClientRects', 'clientWidth', 'clientHeight')),
  'change-of-form': form(
    fields('append', 'prepend', 'after', 'before', 'appendChild', 'insertBefore', 'remove'),
  ),
  'pictures-in-form': form(
    '<img name="parentNode" alt=""><img id="nextElementSibling" alt=""><img name="removeChild" alt="">',
  ),
  'parts-of-form': form(
    '<fieldset name="parentNode"></fieldset><output name="firstChild"></output><fieldset id="getAttribute"></fieldset>',
  ),
  'two-of-a-name': form(fields('parentElement', 'parentElement', 'firstChild', 'firstChild')),
  'field-elsewhere': {
    before: '<form id="around">',
    after:
      '</form><input form="around" type="hidden" name="parentElement"><button form="around" name="nodeType" hidden></button>',
  },
  'late-fields': form(
    `<script>addEventListener('load', () => {
      const field = Document.prototype.createElement.call(document, 'input');
      field.type = 'hidden';
      field.name = 'parentElement';
      Document.prototype.querySelector.call(document, 'form').prepend(field);
    })</script>`,
  ),
  'parts-of-document': alone(
    '<form name="body"></form><form name="documentElement"></form><form name="head"></form>',
  ),
  'search-in-document': alone(
    '<img name="querySelector" alt=""><img name="querySelectorAll" alt=""><img name="getElementsByTagName" alt="">',
  ),
  'make-in-document': alone(
    '<img name="createElement" alt=""><img name="createElementNS" alt=""><img name="createTextNode" alt="">' +
      '<img name="createRange" alt=""><img name="createTreeWalker" alt="">',
  ),
  'copy-of-document': alone(
    '<form name="cloneNode"></form><form name="importNode"></form><form name="implementation"></form>',
  ),
  'facts-of-document': alone(
    '<form name="title"></form><form name="URL"></form><form name="contentType"></form><form name="hidden"></form>' +
      '<form name="location"></form><form name="nodeType"></form><form name="prerendering"></form>',
  ),
  'window-of-document': alone(
    '<form name="defaultView"></form><form name="addEventListener"></form><form name="adoptedStyleSheets"></form>',
  ),
  'embedded-in-document': alone(
    '<object id="body"></object><embed name="title"><iframe name="querySelector" srcdoc="x"></iframe>',
  ),
  'scripts-of-ours': alone('<a id="wiremarkReading"></a><a id="wiremarkFirst"></a><a id="wiremark"></a>'),
  'api-of-browser': alone(
    '<form id="browser"><input type="hidden" name="runtime" id="runtime"></form><a id="chrome"></a>',
  ),
  'api-in-frame': alone(
    '<iframe name="browser" srcdoc="<a id=runtime name=id></a>"></iframe><iframe name="chrome" srcdoc="x"></iframe>',
  ),
  'variables-of-window': alone(
    '<a id="navigation"></a><a id="define"></a><a id="exports"></a><a id="module"></a><a id="process"></a>' +
      '<a id="requestIdleCallback"></a><a id="Readability"></a><a id="dump"></a>',
  ),
};

/** The probes that do not only differ by the names that they shadow. */
export const PROBE_KINDS: readonly string[] = [
  'climb-element',
  'pictures-in-form',
  'field-elsewhere',
  'late-fields',
  'embedded-in-document',
  'scripts-of-ours',
  'api-of-browser',
  'api-in-frame',
];

/** Every name in every place where it shadows something: in a form round the page, on the document, on the window. */
export const probeOfNames = (names: readonly string[]): Probe => ({
  before:
    names.map((name) => `<a id="${name}"></a><form name="${name}"></form>`).join('') +
    `<form>${fields(...names)}${names.map((name) => `<img name="${name}" alt="">`).join('')}`,
  after: '</form>',
});

/** A probe with names that nothing reads in the place of its own. */
export const harmless = ({ before, after }: Probe): Probe => {
  const rename = (html: string) => html.replace(/\b(name|id|form)="(?=\w)/g, '$1="zz-');
  return { before: rename(before), after: rename(after) };
};

/** An honest page with a probe round what its body holds. It no longer says that it is an article, so that its text has to be looked at. */
export const clobber = (html: string, { before, after }: Probe): string =>
  html
    .replace(/<meta property="og:type"[^>]*>|<script type="application\/ld\+json">.*?<\/script>/gs, '')
    .replace(/<body[^>]*>/, (body) => body + before)
    .replace('</body>', `${after}</body>`);

/** Lists of names that are too long for an address, as `names:` with what `keepNames` gave for them. */
const kept: (readonly string[])[] = [];

/** Keeps a list of names; gives what stands for it in an address. */
export const keepNames = (names: readonly string[]): string => `${kept.push(names) - 1}`;

/** The probe of an address's part: the name of one, `names:` and a list with commas or what `keepNames` gave, or either after `harmless:`. */
export function probeAt(part: string): Probe | undefined {
  const [first = '', ...rest] = part.split(':');
  const inner = rest.join(':');
  if (first === 'names') return probeOfNames(kept[Number(inner)] ?? inner.split(','));
  if (first !== 'harmless') return Object.hasOwn(PROBES, first) ? PROBES[first] : undefined;
  const probe = probeAt(inner);
  return probe && harmless(probe);
}
