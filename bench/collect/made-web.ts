/**
 * A web of made hosts in a process of its own: `tsx bench/collect/made-web.ts WEB.json` reads the articles of each host, prints its port, and serves lists and
 * pages until it is killed. The host `count` answers what was asked for and sent since it was asked last.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { COUNT_HOST, LIST_PATH, pageOf, sitemapOf, type Counted, type MadeArticle } from './made-pages.ts';

const none = (): Counted => ({ requests: 0, notModified: 0, bytesOf304: 0, bytesOfOthers: 0 });

function serve(articles: readonly MadeArticle[]): void {
  const hosts = new Map<string, Map<string, () => string>>();
  for (const host of new Set(articles.map(({ host }) => host))) {
    const own = articles.filter((article) => article.host === host);
    const list = sitemapOf(own);
    hosts.set(
      host,
      new Map([
        ['/robots.txt', () => 'User-agent: *\nAllow: /\n'],
        [LIST_PATH, () => list],
        ...own.map((article) => [article.path, () => pageOf(article)] as const),
      ]),
    );
  }
  let counted = none();
  const server = http.createServer((request, response) => {
    const { host = '' } = request.headers;
    if (host === COUNT_HOST) {
      response.end(JSON.stringify(counted));
      counted = none();
      return;
    }
    const body = hosts.get(host)?.get(request.url ?? '')?.();
    const etag = body === undefined ? undefined : `"${createHash('sha1').update(body).digest('hex')}"`;
    const isSame = etag !== undefined && request.headers['if-none-match'] === etag;
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on('close', () => {
      const bytes = socket.bytesWritten - before;
      counted.requests++;
      if (isSame) counted.notModified++;
      counted[isSame ? 'bytesOf304' : 'bytesOfOthers'] += bytes;
    });
    response.writeHead(isSame ? 304 : body === undefined ? 404 : 200, {
      'content-type': request.url?.endsWith('.xml') === true ? 'application/xml' : 'text/html; charset=utf-8',
      ...(etag !== undefined && { etag }),
    });
    response.end(isSame ? undefined : body);
  });
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
}

const [file] = process.argv.slice(2);
if (file !== undefined) serve(JSON.parse(readFileSync(file, 'utf8')) as MadeArticle[]);
