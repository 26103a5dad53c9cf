/** Reading, crediting, fingerprinting, sending and matching a page: what the scripts and the worker do with any page of the web. */
import { strict as assert } from 'node:assert';
import { fitPage } from '../../../src/browser/messages/page-form.ts';
import { readMessage } from '../../../src/browser/messages/message-schema.ts';
import { readPage } from '../../../src/article/read-page.ts';
import { parseHtml } from '../../../src/builder/input/parse-html.ts';
import { matchPage } from '../../../src/match/match-page.ts';
import type { Article, Page, PageFingerprints } from '../../../src/model.ts';
import { fingerprintsOf } from '../../../src/pipeline.ts';
import { provenanceOfArticles } from '../../../src/report/provenance.ts';
import { sayBadge, sayVerdict } from '../../../src/report/verdict-sentences.ts';
import { HARBOUR, ORCHARD } from '../../article/sample-pages.ts';
import { openParts } from '../../story-index/open-entries.ts';
import { entryOf } from '../../story-index/sample-entries.ts';
import { english } from '../../ui/english.ts';
import { anyHostilePage, type HostilePage } from '../any-page.ts';
import type { Target } from './target.ts';

const index = openParts([entryOf('harbour', ...HARBOUR), entryOf('orchard', ...ORCHARD)]);

/** What was read, without its nodes. */
const wordsOf = (page: Page | undefined) =>
  page && {
    ...page,
    articles: page.articles.map(({ headline, blocks, asides }) => ({
      headline,
      texts: [...blocks, ...asides].map(({ text }) => text),
    })),
  };

/** What was read stands in the page, sign for sign. */
function assertInPage(article: Article): void {
  const ink = (text: string) => text.replace(/\s+/g, '');
  for (const { text, nodes } of [...article.blocks, ...article.asides]) {
    assert.ok(
      nodes.every(({ isConnected }) => isConnected),
      'a text of a node outside the page',
    );
    assert.ok(
      ink(nodes.map(({ data }) => data).join('')).includes(ink(text)),
      `not in the page: ${text.slice(0, 80)}`,
    );
  }
}

/** The page as the worker receives it. */
function send(prints: PageFingerprints): PageFingerprints {
  const received = readMessage(structuredClone({ type: 'check-page', page: fitPage(prints) }));
  assert.ok(received.ok, received.ok ? '' : received.error.message);
  assert.equal(received.value.type, 'check-page');
  return (received.value as { page: PageFingerprints }).page;
}

async function check({ html, url }: HostilePage): Promise<void> {
  const document = parseHtml(html);
  const before = document.documentElement.outerHTML;
  const page = readPage(document, url);
  assert.equal(document.documentElement.outerHTML, before, 'reading changed the page');
  assert.deepEqual(wordsOf(readPage(document, url)), wordsOf(page), 'a second reading differs');
  if (!page) return;
  page.articles.forEach(assertInPage);
  const report = await matchPage(send(fingerprintsOf(page)), await index);
  for (const provenance of provenanceOfArticles(report, page.articles.length).values())
    for (const sentence of [sayBadge(english, provenance), sayVerdict(english, provenance)])
      assert.match(sentence, /^(?!.*\b(?:undefined|NaN)\b).+/s);
}

export const pages: Target<HostilePage> = { name: 'pages', inputs: anyHostilePage, check, runs: 40 };
