/** Serves the 181 real pages of the extraction benchmark, and pages that are no article, on 127.0.0.1; they load nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

const PAGES = new URL('../../../shared/data/extraction/html/', import.meta.url);
/** Styles in the page count for what is visible; nothing is fetched, no script of the page runs beside ours. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const TEASERS = 60;

export interface BenchPages {
  origin: string;
  /** Paths of the real pages, and of those without an article. */
  articles: readonly string[];
  others: readonly string[];
  close(): void;
}

export const hasPages = (): boolean => existsSync(PAGES);

/** An invented front page: headlines with a line of text each, every link an article of its own. */
function frontPage(): string {
  const teaser = (i: number): string =>
    `<li><article><h2><a href="/news/${i}">The harbour council meets for the ${i}th time</a></h2><p>Ferries wait while the crane is painted.</p></article></li>`;
  return `<!doctype html><title>Harbour News</title><main><ul>${Array.from({ length: TEASERS }, (_, i) => teaser(i)).join('')}</ul></main>`;
}

/** A search form and its results: an application, not a text. */
function application(): string {
  const rows = Array.from(
    { length: 500 },
    (_, i) => `<tr><td>${i}</td><td>Crane ${i % 7}</td><td>ready</td></tr>`,
  );
  return `<!doctype html><title>Cranes</title><form><input name="q"></form><table>${rows.join('')}</table>`;
}

export async function servePages(): Promise<BenchPages> {
  const files = readdirSync(PAGES).filter((file) => file.endsWith('.html.gz')).sort(); // prettier-ignore
  const others: Record<string, string> = { '/': frontPage(), '/cranes': application() };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = files[Number(path.slice('/page/'.length))];
    const html =
      others[path] ?? (file === undefined ? undefined : gunzipSync(readFileSync(new URL(file, PAGES))));
    if (html === undefined) return void response.writeHead(404).end();
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, articles: files.map((_, i) => `/page/${i}`), others: Object.keys(others), close };
}
