/**
 * A proxy on 127.0.0.1 that writes down every request of a browser, passes on those to this machine and refuses all others. `localhost`
 * is this machine under a name that the test build has no right to read.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface RequestLog {
  port: number;
  /** Addresses of requests to this machine, in order. */
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

/** Starts the proxy on a free port. */
export async function startRequestLog(): Promise<RequestLog> {
  const local: string[] = [];
  const remote: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = URL.parse(incoming.url ?? '');
    if (url && ['127.0.0.1', 'localhost'].includes(url.hostname)) {
      local.push(url.href);
      passOn(Object.assign(url, { hostname: '127.0.0.1' }), incoming, outgoing);
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
