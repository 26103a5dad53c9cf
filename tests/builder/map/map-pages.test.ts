import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/builder/build.ts';
import { withFilter, NO_FILTER } from '../../../src/builder/archive/filter.ts';
import { mapPages, type MapOptions } from '../../../src/builder/map/map-pages.ts';
import type { Mapped } from '../../../src/builder/map/map-page.ts';
import { preparedLine } from '../../../src/builder/map/prepared-line.ts';
import { BEES, FERRY, FERRY_IN_GERMAN, QUARRY } from '../../match/newsroom.ts';
import { gzipped, htmlOf, httpResponse, warcRecord } from '../archive/make-warc.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-map-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

async function map(inputs: readonly string[], options?: MapOptions): Promise<Mapped[]> {
  const mapped: Mapped[] = [];
  for await (const page of mapPages(inputs, options)) mapped.push(page);
  return mapped;
}

/** Address or id of each page with its headline, or in brackets why there is none. */
const namesOf = (mapped: readonly Mapped[]): string[] =>
  mapped.map((page) =>
    'skipped' in page
      ? `(${page.skipped})`
      : `${page.item.record.url ?? page.item.record.id ?? ''} ${page.item.record.title ?? ''}`,
  );

const ferry = htmlOf('The ferry', FERRY);
const page = (url: string, html: string | Buffer, type = 'text/html'): Buffer =>
  warcRecord(httpResponse(html, { 'Content-Type': type }), { url });
const archive = write(
  'day.warc.gz',
  gzipped([
    warcRecord('software: x', { kind: 'warcinfo', type: 'application/warc-fields' }),
    page('https://www.valley.example/ferry', ferry),
    warcRecord('', { kind: 'revisit', url: 'https://www.valley.example/ferry' }),
    page('https://quill.example/q', htmlOf('Die Fähre', FERRY_IN_GERMAN, 'de')),
    warcRecord(httpResponse('', {}, '301 Moved'), { url: 'https://quill.example/old' }),
    warcRecord(httpResponse('gone', {}, '404 Not Found'), { url: 'https://quill.example/gone' }),
    page('https://quill.example/photo', Buffer.from([137, 80, 78, 71]), 'image/png'),
    page('https://quill.example/short', '<p>Too short.</p>'),
    warcRecord(ferry, { kind: 'resource', type: 'text/html', url: 'https://heath.example/ferry' }),
    warcRecord('dns', { kind: 'response', url: 'dns:quill.example', type: 'text/dns' }),
  ]),
);
const feed = write(
  'news.rss',
  `<rss version="2.0"><channel><title>Sorrel Post</title><link>https://sorrel.example</link><description>d</description><language>en</language>
  <item><title>Bees</title><link>https://sorrel.example/bees</link><description><![CDATA[${BEES.map((text) => `<p>${text}</p>`).join('')}]]></description></item>
  <item><title>No text</title><link>https://sorrel.example/none</link></item></channel></rss>`,
);
const records = write(
  'records.jsonl',
  [
    { id: 'bees', series: 'Elder Times', date: '2026-03-04', text: BEES.join('\n'), page: 7, cluster: 'old' },
    { id: 'none' },
  ]
    .map((record) => JSON.stringify(record))
    .join('\n') + '\nnoise',
);
write('saved/valley.example/a/ferry.html', ferry);
write('saved/notes.md', 'no page');
write('saved/binary.html', Buffer.from([0, 1, 2]));
const list = write('warc.paths.gz', zlib.gzipSync('far/away/day.warc.gz\nnews.rss\nlost.warc.gz\n'));

describe('pages come out of', () => {
  it('a web archive, with a reason for what is none', async () => {
    expect(namesOf(await map([archive]))).toEqual([
      'https://www.valley.example/ferry The ferry',
      '(revisit of a page that did not change)',
      'https://quill.example/q Die Fähre',
      '(redirect)',
      '(answer without a page)',
      '(no web page)',
      'https://quill.example/short ',
      'https://heath.example/ferry The ferry',
      '(no web page)',
    ]);
  });

  it('a feed, a folder and JSON lines; fields of other tools are known, and all others handed on', async () => {
    expect(namesOf(await map([feed]))).toEqual([
      'https://sorrel.example/bees Bees',
      'https://sorrel.example/none No text',
    ]);
    expect(namesOf(await map([path.join(folder, 'saved')]))).toEqual([
      '(neither HTML nor plain text)',
      '(file of another kind)',
      'valley.example/a/ferry.html The ferry',
    ]);
    const [bees, none, noise] = await map([records]);
    expect(bees).toMatchObject({
      item: {
        outlet: 'Elder Times',
        record: { id: 'bees', published: '2026-03-04', other: { page: 7, cluster: 'old' } },
      },
    });
    expect(namesOf([none, noise] as Mapped[])).toEqual(['(neither url nor text)', '(no JSON)']);
  });

  it('the files of a list, found by their whole path or their last name, the missing ones told of', async () => {
    expect(namesOf(await map([list]))).toEqual([
      ...namesOf(await map([archive, feed])),
      '(file of a list that is not there)',
    ]);
  });

  it('a page in any encoding: the host’s word for it, or the page’s', async () => {
    const russian = Buffer.from([0xf7, 0xd9, 0xd3, 0xcb, 0xc1]);
    const paragraphs = FERRY.map((text) => `<p>${text}</p>`).join('');
    const html = (meta: string): Buffer =>
      Buffer.concat([
        Buffer.from(`<html><head>${meta}</head><body><article><h1>`),
        russian,
        Buffer.from(`</h1>${paragraphs}</article>`),
      ]);
    const file = write(
      'koi8.warc',
      Buffer.concat([
        page('https://a.example/1', html(''), 'text/html; charset=koi8-r'),
        page('https://a.example/2', html('<meta charset="koi8-r">')),
        page('https://a.example/3', html('<meta charset="koi8-r">'), 'text/html; charset=no-such-thing'),
      ]),
    );
    expect(namesOf(await map([file]))).toEqual([1, 2, 3].map((n) => `https://a.example/${n} Выска`));
  });
});

it('a filter keeps what is asked for, by host, language and day of the crawl where a page has no date', async () => {
  const filter = ['host=valley.example', 'host=quill.example', 'lang=en', 'date=2026-03-04'].reduce(
    (all, said) => withFilter(all, said) ?? all,
    NO_FILTER,
  );
  const kept = namesOf(await map([archive], { filter })).filter((name) => !name.startsWith('('));
  expect(kept).toEqual(['https://www.valley.example/ferry The ferry']);
});

it('threads change nothing, and the shards of a job array are the whole', async () => {
  const inputs = [archive, feed, records, archive];
  const here = await map(inputs, { threads: 0 });
  expect(await map(inputs, { threads: 2 })).toEqual(here);
  const shards = await shardsOf(inputs, 3);
  expect(sorted(shards.flat())).toEqual(sorted(here));
});

it('fewer files than jobs are divided by page, alike in each run', async () => {
  const here = await map([archive, feed], { threads: 0 });
  const shards = await shardsOf([archive, feed], 3);
  expect(sorted(shards.flat())).toEqual(sorted(here));
  for (const [i, pages] of shards.entries()) expect(pages).toEqual(here.filter((_, n) => n % 3 === i));
  expect((await shardsOf([archive], here.length)).map(({ length }) => length)).toContain(0);
});

const shardsOf = (inputs: readonly string[], parts: number): Promise<Mapped[][]> =>
  Promise.all(
    Array.from({ length: parts }, (_, i) => map(inputs, { threads: 0, shard: { part: i + 1, parts } })),
  );
const sorted = (pages: readonly Mapped[]): string[] => pages.map((each) => JSON.stringify(each)).sort();

it('an index built of prepared records is the index built of the pages', async () => {
  const labelled = write(
    'labelled.jsonl',
    [
      {
        id: 'l1',
        text: QUARRY.join('\n'),
        story: 'q',
        agency: 'AFP',
        outlet: 'Elder Times',
        credited: false,
      },
      {
        id: 'l2',
        url: 'https://label.example/1',
        story: 'q',
        relation: 'rewrite',
        credited: true,
        title: 'Q',
      },
      { id: 'b1', text: `TOLLAN (AP) — ${BEES.join('\n')}`, outlet: 'Sorrel Post', title: 'Bees' },
      {
        id: 'b1',
        text: `TOLLAN (AP) — ${BEES.slice(0, 3).join('\n')}`,
        outlet: 'Elder Times',
        title: 'Bees',
      },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n'),
  );
  const inputs = [archive, feed, records, labelled];
  const lines = (await map(inputs)).flatMap((each) => ('item' in each ? [preparedLine(each.item)] : []));
  const prepared = write('prepared.jsonl', [...lines].reverse().join('\n'));
  const options = { name: 'test', origins: 'all' } as const;
  const [of, from] = [await buildIndex(inputs, options), await buildIndex([prepared], options)];
  expect(from.stories).toBeGreaterThan(2);
  expect(Buffer.from(from.segments[0] ?? []).equals(of.segments[0] ?? Buffer.alloc(0))).toBe(true);
});

it('a prepared record that is damaged or of another version is told of', async () => {
  const [line = ''] = (await map([records])).flatMap((each) =>
    'item' in each ? [preparedLine(each.item)] : [],
  );
  const file = write(
    'damaged.jsonl',
    [
      line.replace('"prepared":1', '"prepared":2'),
      line.slice(0, -1),
      line.replace(/"hashes":"/, '"hashes":"AA'),
      '{"prepared":1,"record":{}}',
    ].join('\n'),
  );
  expect(namesOf(await map([file]))).toEqual([
    '(prepared by another version of Wiremark)',
    '(no JSON)',
    '(broken prepared record)',
    '(broken prepared record)',
  ]);
});
