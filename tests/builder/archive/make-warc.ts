/** Makes web archives of invented pages. */
import zlib from 'node:zlib';

export interface RecordParts {
  kind?: string;
  url?: string;
  date?: string;
  type?: string;
  /** In place of the true length. */
  length?: number | string;
  lineEnd?: string;
}

/** One record, with the empty line behind it. */
export function warcRecord(content: string | Buffer, parts: RecordParts = {}): Buffer {
  const {
    kind = 'response',
    url = 'https://www.valley.example/ferry',
    date = '2026-03-04T05:06:07Z',
  } = parts;
  const { type = 'application/http; msgtype=response', lineEnd = '\r\n' } = parts;
  const body = Buffer.from(content);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${kind}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Type: ${type}`,
    `Content-Length: ${parts.length ?? body.length}`,
  ];
  return Buffer.concat([
    Buffer.from(head.join(lineEnd) + lineEnd + lineEnd),
    body,
    Buffer.from(lineEnd + lineEnd),
  ]);
}

/** An HTTP response; the body of an archive as it came over the wire. */
export function httpResponse(
  body: string | Buffer,
  fields: Readonly<Record<string, string>> = { 'Content-Type': 'text/html' },
  status = '200 OK',
): Buffer {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
}

/** A body in chunks of this many bytes, as HTTP sends one whose length it does not know. */
export function inChunks(body: Buffer, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)};name=value\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

/** An archive with a gzip member for each record. */
export const gzipped = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((record) => zlib.gzipSync(record)));

/** An invented article as a page. */
export const htmlOf = (title: string, paragraphs: readonly string[], lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><article><h1>${title}</h1>` +
  `${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`;
