/** Bytes from the start that are searched for a declaration, whatever stands there. */
const SURE_BYTES = 1024;

/**
 * Most bytes that are searched. As browsers do, the search goes on to the end of the head: a `meta` behind long scripts counts. Lower: such pages
 * turn to gibberish. Higher: a file without a declaration is searched for longer.
 */
const MOST_BYTES = 256 * 1024;

/** Tags that do not end the head. */
const OF_HEAD = /^\/?(?:html|head|title|base|link|meta|script|noscript|style|object|template)$/i;

const TAG = /<(\/?[a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/**
 * The encoding that a page declares: by `<meta charset>` or `<meta http-equiv=content-type>`, as in the prescan of the HTML standard, or by an
 * XML declaration. Its name is one that `TextDecoder` knows; labels of no encoding are passed over. Undefined without a declaration. Time: linear.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_BYTES));
  const xml = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)["']/.exec(start)?.[1];
  return metaEncoding(start) ?? (xml === undefined ? undefined : encodingOf(xml));
}

function metaEncoding(start: string): string | undefined {
  let at = start.indexOf('<');
  while (at >= 0) {
    TAG.lastIndex = at;
    const tag = TAG.exec(start)?.[1];
    if (tag === undefined) at = endOfOther(start, at);
    else {
      if (at >= SURE_BYTES && !OF_HEAD.test(tag)) return undefined;
      const { attributes, end } = readAttributes(start, at + 1 + tag.length);
      const found = tag.toLowerCase() === 'meta' ? encodingOfMeta(attributes) : undefined;
      if (found !== undefined) return found;
      at = end;
    }
    at = at < 0 ? -1 : start.indexOf('<', at);
  }
  return undefined;
}

/** Where a comment, a declaration or a lone `<` ends; -1 if it does not. */
function endOfOther(start: string, at: number): number {
  if (start.startsWith('<!--', at)) return start.indexOf('-->', at + 2);
  return /[!/?]/.test(start.charAt(at + 1)) ? start.indexOf('>', at) : at + 1;
}

/** The attributes of a tag, the first of each name, and where the tag ends. */
function readAttributes(start: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let end = from;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(start);
    if (!found) return { attributes, end };
    const name = (found[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, found[2] ?? found[3] ?? found[4] ?? '');
    end = ATTRIBUTE.lastIndex;
  }
}

function encodingOfMeta(attributes: ReadonlyMap<string, string>): string | undefined {
  const charset = attributes.get('charset');
  if (charset !== undefined) return encodingOf(charset);
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return undefined;
  const label = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(attributes.get('content') ?? '');
  return label ? encodingOf(label[1] ?? label[2] ?? label[3] ?? '') : undefined;
}

/** The name of a label's encoding. UTF-16 cannot be declared in a text that is read byte by byte, so the standard takes it for UTF-8. */
function encodingOf(label: string): string | undefined {
  if (/^\s*x-user-defined\s*$/i.test(label)) return 'windows-1252';
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}
