import type { AgencyFacts, PageDescription } from '../../messages.ts';
import { list, name, nullable, record, words, type Form } from './form.ts';
import { PAGE_LIMITS } from './page-limits.ts';

/** Agencies of one description. A report names a handful. */
export const MOST_AGENCIES = 12;

const agencyForm = record<AgencyFacts>({
  code: name(PAGE_LIMITS.nameChars),
  name: name(PAGE_LIMITS.nameChars),
  host: nullable(name(PAGE_LIMITS.nameChars)),
});

/** What the description of a page may hold. A sentence is left out where it is too long, for a part of it would be searched for in vain. */
export const descriptionForm: Form<PageDescription> = record<PageDescription>({
  url: name(PAGE_LIMITS.urlChars),
  headline: words(PAGE_LIMITS.titleChars),
  siteName: nullable(name(PAGE_LIMITS.nameChars)),
  sentence: nullable(name(PAGE_LIMITS.titleChars)),
  agencies: list(agencyForm, MOST_AGENCIES),
});
