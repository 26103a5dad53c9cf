/** Serves the sample newsroom, the real pages beside the project (if there are any) and variants of both on 127.0.0.1. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileOfPage, sitesFolder } from '../samples/newsroom-files.ts';
import { clobber, probeAt } from '../hostile/clobbering.ts';
import { HOSTILE_PAGES } from '../../bench/hostile/pages.ts';
import { aheadPage } from './ahead-page.ts';
import { feedPage } from './feed-page.ts';
import { isHeadlineSetting, setHeadline } from './headline-settings.ts';
import { isHostility, makeHostile } from './hostile-pages.ts';
import { movingPage } from './moving-page.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { publishedPage } from './published-page.ts';
import { listUnknownPages, readUnknownPage, sharedPagesFolder } from './shared-pages.ts';
import { isRooting, toRooted } from './rooted-page.ts';
import { isVariant, toVariant } from './variants.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** As strict as a page can be: no script, no style, no element from anywhere, no string that becomes markup. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'none'; style-src 'none'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

export interface PageServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  origin: string;
  close(): void;
}

function sendHtml(response: ServerResponse, html: string): void {
  response.setHeader('content-type', TYPES['.html'] ?? '').end(html);
}

/** The HTML of `newsroom/<key>`, `shared/<name>` or `unknown/<name>`, undefined where there is none. */
export function readSourcePage(name: string): string | undefined {
  const [kind = '', ...rest] = name.split('/');
  const key = rest.join('/');
  if (kind === 'unknown') return listUnknownPages().includes(key) ? readUnknownPage(key) : undefined;
  const file = kind === 'shared' ? join(sharedPagesFolder, `${key}.html`) : fileOfPage(key);
  const isKnown = ['shared', 'newsroom'].includes(kind) && existsSync(file);
  return isKnown ? readFileSync(file, 'utf8') : undefined;
}

/** Documents that are no web page, by their path. */
const DOCUMENTS: Readonly<Record<string, { type: string; content: string }>> = {
  '/plain.txt': {
    type: 'text/plain; charset=utf-8',
    content: 'The lamp of Skerry Point was lit again.\n'.repeat(20),
  },
  '/report.pdf': { type: 'application/pdf', content: onePagePdf('The lamp of Skerry Point was lit again.') },
};

/** Addresses that a page may claim as its own: one of an agency's site, one of a story in the newsroom's index, and one in the bundled index. */
export const CLAIMS = {
  agency: 'https://zendapress.example/lamps',
  story: 'https://meridianwire.example/2026/10/17/tollan-atlas',
  bundled: 'https://apnews.com/eac219fdb053191bceb521b0fe6b654d',
} as const satisfies Record<string, string>;

const claimedAddress = (claim: string): string | undefined =>
  Object.entries(CLAIMS).find(([name]) => name === claim)?.[1];

/** The page with this as its canonical address and none of its own; with none where `address` is undefined. */
function withCanonical(html: string, address: string | undefined): string {
  const head = address
    ? `<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`
    : '';
  return html
    .replace(/<link[^>]+rel=["']?canonical[^>]*>/gi, '')
    .replace(/<head[^>]*>/, (open) => open + head);
}

/**
 * `/variant/<variant>/<source page>`, `/hostile/<hostility>/<source page>`, `/clobbered/<probe>/<source page>`, `/rooted/<rooting>/<source page>`, `/headline/<setting>/<source page>`, `/claims/<claim>/<source page>`, `/as/<source page>` (without an address
 * of its own), `/search/<source page>`, `/strict/<source page>`, `/shared/<name>`, `/held-up/<name>`, `/moving`, `/feed`, `/ahead`, at any host; true if it was one of these.
 */
function answerMadePage(path: string, response: ServerResponse): boolean {
  const [first = '', ...rest] = path
    .slice(1)
    .replace(/^[\w.-]+\.example\/(?=(?:claims|as)\/)/, '')
    .split('/');
  const heldUp = first === 'held-up' ? HOSTILE_PAGES[rest.join('/')] : undefined;
  const made =
    heldUp ??
    { '/moving': movingPage, '/feed': feedPage, '/ahead': aheadPage, '/published-index': publishedPage }[
      path
    ];
  if (made) {
    sendHtml(response, made());
    return true;
  }
  const isChanged = ['variant', 'hostile', 'clobbered', 'claims', 'rooted', 'headline'].includes(first);
  if (!isChanged && !['as', 'search', 'strict', 'shared'].includes(first)) return false;
  const change = isChanged ? (rest.shift() ?? '') : '';
  const html = readSourcePage(first === 'shared' ? path.slice(1) : rest.join('/'));
  const probe = first === 'clobbered' ? probeAt(change) : undefined;
  if (html === undefined || (first === 'clobbered' && !probe)) return false;
  if (first === 'strict') response.setHeader('content-security-policy', STRICT_POLICY);
  // Real pages lead the browser elsewhere where they find themselves at another address.
  if (rest[0] === 'unknown') response.setHeader('content-security-policy', "script-src 'none'");
  if (first === 'claims' || first === 'as') sendHtml(response, withCanonical(html, claimedAddress(change)));
  else if (probe) sendHtml(response, clobber(html, probe));
  else if (isHeadlineSetting(change)) sendHtml(response, setHeadline(change, html));
  else if (isRooting(change)) sendHtml(response, toRooted(change, html));
  else if (isVariant(change)) sendHtml(response, toVariant(change, html));
  else sendHtml(response, isHostility(change) ? makeHostile(change, html) : html);
  return true;
}

function answerFile(path: string, response: ServerResponse): void {
  const document = DOCUMENTS[path];
  if (document) {
    response.setHeader('content-type', document.type).end(document.content);
    return;
  }
  const key = normalize(path).replace(/^\/+/, '');
  const isPage = extname(key) === '' || extname(key) === '.example' || key.endsWith('/');
  const file = isPage ? fileOfPage(key) : join(sitesFolder, key);
  const isFile = file.startsWith(sitesFolder) && existsSync(file) && statSync(file).isFile();
  if (!isFile) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}

/** Starts the server; port 0 takes a free one. */
export async function startPageServer(port = 0): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(URL.parse(request.url ?? '/', 'http://127.0.0.1')?.pathname ?? '/');
    // Browsers keep no such page for the back button, but for those that ask to be kept.
    if (!(request.url ?? '').endsWith('?kept')) response.setHeader('cache-control', 'no-store');
    if (!answerMadePage(path, response)) answerFile(path, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}
