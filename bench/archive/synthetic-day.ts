/** A part of a day of CC-NEWS as its archives are: real pages in records of their own, each gzipped, with request records and some that are no page. */
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chanceOf } from '../quality/random.ts';
import { DATA } from '../quality/read-data.ts';

const FOLDERS = ['pages/', 'extraction/html/'];
/** Of a hundred records, how many are no page that is kept, as in archives of news: revisits, redirects, failures. */
const NO_PAGE = 4;

/** What a day holds. Bytes are of HTML. */
export interface Day {
  pages: number;
  bytes: number;
  /** Pages by size: up to 50 kB, 100 kB, 200 kB, 400 kB, 800 kB, and more. */
  histogram: readonly number[];
}

const BOUNDS = [50_000, 100_000, 200_000, 400_000, 800_000, Infinity];

/** Writes an archive of this many pages, each a real one at an address of its own, in an order of chance. The same on every machine. */
export function writeDay(file: string, count: number): Day {
  const chance = chanceOf('day');
  const pages = FOLDERS.flatMap((folder) => {
    const place = new URL(folder, DATA);
    return readdirSync(place)
      .filter((name) => name.endsWith('.html.gz'))
      .sort()
      .map((name) => gunzipSync(readFileSync(new URL(name, place))));
  });
  const histogram = BOUNDS.map(() => 0);
  let bytes = 0;
  const handle = openSync(file, 'w');
  try {
    const write = (record: Buffer): void => void writeSync(handle, gzipSync(record));
    for (let n = 0; n < count; n++) {
      const url = `https://www.outlet${chance.between(1, 400)}.example/2026/03/04/${n}`;
      if (chance.between(1, 100) <= NO_PAGE) write(recordOf('revisit', url, Buffer.alloc(0)));
      const html = chance.pick(pages);
      write(recordOf('request', url, Buffer.from('GET / HTTP/1.1\r\nUser-Agent: CCBot\r\n\r\n')));
      write(recordOf('response', url, Buffer.concat([HEAD, html])));
      bytes += html.length;
      const size = BOUNDS.findIndex((bound) => html.length <= bound);
      histogram[size] = (histogram[size] ?? 0) + 1;
    }
  } finally {
    closeSync(handle);
  }
  return { pages: count, bytes, histogram };
}

const HEAD = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nServer: nginx\r\n\r\n');

const recordOf = (kind: string, url: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-03-04T05:06:07Z\r\n` +
        `Content-Type: application/http; msgtype=${kind}\r\nContent-Length: ${content.length}\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n\r\n'),
  ]);
