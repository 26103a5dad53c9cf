import zlib from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readHttpResponse } from '../../../src/builder/archive/http-response.ts';
import { httpResponse, inChunks } from './make-warc.ts';

const html = Buffer.from('<!doctype html><p>The geese sleep again.</p>'.repeat(20));

const compressions: Record<string, (bytes: Buffer) => Buffer> = {
  '': (bytes) => bytes,
  gzip: (bytes) => zlib.gzipSync(bytes),
  deflate: (bytes) => zlib.deflateSync(bytes),
  'deflate without a header': (bytes) => zlib.deflateRawSync(bytes),
  br: (bytes) => zlib.brotliCompressSync(bytes),
};

const bodyOf = (response: Buffer): string => {
  const read = readHttpResponse(response);
  return 'skipped' in read ? `(${read.skipped})` : read.body.toString();
};

it.each(Object.keys(compressions))(
  'compression %j is undone, in chunks or not, or where the archive has undone it',
  (name) => {
    const [encoding = ''] = name.split(' ');
    const packed = (compressions[name] as (bytes: Buffer) => Buffer)(html);
    const fields = { 'Content-Type': 'text/html', 'Content-Encoding': encoding };
    const chunked = { ...fields, 'Transfer-Encoding': 'chunked' };
    expect(bodyOf(httpResponse(packed, fields))).toBe(html.toString());
    expect(bodyOf(httpResponse(inChunks(packed, 100), chunked))).toBe(html.toString());
    expect(bodyOf(httpResponse(packed, chunked))).toBe(html.toString());
    expect(bodyOf(httpResponse(html, chunked))).toBe(html.toString());
  },
);

it('status and type come out as they stand, whatever the case of names and the form of lines', () => {
  const response = Buffer.from('HTTP/1.0 404\ncontent-TYPE: text/html;\n charset=koi8-r\n\ngone');
  expect(readHttpResponse(response)).toMatchObject({ status: 404, contentType: 'text/html; charset=koi8-r' });
});

it('what is no response, is damaged or far too large says so', () => {
  expect(bodyOf(Buffer.from('<p>no header</p>'))).toBe('(broken HTTP header)');
  expect(bodyOf(Buffer.from('SSH-2.0\r\n\r\n'))).toBe('(broken HTTP header)');
  const bomb = zlib.gzipSync(Buffer.alloc(50_000_000, '<p>'));
  expect(bodyOf(httpResponse(bomb, { 'Content-Encoding': 'gzip' }))).toBe('(page too large)');
  expect(bodyOf(httpResponse(Buffer.alloc(5_000_001, 'a'), {}))).toBe('(page too large)');
  const damaged = zlib.gzipSync(html);
  damaged[10] = 0xff;
  expect(bodyOf(httpResponse(damaged, { 'Content-Encoding': 'gzip' }))).toBe(
    '(broken compression of a page)',
  );
  expect(bodyOf(httpResponse(html, { 'Content-Encoding': 'zstd' }))).toBe('(a compression that is not read)');
});

it('whatever the bytes, an answer comes out', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('gzip', 'deflate', 'br', 'gzip, br', ''),
      fc.boolean(),
      (bytes, encoding, isChunked) => {
        const fields = { 'Content-Encoding': encoding, ...(isChunked && { 'Transfer-Encoding': 'chunked' }) };
        const read = readHttpResponse(httpResponse(Buffer.from(bytes), fields));
        expect('skipped' in read ? 'broken compression of a page' : read.status).toSatisfy(
          (said) => said === 200 || said === 'broken compression of a page',
        );
      },
    ),
  );
});
