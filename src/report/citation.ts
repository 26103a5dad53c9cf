import type { Story } from '../model.ts';

export const CITATION_FORMATS = ['plain', 'markdown', 'wikipedia', 'bibtex', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Escapes the characters that have a meaning in Markdown. */
const escapeMarkdown = (text: string): string => text.replace(/[\\[\]*_`<>]/g, '\\$&');
/** Escapes the characters that have a meaning in a wiki template. */
const escapeWiki = (text: string): string => text.replace(/[[\]{}]/g, ' ').replace(/\|/g, '{{!}}');
/** Escapes the characters that have a meaning in BibTeX. */
const escapeBibtex = (text: string): string => text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&');

/** "2025-01-13", the day of an ISO date. */
const dayOf = (date: string | null): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];

/** The fields of a citation. Every format leaves out those that are undefined. */
function fieldsOf(story: Story) {
  return {
    title: story.headline,
    publisher: story.agency ?? story.outlet ?? undefined,
    day: dayOf(story.published),
    url: story.url ?? undefined,
  };
}

function bibtex(story: Story): string {
  const { title, publisher, day, url } = fieldsOf(story);
  const key = `${(publisher ?? 'story').replace(/\W/g, '')}${day?.slice(0, 4) ?? ''}`;
  const lines = [
    ['title', `{${escapeBibtex(title)}}`],
    ['author', publisher && `{${escapeBibtex(publisher)}}`],
    ['date', day],
    ['url', url],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@online{${key},\n${lines.join(',\n')}\n}`;
}

function cslJson(story: Story): string {
  const { title, publisher, day, url } = fieldsOf(story);
  const item = {
    id: story.id,
    type: 'article-newspaper',
    title,
    ...(publisher !== undefined && { author: [{ literal: publisher }], publisher }),
    ...(day !== undefined && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
    ...(url !== undefined && { URL: url }),
    ...(story.language !== null && { language: story.language }),
  };
  return JSON.stringify([item], null, 2);
}

/** A citation of the original story, ready to paste. */
export function cite(story: Story, format: CitationFormat): string {
  const { title, publisher, day, url } = fieldsOf(story);
  switch (format) {
    case 'plain':
      return [publisher, `“${title}”`, day, url].filter((part) => part !== undefined).join(', ') + '.';
    case 'markdown': {
      const name = escapeMarkdown(title);
      const link = url === undefined ? `*${name}*` : `[${name}](${url})`;
      return [link, publisher, day].filter((part) => part !== undefined).join(', ');
    }
    case 'wikipedia': {
      const fields = { title: escapeWiki(title), agency: publisher, date: day, url };
      const written = Object.entries(fields).flatMap(([key, value]) =>
        value === undefined ? [] : [` |${key}=${value}`],
      );
      return `{{cite news${written.join('')}}}`;
    }
    case 'bibtex':
      return bibtex(story);
    case 'csl-json':
      return cslJson(story);
  }
}
