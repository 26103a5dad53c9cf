/** A web on loopback: any number of hosts under public names, each with its own answers. One server; sockets are dialled to it after the check of addresses. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildConnector } from 'undici';
import type { World } from '../../src/builder/command/collect-command.ts';

/** What a host answers at a path. */
export interface SimulatedAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** The text `endless`: sends until the socket ends. The text `never`: the beginning, and nothing after it; its deadline passes then. */
  body?: string | Buffer;
  /** The body comes in pieces, each in a later turn. */
  isSlow?: boolean;
}

/** Answers of a host by path, with query. A function is called for each request. What is not there is 404. */
export type SimulatedHost = Record<
  string,
  SimulatedAnswer | ((headers: http.IncomingHttpHeaders) => SimulatedAnswer)
>;

export interface SimulatedWeb {
  hosts: Map<string, SimulatedHost>;
  /** Every request that came: `GET https://host/path`, in order. */
  asked: string[];
  /** Headers of each. */
  headers: http.IncomingHttpHeaders[];
  /** Bytes that were sent in bodies. */
  sent: number;
  /** Of the newest request for each address. */
  deadlines: Map<string, AbortController>;
  /** Most requests at once to one host. */
  mostAtOnce: number;
  /** Addresses of names; any other name is a public one. */
  addresses: Map<string, string[]>;
  /** ms that were waited for, in order. */
  waits: number[];
  now: number;
  world: World;
  listen(): Promise<void>;
  close(): void;
}

const PUBLIC_ADDRESS = '93.184.215.14';

/** Makes a web without hosts. @param now ms, where its time begins; it passes only where somebody changes it */
export function createSimulatedWeb(now: number): SimulatedWeb {
  const web: SimulatedWeb = {
    hosts: new Map(),
    asked: [],
    headers: [],
    sent: 0,
    deadlines: new Map(),
    mostAtOnce: 0,
    addresses: new Map(),
    waits: [],
    now,
    world: {
      now: () => web.now,
      sleep: (ms) => Promise.resolve(void web.waits.push(ms)),
      resolve: (host) => Promise.resolve(web.addresses.get(host) ?? [PUBLIC_ADDRESS]),
      deadline: (_, url) => {
        const deadline = new AbortController();
        web.deadlines.set(url, deadline);
        return deadline.signal;
      },
      connector: (lookup) => {
        const dial = buildConnector({
          lookup: (host, options, done) =>
            lookup(host, options, (error, address, family) => {
              if (error) return done(error, address, family);
              const loopback = '127.0.0.1';
              if (options.all === true) done(null, [{ address: loopback, family: 4 }]);
              else done(null, loopback, 4);
            }),
        });
        const { port } = server.address() as AddressInfo;
        return (options, done) => dial({ ...options, protocol: 'http:', port: String(port) }, done);
      },
    },
    listen: () => new Promise((done) => void server.listen(0, '127.0.0.1', done)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const open = new Map<string, number>();
  const server = http.createServer((request, response) => {
    const host = request.headers.host ?? '';
    const atOnce = (open.get(host) ?? 0) + 1;
    open.set(host, atOnce);
    web.mostAtOnce = Math.max(web.mostAtOnce, atOnce);
    response.on('close', () => open.set(host, (open.get(host) ?? 1) - 1));
    web.asked.push(`${request.method} https://${host}${request.url}`);
    web.headers.push(request.headers);
    answer(web, request, response);
  });
  return web;
}

function answer(web: SimulatedWeb, request: http.IncomingMessage, response: http.ServerResponse): void {
  const known = web.hosts.get(request.headers.host ?? '')?.[request.url ?? ''];
  const {
    status = 200,
    headers = {},
    body = '',
    isSlow = false,
  } = known === undefined ? { status: 404 } : typeof known === 'function' ? known(request.headers) : known;
  const isSame = headers['etag'] !== undefined && headers['etag'] === request.headers['if-none-match'];
  response.writeHead(isSame ? 304 : status, headers);
  if (isSame) return void response.end();
  if (body === 'never') {
    response.flushHeaders();
    const url = `https://${request.headers.host ?? ''}${request.url ?? ''}`;
    return web.deadlines.get(url)?.abort(new DOMException('too late', 'TimeoutError'));
  }
  if (body === 'endless') {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) web.sent += 65_536;
    };
    response.on('drain', more);
    return more();
  }
  web.sent += Buffer.byteLength(body);
  if (isSlow) return sendSlowly(response, Buffer.from(body));
  response.end(body);
}

/** In ten pieces. */
function sendSlowly(response: http.ServerResponse, body: Buffer): void {
  const size = Math.ceil(body.length / 10);
  const next = (at: number): void => {
    if (response.destroyed) return;
    if (at >= body.length) return void response.end();
    response.write(body.subarray(at, at + size));
    setImmediate(() => next(at + size));
  };
  next(0);
}

export const robotsOf = (text: string): SimulatedAnswer => ({
  headers: { 'content-type': 'text/plain' },
  body: text,
});

export interface ListedNews {
  path: string;
  title: string;
  published?: string;
}

/** A news sitemap of a host. */
export const newsSitemap = (host: string, news: readonly ListedNews[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${news
    .map(
      ({ path, title, published = '2026-11-29T09:00:00Z' }) =>
        `<url><loc>https://${host}${path}</loc><news:news><news:publication><news:name>Invented</news:name><news:language>en</news:language></news:publication><news:publication_date>${published}</news:publication_date><news:title>${title}</news:title></news:news></url>`,
    )
    .join('')}</urlset>`;

/** A page with an article of these paragraphs. */
export const pageWith = (title: string, paragraphs: readonly string[], head = ''): SimulatedAnswer => ({
  headers: {
    'content-type': 'text/html; charset=utf-8',
    etag: `"${title.length}-${paragraphs.join('').length}"`,
  },
  body: `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`,
});
