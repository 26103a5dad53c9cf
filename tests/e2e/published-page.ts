/** The page that a publisher's site has for people, with more in it than most have: long addresses, many reasons. */
import { sitePage } from '../../src/builder/publish/site-page.ts';
import { parseManifest } from '../../src/library/subscription/manifest.ts';

const ADDRESS = `https://index.example-press.example/news/wiremark.json#RW${'Q'.repeat(53)}=`;
const entry = (sha256: string, day: string, kind: 'day' | 'part') => ({
  sha256: sha256.repeat(64),
  bytes: 812_400,
  stories: 1480,
  from: day,
  to: day,
  kind,
});

/** Its HTML. */
export function publishedPage(): string {
  const content = {
    ...{ format: 1, name: 'Agency news of the coast', publisher: 'Orm Island Library' },
    ...{ contact: 'mailto:index@library.example', licence: 'CC0-1.0', languages: ['de', 'en'] },
    ...{ agencies: ['AP', 'Canadian Press', 'Zenda Press'], sequence: 812 },
    ...{ made: '2026-11-29T10:13:00Z', next: '2026-11-29T11:13:00Z', mirrors: [], withdrawn: [] },
    segments: [entry('a', '2026-11-28', 'day'), entry('b', '2026-11-29', 'part')],
  };
  return sitePage({
    manifest: parseManifest(new TextEncoder().encode(JSON.stringify(content)), () => true),
    address: ADDRESS,
    sources: [
      { url: 'https://zendapress.example/sitemaps/news/latest-and-most-important.xml', level: 'headline' },
      {
        url: 'https://northquaypost.example/feed?format=atom&section=regional-news-of-the-coast',
        level: 'feed',
      },
      { url: 'https://halvardcourier.example/news.xml', level: 'page', licensed: 'Letter of 3 May 2026' },
    ],
    leftOut: new Map([
      ['reserved: robots.txt', 12],
      ['reserved: tdm-reservation header', 3],
      ['failed: too slow', 1],
      ['no story of an agency, and from none in the index', 418],
      ['taken back, or gone from the web', 7],
    ]),
    profile: 'coarse',
  });
}
