/** The messages about what was read, and their answers. */
import type { KnownLink, PageFingerprints } from './model.ts';

/** A page that the memory holds, and that carries text of the page at hand. It says nothing about where that text is from, but for what it names itself. */
export interface ReadBefore {
  /** Without query and fragment. */
  url: string;
  outlet: string;
  headline: string;
  /** Whole hours from 1970 to its last reading. */
  hour: number;
  /** Codes of the agencies and hosts of the outlets that it names as origin of its text. */
  credits: readonly string[];
  /** The agency whose own page it is; null for any other page. */
  ownAgency: string | null;
  /** Less than half of the page at hand stands there. */
  isPart: boolean;
}

/** Reading script -> worker: the user has read this page. Answer: the pages that were read before and carry text of it. */
export interface RememberPageMessage {
  type: 'remember-page';
  page: PageFingerprints;
}

/** Page of the extension -> worker: is the memory on, and what does it hold? */
export interface GetMemoryMessage {
  type: 'get-memory';
}

/** Page of the extension -> worker: the remembered pages of a part of the memory, the newest part first. */
export interface GetReadingMessage {
  type: 'get-reading';
  /** From 0. A part holds 512 pages at most. */
  part: number;
}

/** A remembered page, as it is listed. */
export interface ReadPage extends Omit<ReadBefore, 'isPart'> {
  /** Those of its credits that are agencies. */
  agencies: readonly string[];
  /** Pages that carry one text have the same number. */
  text: number;
}

/** A part of the memory. */
export interface ReadingPart {
  /** Another after each change of the memory: parts of two versions do not belong together. */
  version: number;
  /** How many parts there are. */
  parts: number;
  /** None where there is no such part. */
  pages: readonly ReadPage[];
}

/** What is to be forgotten: a page, all pages of its site, those that were read in an hour (from 1970) or later, or all. */
export type Forgetting =
  | { kind: 'page'; url: string }
  | { kind: 'site'; url: string }
  | { kind: 'since'; hour: number }
  | { kind: 'all' };

/** What is known of a link. Only of one that an index knows: the page can see that a badge is there, and must not learn from it what was read. */
export interface LinkAnswer extends KnownLink {
  /** The newest reading of its text: at the link's own address, or at another that carries it for the most part. */
  read?: { outlet: string; hour: number; isSamePage: boolean };
}

/** Page of the extension -> worker: forget this. Answered when no byte of it is on disk. */
export interface ForgetMessage {
  type: 'forget';
  what: Forgetting;
}

/** What the memory holds, in figures. */
export interface MemoryFacts {
  pages: number;
  /** Hour of the oldest reading, counted from 1970; null where nothing is remembered. */
  since: number | null;
  trouble: MemoryTrouble | null;
}

/** What hinders the memory. `full`: it could not be written, as on a full disk. `lost`: the browser removed its files. */
export const MEMORY_TROUBLES = ['full', 'lost'] as const;
export type MemoryTrouble = (typeof MEMORY_TROUBLES)[number];

export type MemoryMessage = RememberPageMessage | GetMemoryMessage | GetReadingMessage | ForgetMessage;

/** What each is answered with, inside a `Result`. */
export interface MemoryAnswers {
  'remember-page': readonly ReadBefore[];
  /** null where the browser keeps no files. */
  'get-memory': MemoryFacts | null;
  /** null where the browser keeps no files. */
  'get-reading': ReadingPart | null;
  /** Always true. */
  forget: boolean;
}
