/** What every detector is given and what it answers. */
import type { CreditCovers, CreditKind } from '../../model.ts';
import type { MentionRun } from './agency-mentions.ts';
import type { TextPart } from './text-part.ts';

/** A run of agency names in a part of the page. */
export interface RunContext {
  part: TextPart;
  run: MentionRun;
  /** End of the run before this one in the same part, 0 if there is none. */
  previousEnd: number;
}

/** What a detector found: the quote's range in the part, and what it means. */
export interface Finding {
  kind: CreditKind;
  covers: CreditCovers;
  confidence: number;
  charStart: number;
  charEnd: number;
}

/** Says what a run of names is, if it is of the detector's kind. */
export type RunDetector = (context: RunContext) => Finding | undefined;

/** Only short forms, which may be other words? Then a sentence alone is no evidence. */
export function isShortRun(run: MentionRun): boolean {
  return run.mentions.every((mention) => mention.isShort);
}

/** Are all the names those of photo agencies? */
export function isPhotoRun(run: MentionRun): boolean {
  return run.mentions.every((mention) => mention.agency.kind === 'photo');
}

/** Is a photo agency among the names? "AFP | Getty Images" is a picture's line. */
export function hasPhotoAgency(run: MentionRun): boolean {
  return run.mentions.some((mention) => mention.agency.kind === 'photo');
}

/** Two letters that stand alone ("TT" is also a button for the letter size) sign a text only for the worldwide wires. */
export function canStandAlone(run: MentionRun): boolean {
  return run.charEnd - run.charStart > 2 || run.mentions.every((mention) => mention.agency.kind === 'wire');
}
