/** Rewrites by machines, as they lie in the data. */
import { storiesOf, type Corpus } from '../corpus.ts';
import type { Query, QueryGroup } from '../query.ts';
import { chanceOf } from '../random.ts';
import type { CurrentTextKind, RewrittenArticle } from '../read-data.ts';
import { containment, shinglesOf, plainWords } from '../texts.ts';

/** A paraphrase that shares more of its 5-word shingles with its original is a near-copy: 53 of the 289 of LLMFake. */
const LARGEST_CONTAINMENT = 0.6;

export function takeRewrites(corpus: Corpus): Query[] {
  const sheepDog = corpus.sheepDog.flatMap((article) => queriesOf(article, 'sheepdog'));
  const llmFake = corpus.llmFake
    .flatMap((article) =>
      queriesOf(article, 'llmfake').map((query) => ({ query, original: article.original })),
    )
    .filter(({ query, original }) => !isNearCopy(query.text, original))
    .map(({ query }) => query);
  return [
    ...chanceOf('sheepdog').shuffle(sheepDog),
    ...chanceOf('llmfake').shuffle(llmFake),
    ...current(corpus),
    ...currentTexts(corpus),
  ];
}

function isNearCopy(rewrite: string, original: string): boolean {
  return containment(shinglesOf(plainWords(rewrite)), shinglesOf(plainWords(original))) > LARGEST_CONTAINMENT;
}

function queriesOf({ id, rewrites }: RewrittenArticle, group: 'sheepdog' | 'llmfake'): Query[] {
  return Object.entries(rewrites).map(([style, text]) => ({
    id: `${id}-${style}`,
    group,
    url: null,
    title: '',
    text,
    sources: [id],
    relations: ['rewrite'],
  }));
}

/** Full rewrites and short summaries have a source; a report of the same event by somebody else has none, though it may cite one. */
function current(corpus: Corpus): Query[] {
  return corpus.currentRewrites.map(({ id, source_id: source, kind, title, text }): Query => {
    const common = { id, url: null, title, text };
    return kind === 'independent'
      ? { ...common, group: 'current-independent', sources: [], mayCite: [source], relations: ['none'] }
      : { ...common, group: `current-${kind}`, sources: [source], relations: ['rewrite'] };
  });
}

/** Groups of the texts in many voices, from two stories, from other languages, and about what followed. */
const GROUPS: Record<CurrentTextKind, QueryGroup> = {
  rewrite: 'current-voices-rewrite',
  summary: 'current-voices-summary',
  own_report: 'current-voices-report',
  blend: 'current-blend',
  translation: 'current-translation',
  foreign_own_report: 'current-foreign-report',
  followup: 'current-follow-up',
};

/** Kinds of texts that were made from their stories. */
const DERIVED: readonly CurrentTextKind[] = ['rewrite', 'summary', 'blend', 'translation'];

function currentTexts({ currentTexts }: Corpus): Query[] {
  return currentTexts.map((written): Query => {
    const { id, kind, title, text } = written;
    const common = { id, group: GROUPS[kind], url: null, title, text };
    return DERIVED.includes(kind)
      ? { ...common, sources: storiesOf(written), relations: ['rewrite'] }
      : { ...common, sources: [], mayCite: storiesOf(written), relations: ['none'] };
  });
}
