import * as v from 'valibot';
import { CREDIT_COVERS, CREDIT_KINDS, CREDIT_PLACE_PARTS, type Credit } from '../../model.ts';
import { PAGE_LIMITS } from './page-limits.ts';

/** A text of at most `maxChars` UTF-16 units. */
export const text = (maxChars: number) => v.pipe(v.string(), v.maxLength(maxChars));

/** A code, a date or a host. */
export const name = text(PAGE_LIMITS.nameChars);

/** A count or an index. */
export const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A share or a score, 0 to 1. */
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** One credit of a page. */
export const creditSchema: v.GenericSchema<unknown, Credit> = v.strictObject({
  agency: v.nullable(name),
  outlet: v.nullable(name),
  kind: v.picklist(CREDIT_KINDS),
  quote: text(PAGE_LIMITS.quoteChars),
  covers: v.picklist(CREDIT_COVERS),
  confidence: share,
  part: v.boolean(),
  place: v.nullable(
    v.strictObject({
      article: wholeNumber,
      part: v.picklist(CREDIT_PLACE_PARTS),
      index: wholeNumber,
      charStart: wholeNumber,
      charEnd: wholeNumber,
    }),
  ),
});
