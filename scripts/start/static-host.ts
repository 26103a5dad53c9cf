/** A folder as a static host serves it: any origin may read it, a part is answered with 206, and nothing but GET is answered. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Answers in place of the host; `serve` lets the host answer. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, serve: () => void) => void;

export interface StaticHost {
  port: number;
  /** How it answers from now on; undefined: as it should. */
  misbehaviour: Misbehaviour | undefined;
  close(): void;
}

/** Types of files that browsers refuse without one. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Starts it on a free port of 127.0.0.1. The folder's files are read anew for each request. */
export async function startStaticHost(folder: string): Promise<StaticHost> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const serve = () => sendFile(folder, request, response);
    if (host.misbehaviour) host.misbehaviour(request, response, serve);
    else serve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: StaticHost = {
    port: (server.address() as AddressInfo).port,
    misbehaviour: undefined,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return host;
}

function sendFile(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET') return void response.writeHead(405).end();
  const name = /^\/((?:[\w-]+(?:\.[\w-]+)*\/)*[\w-]+(?:\.[\w-]+)*)$/.exec(request.url ?? '')?.[1];
  const file = join(folder, name ?? '');
  if (name === undefined || !existsSync(file) || !statSync(file).isFile())
    return void response.writeHead(404).end('no such file');
  const bytes = readFileSync(file);
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.statusCode = from > 0 ? 206 : 200;
  if (from > 0) response.setHeader('content-range', `bytes ${from}-${bytes.length - 1}/${bytes.length}`);
  const type = TYPES[extname(file)];
  if (type !== undefined) response.setHeader('content-type', type);
  response.setHeader('content-length', bytes.length - from);
  response.end(bytes.subarray(from));
}
