/** Reads citations back, by the definition of each format: what a test compares with what went in. */

/** Entities of HTML as numbers, and the few names that Markdown's links need. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|amp);/g, (_, code?: string) =>
    code === undefined ? '&' : String.fromCharCode(Number(code)),
  );

/** What wiki text would not show as it stands: templates, links, tags, bold, signatures, switches, lists. */
const WIKI_MARKUP = /[<>{}[\]]|''|~~|__|&(?!#\d+;)|^[*#:;]/;

/** The parameters of a template, as MediaWiki reads them. @throws where a value holds markup */
export function readTemplate(text: string): Map<string, string> {
  const inner = /^\{\{cite news (.*)\}\}$/s.exec(text)?.[1] ?? '';
  const [before, ...parameters] = inner.split('|');
  if (before !== '') throw new Error(`no template: ${text}`);
  return new Map(
    parameters.map((parameter) => {
      const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(parameter.trim()) ?? [];
      if (name !== 'url' && WIKI_MARKUP.test(value)) throw new Error(`markup in ${name}: ${value}`);
      if (name === 'url' && /[\s[\]{}<>"]|''|~~|__/.test(value)) throw new Error(`no address: ${value}`);
      return [name, decodeEntities(value)];
    }),
  );
}

const TEX_WORDS: Readonly<Record<string, string>> = {
  ...{ textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textasciitilde: '~' },
  ...{ textasciicircum: '^', textless: '<', textgreater: '>', textbar: '|' },
};

/** What TeX prints for a text. @throws at a sign with a meaning of its own */
export function readTex(text: string): string {
  let printed = '';
  let rest = text;
  while (rest !== '') {
    const [whole, word, sign, plain] =
      /^(?:\\([a-z]+)\{\}|\\([&%$#_])|([^\\{}&%$#_~^<>|]))/u.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`TeX: ${rest}`);
    printed += word === undefined ? (sign ?? plain) : (TEX_WORDS[word] ?? `?${word}`);
    rest = rest.slice(whole.length);
  }
  return printed;
}

/** Splits at a sign outside braces, as BibTeX does, which does not know that a backslash escapes. @throws where braces do not close */
function splitOutside(text: string, at: RegExp): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const found = depth === 0 ? at.exec(text.slice(i)) : null;
    if (found?.index === 0) {
      parts.push(part);
      part = '';
      i += found[0].length - 1;
      continue;
    }
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth < 0) throw new Error(`BibTeX: a brace too many in ${text}`);
    part += text[i] ?? '';
  }
  if (depth > 0) throw new Error(`BibTeX: a brace is open in ${text}`);
  return [...parts, part];
}

/** Without the braces around it. */
const unwrap = (text: string): string => text.replace(/^\{(.*)\}$/s, '$1');

/** The key and the fields of one BibTeX entry; values without their outer braces. */
export function readBibtex(text: string): { key: string; fields: Map<string, string> } {
  const inner = /^@article\{(.*)\}$/s.exec(text)?.[1] ?? '';
  const [key = '', ...fields] = splitOutside(inner, /^,/);
  return {
    key: key.trim(),
    fields: new Map(
      fields.map((field) => {
        const [name = '', value = ''] = splitOutside(field, /^=/);
        return [name.trim(), unwrap(value.trim())];
      }),
    ),
  };
}

/** Names of a BibTeX list, parted by "and" outside braces. */
export const readBibtexNames = (list: string): string[] =>
  splitOutside(list, /^ and /).map((name) => readTex(unwrap(name)));

/** Tags with their values, in order. @throws at a line that is none */
export function readRis(text: string): (readonly [tag: string, value: string])[] {
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
      if (tag === undefined || value === undefined) throw new Error(`RIS: ${line}`);
      return [tag, value] as const;
    });
}

/** Text of a line of Markdown: escapes taken off. @throws at a sign with a meaning of its own */
export function readMarkdownText(text: string): string {
  if (/(?:^|[^\\])(?:\\\\)*(?:[`*_[\]<>#|~&$@]|:\/\/)|\bwww\./i.test(text))
    throw new Error(`Markdown: ${text}`);
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** The link at the beginning of a line of Markdown, and what follows it. */
export function readMarkdownLink(text: string): { text: string; url: string; rest: string } {
  const [, label, url, rest] = /^\[((?:[^\\[\]]|\\.)*)\]\(((?:[^\\()\s<]|\\.)*)\)(.*)$/s.exec(text) ?? [];
  if (label === undefined || url === undefined) throw new Error(`Markdown: ${text}`);
  return {
    text: readMarkdownText(label),
    url: decodeEntities(url.replace(/\\([!-/:-@[-`{-~])/g, '$1')),
    rest: rest ?? '',
  };
}
