import { citationKey } from './citation-key.ts';
import type { CitedPage } from './cited-page.ts';

const dateOf = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });

/** An item in CSL-JSON (schema 1.0.2): a list of one, as reference managers take it. */
export function citeInCslJson(page: CitedPage): string {
  const { title, work, agencies, isPart, date, url, accessDate, language } = page;
  const item = {
    id: citationKey(page),
    type: 'article-newspaper',
    title,
    'container-title': work,
    ...(agencies.length > 0 && !isPart && { author: agencies.map((literal) => ({ literal })) }),
    ...(date !== null && { issued: dateOf(date) }),
    URL: url,
    accessed: dateOf(accessDate),
    ...(language !== null && { language }),
    ...(agencies.length > 0 && isPart && { note: `Agency: ${agencies.join(', ')}` }),
  };
  return JSON.stringify([item], null, 2);
}
