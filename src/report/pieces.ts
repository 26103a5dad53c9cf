import type { Passage } from '../model.ts';
import type { ArticleWords } from './article-words.ts';
import { gapsOf } from './changes.ts';
import type { Language } from './language.ts';

/** One stretch of the strip: shared by page and story, only on the page (`added`), or only in the story (`cut`). Ranges of words, half-open. */
export type Piece =
  | { kind: 'shared'; passage: Passage }
  | { kind: 'added'; pageStart: number; pageEnd: number }
  | { kind: 'cut'; storyStart: number; storyEnd: number };

const pageStartOf = (piece: Piece): number =>
  piece.kind === 'shared' ? piece.passage.pageStart : piece.kind === 'added' ? piece.pageStart : Infinity;

/** Pieces in the order of the page, then the cut ones in the order of the story. */
export function piecesOf({ words, passages }: ArticleWords, storyWords: number): Piece[] {
  const added = gapsOf(
    passages.map(({ pageStart, pageEnd }) => [pageStart, pageEnd]),
    words,
  );
  const cut = gapsOf(
    passages.map(({ storyStart, storyEnd }) => [storyStart, storyEnd]),
    storyWords,
  );
  const onPage: Piece[] = [
    ...passages.map((passage): Piece => ({ kind: 'shared', passage })),
    ...added.map(([pageStart, pageEnd]): Piece => ({ kind: 'added', pageStart, pageEnd })),
  ];
  onPage.sort((a, b) => pageStartOf(a) - pageStartOf(b));
  return [...onPage, ...cut.map(([storyStart, storyEnd]): Piece => ({ kind: 'cut', storyStart, storyEnd }))];
}

/** Number of the paragraph that holds a word, from 1; 0 where the starts of paragraphs are not known. */
const paragraphAt = (paragraphStarts: readonly number[], word: number): number =>
  paragraphStarts.filter((start) => start <= word).length;

function sayParagraphs(language: Language, starts: readonly number[], start: number, end: number): string {
  const first = paragraphAt(starts, start);
  const last = paragraphAt(starts, end - 1);
  if (first === 0) return '';
  return first === last
    ? language.say('stripParagraph', String(first))
    : language.say('stripParagraphs', String(first), String(last));
}

/** Describes a piece in one or two sentences. Shown words are counted from 1. */
export function sayPiece(language: Language, piece: Piece, paragraphStarts: readonly number[]): string {
  if (piece.kind === 'cut')
    return language.say('stripCut', String(piece.storyStart + 1), String(piece.storyEnd));
  const { pageStart, pageEnd } = piece.kind === 'shared' ? piece.passage : piece;
  const where = sayParagraphs(language, paragraphStarts, pageStart, pageEnd);
  const onPage = [String(pageStart + 1), String(pageEnd)];
  const what =
    piece.kind === 'added'
      ? language.say('stripAdded', ...onPage)
      : language.say(
          'stripPassage',
          ...onPage,
          String(piece.passage.storyStart + 1),
          String(piece.passage.storyEnd),
        );
  return `${where} ${what}`.trim();
}
