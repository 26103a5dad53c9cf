import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPairsOn } from '../../../src/builder/cluster/cluster-pairs.ts';
import { openShards, Shard } from '../../../src/builder/cluster/shard.ts';
import { fingerprintArticle } from '../../../src/fingerprint/fingerprint-page.ts';
import { root } from '../../house.ts';

const text = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');
const prints = fingerprintArticle({ headline: '', blocks: [{ kind: 'paragraph', text, nodes: [] }] });

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

it('docs/cluster.md has the statements that servers are asked, and no others', async () => {
  const asked = new Set<string>();
  const take = (statement: string): void =>
    void asked.add(onOneLine(statement.replace(/wiremark_[0-9a-f]{16}_\d+/g, 'T')));
  let shingles = 0;
  const shard = new Shard('http://db.example', {
    send: (url, { body }) => {
      const inserted = url.searchParams.get('query');
      const statement = inserted ?? (body as string);
      take(statement);
      if (inserted !== null) shingles = (body as Uint8Array).length / 8;
      return Promise.resolve(new Response(statement.startsWith('SELECT sum') ? String(shingles) : ''));
    },
    pause: () => Promise.resolve(),
  });
  await openShards([shard]);
  await findPairsOn([shard], [prints], () => undefined);
  const documented =
    /```sql\n([^`]*)```/.exec(readFileSync(join(root, 'docs/cluster.md'), 'utf8'))?.[1] ?? '';
  const ranges = /BETWEEN \d+ AND \d+/g;
  const statements = [...asked].map((statement) => statement.replace(ranges, 'BETWEEN 0 AND 1048575'));
  expect(statements).toEqual(documented.split('\n\n').map(onOneLine));
});

/** The bytes of a pair in an answer. */
const pair = (a: number, b: number): number[] => [a, 0, 0, 0, b, 0, 0, 0, 3];

it.each([
  ['half a pair', pair(0, 1).slice(0, 5)],
  ['a text that was not sent', pair(0, 2)],
  ['a text beside itself', pair(1, 1)],
])('an answer with %s is refused in one sentence', async (_, answer) => {
  let shingles = 0;
  const shard = new Shard('http://db.example', {
    send: (url, { body }) => {
      if (url.searchParams.has('query')) shingles = (body as Uint8Array).length / 8;
      const statement = url.searchParams.get('query') ?? (body as string).trim();
      if (statement.startsWith('SELECT sum')) return Promise.resolve(new Response(String(shingles)));
      const isAsked = statement.startsWith('SELECT a');
      return Promise.resolve(new Response(isAsked ? new Uint8Array(answer) : ''));
    },
    pause: () => Promise.resolve(),
  });
  await expect(findPairsOn([shard], [prints, prints], () => undefined)).rejects.toThrow(
    'ClickHouse at http://db.example answers with what are no pairs of 2 texts',
  );
});
