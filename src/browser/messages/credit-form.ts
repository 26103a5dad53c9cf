import * as v from 'valibot';
import {
  CREDIT_COVERS,
  CREDIT_KINDS,
  CREDIT_PLACE_PARTS,
  type Credit,
  type CreditPlace,
} from '../../model.ts';
import { flag, name, nullable, oneOf, orNull, place, record, share, whole, words } from './form.ts';
import { PAGE_LIMITS } from './page-limits.ts';

const { articles, nameChars, places, quoteChars } = PAGE_LIMITS;

const creditPlaceForm = record<CreditPlace>({
  article: place(articles - 1),
  part: oneOf(CREDIT_PLACE_PARTS),
  index: place(places),
  charStart: place(places),
  charEnd: place(places),
});

const isForward = v.check(
  ({ charStart, charEnd }: CreditPlace) => charStart <= charEnd,
  'ends before it starts',
);

/** One credit of a page. A credit that names more than a message may carry is left out: without the name, it would say something else. */
export const creditForm = record<Credit>({
  agency: orNull(name(nameChars)),
  outlet: orNull(name(nameChars)),
  kind: oneOf(CREDIT_KINDS),
  quote: words(quoteChars),
  covers: oneOf(CREDIT_COVERS),
  confidence: share,
  part: flag,
  place: nullable(whole(v.pipe(creditPlaceForm.schema, isForward))),
});
