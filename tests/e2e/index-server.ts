/** A static host of an index on this machine, as such hosts are: it sends `Access-Control-Allow-Origin: *`, and answers a preflight with 405. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { timeOf } from '../../src/library/subscription/forms.ts';
import type { Manifest } from '../../src/library/subscription/manifest.ts';
import { DAY, HOUR, RELEASE, ROOT, siteOf, type Site } from '../library/subscription/publisher.ts';

/** Answers a request in place of the host; `serve` lets the host answer. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, serve: () => void) => void;

/** A request, as it came. */
export interface Asked {
  method: string;
  /** Of the file. */
  name: string;
  headers: IncomingMessage['headers'];
}

export interface IndexServer {
  /** The address to subscribe to. */
  address: string;
  asked: Asked[];
  /** How it answers from now on; undefined: as it should. */
  misbehaviour: Misbehaviour | undefined;
  /** Publishes a version of these segments. */
  publish(
    segments: readonly Uint8Array<ArrayBuffer>[],
    manifest: Partial<Manifest> & { sequence: number },
  ): Promise<void>;
  close(): void;
}

function sendFile(site: Site, base: string, request: IncomingMessage, response: ServerResponse): void {
  const file = site.get(base + nameOf(request, true));
  if (file === undefined)
    return void response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not found');
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from > 0)
    response.writeHead(206, { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` });
  response.end(file.subarray(from));
}

const nameOf = ({ url = '' }: IncomingMessage, isWhole = false): string =>
  isWhole ? url.replace(/^\/news\//, '') : url.slice(url.lastIndexOf('/') + 1);

/** Starts it on a free port, under a name that no build may read: `localhost`. */
export async function startIndexServer(): Promise<IndexServer> {
  let site: Site = new Map();
  let base = '';
  const server = createServer((request, response) => {
    index.asked.push({ method: request.method ?? '', name: nameOf(request), headers: request.headers });
    response.setHeader('access-control-allow-origin', '*');
    if (request.method !== 'GET') return void response.writeHead(405).end();
    const serve = () => sendFile(site, base, request, response);
    if (index.misbehaviour) index.misbehaviour(request, response, serve);
    else serve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}/news/`;
  const index: IndexServer = {
    address: `${base}wiremark.json#${ROOT.publicKey.text}`,
    asked: [],
    misbehaviour: undefined,
    publish: async (segments, manifest) => {
      const now = Date.now();
      const today = new Date(now).toISOString().slice(0, 10);
      site = await siteOf(
        segments.map((bytes) => ({ bytes, day: today })),
        {
          base,
          manifest: { made: timeOf(now - HOUR / 2), next: timeOf(now + HOUR), ...manifest },
          keys: {
            sequence: manifest.sequence,
            made: timeOf(now - DAY),
            keys: [{ key: RELEASE.publicKey.text, until: timeOf(now + 100 * DAY) }],
          },
        },
      );
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return index;
}
