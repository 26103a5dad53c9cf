/** Joins neighbouring agency names ("AFP/Reuters") to runs, and says of what a run consists. */
import type { Mention } from './agency-mentions.ts';

/** Agency names that stand together, in order: "(BSS/AFP)", "Reuters, AP and AFP". */
export interface MentionRun {
  mentions: readonly Mention[];
  charStart: number;
  charEnd: number;
}

/** Names of one run: no line lists more, and the next name starts a new run. */
const MAX_RUN_NAMES = 8;
/** Longest joint between two names of one run, in UTF-16 units. */
const RUN_JOINT_CHARS = 12;
/** A joint: a sign, or "and" or "with" in the languages that write it between names. */
const RUN_JOINT =
  /^ ?(?:[/|,&+=-]|、|・|·)? ?(?:(?:and|und|y|et|e|i|и|та|і|ve|dan|en|with|via|و) )?(?:the |The )?$/;

/** Joins mentions with nothing but a slash, a comma or "and" between them; they must be in order. */
export function joinRuns(plain: string, mentions: readonly Mention[]): MentionRun[] {
  const runs: { mentions: Mention[]; charStart: number; charEnd: number }[] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const isNear = run !== undefined && mention.charStart - run.charEnd <= RUN_JOINT_CHARS;
    if (
      run &&
      isNear &&
      run.mentions.length < MAX_RUN_NAMES &&
      RUN_JOINT.test(plain.slice(run.charEnd, mention.charStart))
    ) {
      run.mentions.push(mention);
      run.charEnd = mention.charEnd;
    } else runs.push({ mentions: [mention], charStart: mention.charStart, charEnd: mention.charEnd });
  }
  return runs;
}

/** Are all the names short forms, which may be other words? Then a sentence alone is no evidence. */
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

/** May the run sign a text by itself? Two letters ("TT" is also a button for the letter size) do so only for the worldwide wires. */
export function canStandAlone(run: MentionRun): boolean {
  return run.charEnd - run.charStart > 2 || run.mentions.every((mention) => mention.agency.kind === 'wire');
}

/**
 * Has each name another meaning? Then a line of its own is no evidence: "Mehr", "AA" and "SPA & Wellness" are buttons and sections. A code of
 * something else stands in sentences, which are no credits anyway.
 */
export const isAmbiguousRun = (run: MentionRun): boolean =>
  run.mentions.every(({ also }) => also !== undefined && also !== 'code');
