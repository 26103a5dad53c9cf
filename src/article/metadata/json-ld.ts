/** One value of structured data, flattened: the name of its property and what it says. */
export interface JsonLdFact {
  property: string;
  value: string;
}

/** Limits, so that structured data of any size costs little: scripts looked at, blocks and characters read, levels and values visited. */
const MAX_SCRIPTS = 2_000;
const MAX_BLOCKS = 30;
const MAX_BLOCK_CHARACTERS = 300_000;
const MAX_CHARACTERS = 600_000;
const MAX_DEPTH = 40;
const MAX_VALUES = 5_000;
const MAX_FACTS = 200;
const MAX_VALUE_CHARACTERS = 500;

/** Properties that may name who wrote, sent or published the text, or say what the page is. */
const PROPERTIES = new Set(
  (
    'author creator contributor publisher sourceOrganization provider isBasedOn isBasedOnUrl creditText dateline ' +
    'copyrightHolder headline datePublished inLanguage'
  ).split(' '),
);

const ARTICLE_TYPE = /Article|Report|BlogPosting|NewsItem/;

/** What the JSON-LD of a page says. */
export interface JsonLd {
  facts: readonly JsonLdFact[];
  /** Some of it was not read: too much of it, too deep, or broken. */
  hasUnread: boolean;
}

/** Reads the JSON-LD of a page: comments, entities and trailing junk are forgiven, broken or huge blocks are passed over. */
export function readJsonLd(document: Document): JsonLd {
  const facts: JsonLdFact[] = [];
  const budget = { values: MAX_VALUES, characters: MAX_CHARACTERS };
  const { blocks, isCut } = blocksOf(document);
  let hasUnread = isCut;
  for (const text of blocks) {
    budget.characters -= text.length;
    const isOver = budget.characters < 0 || budget.values < 0;
    const value = isOver ? undefined : parseTolerantly(text);
    hasUnread ||= value === undefined;
    if (isOver) break;
    if (value !== undefined) collect(value, facts, budget);
  }
  return {
    facts: facts.slice(0, MAX_FACTS),
    hasUnread: hasUnread || budget.values < 0 || facts.length > MAX_FACTS,
  };
}

function blocksOf(document: Document): { blocks: string[]; isCut: boolean } {
  const scripts = document.getElementsByTagName('script');
  const blocks: string[] = [];
  let isCut = scripts.length > MAX_SCRIPTS;
  for (let i = 0; i < scripts.length && i < MAX_SCRIPTS; i++) {
    const script = scripts[i];
    if (!/^\s*application\/ld\+json/i.test(script?.getAttribute('type') ?? '')) continue;
    const text = script?.firstChild?.nodeValue;
    if (!text) continue;
    if (blocks.length < MAX_BLOCKS && text.length <= MAX_BLOCK_CHARACTERS) blocks.push(text);
    else isCut = true;
  }
  return { blocks, isCut };
}

/** The value of a JSON text as pages write it; undefined if it cannot be read or nests too deep to be honest. */
export function parseTolerantly(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .trim();
  const json = jsonAtStart(bare);
  if (json === undefined) return undefined;
  for (const candidate of [
    json,
    json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
    decodeEntities(json),
  ]) {
    const value = parse(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first whole object or array; what follows it is junk. Undefined if it nests too deep or never ends. */
function jsonAtStart(text: string): string | undefined {
  const start = text.search(/[[{]/);
  if (start < 0) return undefined;
  let depth = 0;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const character = text[i];
    if (inString && character === '\\') i++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > MAX_DEPTH) return undefined;
    if (depth === 0 && !inString) return text.slice(start, i + 1);
  }
  return text.includes('&quot;') ? text.slice(start) : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

/** Decodes the HTML entities that pages leave in structured data. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

interface Budget {
  values: number;
}

/** Collects the facts of every article-like object, wherever it hangs (`@graph`, lists, `mainEntity`). */
function collect(value: unknown, facts: JsonLdFact[], budget: Budget): void {
  if (budget.values-- < 0 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, facts, budget);
    return;
  }
  const isArticle = ARTICLE_TYPE.test(namesOf((value as Record<string, unknown>)['@type']).join(' '));
  for (const [property, inner] of Object.entries(value)) {
    if (isArticle && PROPERTIES.has(property)) addFacts(property, inner, facts);
    else collect(inner, facts, budget);
  }
}

function addFacts(property: string, value: unknown, facts: JsonLdFact[]): void {
  if (facts.length >= MAX_FACTS) return;
  for (const name of namesOf(value)) {
    const text = decodeEntities(name).trim().slice(0, MAX_VALUE_CHARACTERS);
    if (text) facts.push({ property, value: text });
  }
}

/** The names that a value gives: itself if it is text, the `name` or address of a thing, and so for each of a list. */
function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((item) => (Array.isArray(item) ? [] : namesOf(item)));
  if (value === null || typeof value !== 'object') return [];
  const thing = value as Record<string, unknown>;
  const name = thing['name'] ?? thing['headline'] ?? thing['@value'] ?? thing['url'] ?? thing['@id'];
  return typeof name === 'string' ? [name] : [];
}
