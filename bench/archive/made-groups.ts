/** Groups of pages whose origin is known: stories of allsides-20k, with copies, edited copies, excerpts and rewrites of each, and own reports of the same event. */
import { Joined } from '../../src/joined.ts';
import { fingerprintArticle } from '../../src/fingerprint/fingerprint-page.ts';
import { findNearCopies } from '../../src/builder/group/near-copies.ts';
import { bodyParagraphsOf } from '../quality/make/body-paragraphs.ts';
import { addJunk, editCopy } from '../quality/make/edit-copy.ts';
import { chanceOf } from '../quality/random.ts';
import {
  readArticles,
  readCurrentRewrites,
  readCurrentTexts,
  type DataArticle,
} from '../quality/read-data.ts';
import { countWords, joinParagraphs, paragraphsOf } from '../quality/texts.ts';

/** A page with its true group. */
export interface MadePage {
  id: string;
  outlet: string;
  title: string;
  published: string | null;
  text: string;
  truth: string;
  kind: 'story' | 'copy' | 'edited' | 'excerpt' | 'rewrite' | 'own report';
}

/** Share of the groups that have each kind. */
const SHARES = { copy: 0.7, edited: 0.5, excerpt: 0.4 } as const;

/** Makes groups. The stories share nothing with one another that our own search for copies finds. */
export function makeGroups(count: number): MadePage[] {
  const chance = chanceOf('origins');
  const rewritten = rewritesBySource();
  const articles = readArticles().filter(({ text }) => {
    const words = countWords(text);
    return words >= 250 && words <= 2500 && bodyParagraphsOf(text).length >= 8;
  });
  const apart = withoutCopies(articles);
  const stories = [
    ...apart.filter(({ id }) => rewritten.has(id)),
    ...chance.shuffle(apart.filter(({ id }) => !rewritten.has(id))),
  ].slice(0, count);
  return stories.flatMap((story, n) => {
    const page = (kind: MadePage['kind'], text: string, k = 0): MadePage => ({
      id: `${story.id}-${kind}-${k}`,
      outlet: `${kind.replace(' ', '-')}${(n * 7 + k) % 97}.example`,
      title: story.title,
      published: kind === 'story' ? story.published : dayAfter(story.published),
      text,
      truth: kind === 'own report' ? `${story.id} own ${k}` : story.id,
      kind,
    });
    const paragraphs = paragraphsOf(story.text);
    const body = bodyParagraphsOf(story.text);
    const start = chance.between(1, body.length - 4);
    return [
      page('story', story.text),
      ...(chance.next() < SHARES.copy ? [page('copy', joinParagraphs(addJunk(paragraphs, chance)))] : []),
      ...(chance.next() < SHARES.edited
        ? [
            page(
              'edited',
              joinParagraphs(editCopy(paragraphs, { dropped: 0.3, changed: 0.05, newLede: true }, chance)),
            ),
          ]
        : []),
      ...(chance.next() < SHARES.excerpt
        ? [page('excerpt', joinParagraphs(body.slice(start, start + 4)))]
        : []),
      ...(rewritten.get(story.id) ?? []).map(({ isOwn, text }, k) =>
        page(isOwn ? 'own report' : 'rewrite', text, k),
      ),
    ];
  });
}

function rewritesBySource(): Map<string, { isOwn: boolean; text: string }[]> {
  const bySource = new Map<string, { isOwn: boolean; text: string }[]>();
  const add = (source: string | undefined, isOwn: boolean, text: string): void => {
    if (source !== undefined) bySource.set(source, [...(bySource.get(source) ?? []), { isOwn, text }]);
  };
  for (const { kind, source_id: source, text } of readCurrentRewrites())
    if (kind !== 'summary') add(source, kind === 'independent', text);
  for (const { kind, source_id: source, text } of readCurrentTexts())
    if (kind === 'rewrite' || kind === 'own_report') add(source, kind === 'own_report', text);
  return bySource;
}

/** One of each set of articles that have passages in common. */
function withoutCopies(articles: readonly DataArticle[]): DataArticle[] {
  const prints = articles.map(({ text }) =>
    fingerprintArticle({
      headline: '',
      blocks: paragraphsOf(text).map((line) => ({ kind: 'paragraph', text: line, nodes: [] })),
    }),
  );
  const joined = new Joined(articles.length);
  findNearCopies(prints, (a, b) => joined.join(a, b));
  return articles.filter((_, i) => joined.firstOf(i) === i);
}

function dayAfter(day: string | null): string | null {
  const time = Date.parse(day?.slice(0, 10) ?? '');
  return Number.isNaN(time) ? day : new Date(time + 86_400_000).toISOString().slice(0, 10);
}
