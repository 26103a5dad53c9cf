/** Headers as WARC and HTTP write them: lines of `name: value`, and an empty line. */

/** How many bytes a header has, with the empty line behind it; undefined if there is none. */
export function endOfHead(bytes: Buffer): number | undefined {
  const ends = ['\r\n\r\n', '\n\n'].flatMap((end) => {
    const at = bytes.indexOf(end, 0, 'latin1');
    return at < 0 ? [] : [at + end.length];
  });
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** The lines of a header. One that begins with white space goes on with the line before. */
export const linesOfHead = (head: string): string[] =>
  head
    .trimEnd()
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);

/** Values by name in lower case; of a name that comes again, the first. Lines that are no fields are left out. */
export function fieldsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
