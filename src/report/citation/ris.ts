import type { CitedPage } from './cited-page.ts';

const risDay = (day: string): string => day.replaceAll('-', '/');

/** A record in RIS: a tag, two spaces, a hyphen and a space before each value, which ends with its line and so needs no escapes. */
export function citeInRis(page: CitedPage): string {
  const { title, work, agencies, isPart, date, url, accessDate, language } = page;
  const lines: (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ...agencies.map((name) => [isPart ? 'N1' : 'AU', isPart ? `Agency: ${name}` : name] as const),
    ['TI', title],
    ['T2', work],
    ['PY', date?.slice(0, 4)],
    ['DA', date && risDay(date)],
    ['UR', url],
    ['Y2', risDay(accessDate)],
    ['LA', language],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}
