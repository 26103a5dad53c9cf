/**
 * A proxy on 127.0.0.1 that writes down every request of a browser, passes on those to this machine and refuses all others. `localhost`
 * is this machine under a name that the test build has no right to read; every host under `.example` is the page server under a public name.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface RequestLog {
  port: number;
  /** Addresses of requests to this machine, as the browser asked for them, in order. */
  local: string[];
  /** Addresses (or `host:port` of encrypted connections) of requests to anywhere else, in order. */
  remote: string[];
  close(): void;
}

function passOn(url: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const upstream = request(
    url,
    { method: incoming.method, headers: { ...incoming.headers, connection: 'close' } },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  incoming.pipe(upstream);
}

/** Addresses that the newsroom's pages give from the root of the page server: pictures, and pages and style sheets by their host. */
const FROM_ROOT = /^\/(?:pictures|[\w-]+\.example)\//;

/** Where a request to this machine goes: `http://courier.example/a` is `/courier.example/a` of the page server. Undefined for any other. */
function localAddress(address: string, pageServer: string): URL | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'http:') return undefined;
  if (['127.0.0.1', 'localhost'].includes(url.hostname)) return Object.assign(url, { hostname: '127.0.0.1' });
  if (!url.hostname.endsWith('.example')) return undefined;
  const path = FROM_ROOT.test(url.pathname) ? url.pathname : `/${url.hostname}${url.pathname}`;
  return new URL(`${pageServer}${path}${url.search}`);
}

/**
 * Starts the proxy on a free port.
 * @param pageServer origin of the page server
 */
export async function startRequestLog(pageServer: string): Promise<RequestLog> {
  const local: string[] = [];
  const remote: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = localAddress(incoming.url ?? '', pageServer);
    if (url) {
      local.push(new URL(incoming.url ?? '').href);
      passOn(url, incoming, outgoing);
    } else {
      remote.push(incoming.url ?? '?');
      outgoing.writeHead(502).end();
    }
  });
  server.on('connect', (incoming: IncomingMessage, socket: Socket) => {
    remote.push(incoming.url ?? '?');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, local, remote, close };
}
