/**
 * The list of detectors: each is one file of this folder and one entry here. The order is the precedence. A run of agency names belongs to
 * the first detector that answers; one that no detector knows is only spoken of, and is no credit.
 */
import type { Detector, LineDetector, PageDetector, RunDetector } from '../reading/detection.ts';
import type { PartRole } from '../reading/text-part.ts';
import { detectByline } from './byline.ts';
import { detectCitation } from './citation.ts';
import { detectContributorLine } from './contributor-line.ts';
import { detectCreditLine } from './credit-line.ts';
import { detectDateline } from './dateline.ts';
import { detectGenericLine } from './generic-line.ts';
import { detectNamedOutlet } from './named-outlet.ts';
import { detectPhotoId } from './photo-id.ts';
import { detectPhoto } from './photo.ts';
import { detectPictures } from './pictures.ts';
import { detectSignOff } from './sign-off.ts';
import { detectSourceHost } from './source-host.ts';
import { detectSourceLine } from './source-line.ts';
import { detectMetadata } from './structured.ts';
import { detectTagline } from './tagline.ts';

/** The text and what stands beside it, without its titles and captions. */
const LINES: readonly PartRole[] = ['text', 'byline', 'credit', 'other'];
const LINES_AND_HEADINGS: readonly PartRole[] = [...LINES, 'heading'];
const ALL_BUT_CAPTIONS: readonly PartRole[] = [...LINES_AND_HEADINGS, 'headline'];
const ALL: readonly PartRole[] = [...ALL_BUT_CAPTIONS, 'caption'];

/** Every detector, in the order of precedence. */
export const DETECTORS = [
  { name: 'dateline', reads: 'names', roles: LINES, detect: detectDateline },
  { name: 'contributor-line', reads: 'names', roles: LINES_AND_HEADINGS, detect: detectContributorLine },
  { name: 'credit-line', reads: 'names', roles: LINES, detect: detectCreditLine },
  { name: 'source-line', reads: 'names', roles: LINES, detect: detectSourceLine },
  { name: 'byline', reads: 'names', roles: LINES, detect: detectByline },
  { name: 'photo', reads: 'names', roles: ALL, detect: detectPhoto },
  { name: 'tagline', reads: 'names', roles: ['text'], detect: detectTagline },
  { name: 'citation', reads: 'names', roles: ALL, detect: detectCitation },
  { name: 'source-host', reads: 'lines', roles: LINES_AND_HEADINGS, detect: detectSourceHost },
  {
    ...{ name: 'named-outlet', reads: 'lines', roles: LINES, detect: detectNamedOutlet },
    ...{ yieldsTo: ['source-host'], onlyUncredited: true },
  },
  { name: 'photo-id', reads: 'lines', roles: ALL, detect: detectPhotoId },
  { name: 'sign-off', reads: 'lines', roles: ALL_BUT_CAPTIONS, detect: detectSignOff },
  {
    ...{ name: 'generic-line', reads: 'lines', roles: LINES, detect: detectGenericLine },
    ...{ yieldsTo: ['named-outlet'], onlyUncredited: true },
  },
  { name: 'pictures', reads: 'pictures', detect: detectPictures },
  { name: 'structured', reads: 'metadata', detect: detectMetadata },
] as const satisfies readonly Detector[];

/** Name of a detector: that of its file. */
export type DetectorName = (typeof DETECTORS)[number]['name'];

type Named<T extends Detector> = T & { name: DetectorName };

/** Those that read runs of agency names. */
export const RUN_DETECTORS: readonly Named<RunDetector>[] = DETECTORS.filter(
  (detector) => detector.reads === 'names',
);
/** Those that read lines which need name no agency. */
export const LINE_DETECTORS: readonly Named<LineDetector>[] = DETECTORS.filter(
  (detector) => detector.reads === 'lines',
);
/** Those that read pictures and metadata. */
export const PAGE_DETECTORS: readonly Named<PageDetector>[] = DETECTORS.filter(
  (detector) => detector.reads === 'pictures' || detector.reads === 'metadata',
);
