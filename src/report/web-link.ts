/** An address that may stand behind a link: http or https only, since indexes and pages are written by others. */
export function webLink(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined;
}
