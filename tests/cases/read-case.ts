/** Small pages, each of one kind that readers of pages get wrong, and what must hold of each. */
import { readFileSync } from 'node:fs';
import type { BlockKind, Credit, Report } from '../../src/model.ts';
import { checkContent } from '../../src/builder/check.ts';
import { buildIndex } from '../../src/builder/build.ts';
import { contentOfRecord } from '../../src/builder/input/page-content.ts';
import { readWithReasons } from '../../src/builder/read.ts';
import { createLibrary, type OpenLibrary } from '../../src/library/library.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';

/** What must hold of a page; a field that is absent is not asked. */
export interface Expectation {
  /** Paragraphs of the story, counted from 0, that stand in the article's text. */
  paras?: readonly number[];
  /** Strings that stand in the article's text, and that must not. */
  also?: readonly string[];
  notIn?: readonly string[];
  blocksMin?: number;
  headline?: string;
  /** Agencies that are credited for the text, and that must not be. */
  creditText?: readonly string[];
  noCreditText?: readonly string[];
  /** Is there a credit of the text to agencies without a name? */
  generic?: boolean;
  noGeneric?: boolean;
  anyText?: boolean;
  /** Agencies of which the page says that the outlet had a hand in the text. */
  part?: readonly string[];
  /** The verdict against an index of the story alone. */
  relation?: Report['verdict']['relation'];
  agency?: string;
}

/** A page and what must hold of it. */
export interface Case {
  url: string;
  kind: string;
  expect: Expectation;
}

/** A case's page as it was read, and the report on it. */
interface Seen {
  headline: string;
  blocks: readonly { kind: BlockKind; text: string }[];
  credits: readonly Credit[];
  verdict: Report['verdict'];
}

/** Builds an index from a file of records and opens it. */
export async function libraryOf(records: string): Promise<OpenLibrary> {
  const { segments } = await buildIndex([records], { name: 'cases', origins: 'agency' });
  const files = segments.map((bytes, i) => segmentInMemory(String(i), new Uint8Array(bytes)));
  return createLibrary([{ list: () => Promise.resolve(files) }]).open();
}

/** Reads a page as the command line does, and checks it against one index. */
export async function seeCase(html: string, url: string, library: OpenLibrary): Promise<Seen> {
  const content = contentOfRecord({ html });
  if (!content) throw new Error('the page is empty');
  const { page } = readWithReasons(content, { url });
  const { report } = await checkContent(content, { url }, { library });
  const blocks = page.articles.flatMap((article) => article.blocks);
  return {
    headline: page.articles[0]?.headline ?? '',
    blocks,
    credits: page.credits,
    verdict: report.verdict,
  };
}

/** What does not hold, in words; empty where all does. `story`: its paragraphs. */
export function failuresOf(
  { headline, blocks, credits, verdict }: Seen,
  { expect }: Case,
  story: readonly string[],
): string[] {
  const text = blocks.map((block) => block.text).join('\n');
  const ofText = credits.filter(({ covers }) => covers === 'text');
  const credited = ofText.map(({ agency }) => agency);
  const missing = (expect.paras ?? []).filter((i) => !text.includes(story[i] ?? '\0'));
  const failures: [boolean, string][] = [
    [missing.length > 0, `paragraphs ${missing.join(', ')} are missing`],
    ...(expect.also ?? []).map((part): [boolean, string] => [!text.includes(part), `lacks “${part}”`]),
    ...(expect.notIn ?? []).map((part): [boolean, string] => [text.includes(part), `has “${part}”`]),
    [blocks.length < (expect.blocksMin ?? 0), `only ${blocks.length} blocks`],
    [expect.headline !== undefined && headline !== expect.headline, `the headline is “${headline}”`],
    ...(expect.creditText ?? []).map((agency): [boolean, string] => [
      !credited.includes(agency),
      `no credit of the text to ${agency}`,
    ]),
    ...(expect.noCreditText ?? []).map((agency): [boolean, string] => [
      credited.includes(agency),
      `a false credit to ${agency}`,
    ]),
    ...(expect.part ?? []).map((agency): [boolean, string] => [
      !ofText.some((credit) => credit.agency === agency && credit.part),
      `no joint credit to ${agency}`,
    ]),
    [expect.generic === true && !credited.includes(null), 'no credit to agencies without a name'],
    [
      expect.noGeneric === true && ofText.some(({ agency, outlet }) => agency === null && outlet === null),
      'a false credit to agencies without a name',
    ],
    [expect.anyText === true && ofText.length === 0, 'no credit of the text'],
    [
      expect.relation !== undefined && verdict.relation !== expect.relation,
      `the relation is ${verdict.relation}`,
    ],
    [expect.agency !== undefined && verdict.agency !== expect.agency, `the agency is ${verdict.agency}`],
  ];
  return failures.filter(([isFailure]) => isFailure).map(([, words]) => words);
}

/** The cases of a folder by name: its `expected.json`. */
export const readCases = (folder: URL): [name: string, each: Case][] =>
  Object.entries(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Case>);
