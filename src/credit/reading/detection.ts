/** What the detectors are shown and what they answer; `detectors/detectors.ts` lists them. */
import type { Credit, CreditCovers, CreditKind, Page } from '../../model.ts';
import type { MentionRun } from './mention-run.ts';
import type { PartRole, TextPart } from './text-part.ts';

/** What one detector says about some words of a part: what they are, what they credit, and where they stand. */
export interface Detection {
  kind: CreditKind;
  covers: CreditCovers;
  /** 0 to 1: how sure it is that the words say this. */
  confidence: number;
  /** As in `Credit`; absent for no. */
  part?: boolean;
  /** The quote, `[charStart, charEnd)` in the part. */
  charStart: number;
  charEnd: number;
}

/** A run of agency names in a part of the page. */
export interface RunContext {
  page: Page;
  part: TextPart;
  run: MentionRun;
  /** End of the previous run of the same part, 0 for the first. */
  previousEnd: number;
}

/** A part of the page, whether or not it names an agency. */
export interface LineContext {
  page: Page;
  part: TextPart;
}

/** What a detector of lines says: whom the line names. */
export interface LineDetection extends Detection {
  /** Agency code; null for an outlet, or where the line names nobody. */
  agency: string | null;
  /** Host of an outlet, null where the line gives none. */
  outlet: string | null;
  /** The line names the page's own site: it has been read, and is no credit. */
  isOwn?: boolean;
}

interface NamedDetector {
  /** Name of its file. */
  name: string;
}

/** Says what a run of agency names is. The first detector of the list that answers has the run. */
export interface RunDetector extends NamedDetector {
  reads: 'names';
  /** Parts that it is shown. */
  roles: readonly PartRole[];
  detect: (context: RunContext) => Detection | undefined;
}

/** Reads lines that need name no agency of the table. All of them are asked. */
export interface LineDetector extends NamedDetector {
  reads: 'lines';
  /** Parts that it is shown. */
  roles: readonly PartRole[];
  /** Earlier detectors of lines: a line that one of them has read is not shown to this one. */
  yieldsTo?: readonly string[];
  /** Is a line that credits the text to an agency by name kept from it? */
  onlyUncredited?: boolean;
  detect: (context: LineContext) => LineDetection | undefined;
}

/** Reads what has no place in the text. */
export interface PageDetector extends NamedDetector {
  reads: 'pictures' | 'metadata';
  detect: (page: Page) => Credit[];
}

/** One entry of the list of detectors. */
export type Detector = RunDetector | LineDetector | PageDetector;
