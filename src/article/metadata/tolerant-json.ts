/** Deepest level of brackets that is read: a limit on recursion, which honest pages do not come near. */
const MAX_DEPTH = 40;

/** The value of a JSON text as pages write it; undefined if the text cannot be read or nests too deep to be honest. Linear in the text. */
export function parseTolerantly(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .trim();
  // Nearly every page's is whole: the browser reads it many times as fast as its end is sought here.
  const whole = /^[[{]/.test(bare) ? parse(bare) : undefined;
  if (whole !== undefined) return isWithin(whole, MAX_DEPTH) ? whole : undefined;
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

/** Is a value at most so many levels deep? */
const isWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((each) => isWithin(each, levels - 1)));

/** The first whole object or array, without the junk after it. Undefined if it nests too deep or never ends. */
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
