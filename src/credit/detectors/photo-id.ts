/** Picture files that still carry an agency's number as their name: "AP25007728444760.jpg", "GettyImages-1234567890". */
import { lazy } from '../../lazy.ts';
import { allAgencies } from '../agencies/agencies.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import type { LineContext, LineDetection } from '../reading/detection.ts';

/** A photo form with `#` for digits, taken apart. */
interface IdForm {
  agency: string;
  prefix: string;
  minDigits: number;
}

const ID_FORMS = lazy((): readonly IdForm[] =>
  allAgencies().flatMap((agency) =>
    agency.photoForms
      .filter((form) => form.includes('#'))
      .map((form) => ({
        agency: agency.code,
        prefix: form.slice(0, form.indexOf('#')),
        minDigits: form.length - form.indexOf('#'),
      })),
  ),
);
/** Longest file name, in UTF-16 units. */
const MAX_FILE_NAME_CHARS = 60;

/** Finds a part that is nothing but the number of an agency's picture. */
export function detectPhotoId({ part }: LineContext): LineDetection | undefined {
  const agency = agencyOfPhotoId(part.plain);
  if (agency === undefined) return undefined;
  return {
    ...{ agency, outlet: null, kind: 'photo', covers: 'photo', confidence: CONFIDENCE.placed },
    ...{ charStart: 0, charEnd: part.plain.length },
  };
}

/** The code of the agency whose picture number a line is, undefined if the line is none. */
export function agencyOfPhotoId(line: string): string | undefined {
  if (line.length > MAX_FILE_NAME_CHARS || /\s/.test(line)) return undefined;
  return ID_FORMS().find(
    ({ prefix, minDigits }) =>
      line.startsWith(prefix) && leadingDigits(line.slice(prefix.length)) >= minDigits,
  )?.agency;
}

function leadingDigits(text: string): number {
  const end = text.search(/\D/);
  return end < 0 ? text.length : end;
}
