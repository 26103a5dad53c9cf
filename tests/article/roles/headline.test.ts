/** Which line is the headline, where the page's titles, its site's name and its markup say different things. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { withoutKicker } from '../../../src/article/roles/headline.ts';
import { HARBOUR, HARBOUR_HEADLINE, openHtml } from '../sample-pages.ts';

const ADDRESS = 'https://www.lune-courier.example/harbour-news/2031/lighthouse';
const paragraphs = HARBOUR.map((text) => `<p>${text}</p>`).join('');

const headlineOf = (body: string, head = '<title>The Lune Courier</title>'): string | undefined =>
  readPage(openHtml(`<html><head>${head}</head><body>${body}</body></html>`), ADDRESS)?.articles[0]?.headline;

describe('a headline in parts', () => {
  const title = `<title>${HARBOUR_HEADLINE} | The Lune Courier</title>`;
  const [first, second] = ['Port Lune lighthouse to shine', 'again after forty dark years'];

  test.each([
    ['that a style sheet sets below one another', `<h1><span>${first}</span><span>${second}</span></h1>`],
    ['in blocks', `<h1><div>${first}</div><div>${second}</div></h1>`],
    ['parted by a break', `<h1>${first}<br>${second}</h1>`],
    ['parted by two breaks', `<h1>${first}<br><br>${second}</h1>`],
    ['behind a kicker', `<h1><span>Harbour</span> <span>${HARBOUR_HEADLINE}</span></h1>`],
    ['behind a kicker that is glued to it', `<h1><span>Harbour</span><span>${HARBOUR_HEADLINE}</span></h1>`],
    ['behind a kicker in a block', `<h1><div>Harbour</div><div>${HARBOUR_HEADLINE}</div></h1>`],
    [
      'behind a kicker, itself in parts',
      `<h1><i>Harbour</i><span>${first}</span><span>${second}</span></h1>`,
    ],
    [
      'said whole for those who hear it',
      `<h1><span class="sr-only">${HARBOUR_HEADLINE}</span><span aria-hidden="true"><span>${first}</span> <span>${second}</span></span></h1>`,
    ],
  ])('is read as the page’s title spells it: %s', (_, heading) => {
    expect(headlineOf(`<main>${heading}${paragraphs}</main>`, title)).toBe(HARBOUR_HEADLINE);
  });
});

describe('a site’s or a section’s name is no headline', () => {
  const settings: Record<string, [body: string, head?: string]> = {
    'where it is the only h1, as the host is named': [
      `<h1>The Lune Courier</h1><main><h2>${HARBOUR_HEADLINE}</h2>${paragraphs}</main>`,
    ],
    'where the page gives it for its title': [
      `<h1>Evening Lamp</h1><main><h2>${HARBOUR_HEADLINE}</h2>${paragraphs}</main>`,
      '<title>Evening Lamp</title><meta property="og:title" content="Evening Lamp"><meta property="og:site_name" content="Evening Lamp">',
    ],
    'where the section stands in an h1 nearer to the text': [
      `<main><h1>${HARBOUR_HEADLINE}</h1><h1>Harbour news</h1>${paragraphs}</main>`,
    ],
    'where a meta tag names the section': [
      `<h1>Sea coast</h1><main><h2>${HARBOUR_HEADLINE}</h2>${paragraphs}</main>`,
      '<title>Evening Lamp</title><meta property="article:section" content="Sea Coast">',
    ],
  };
  test.each(Object.entries(settings))('%s', (_, [body, head]) => {
    expect(headlineOf(body, head)).toBe(HARBOUR_HEADLINE);
  });

  test('but where there is nothing else, it is', () => {
    expect(headlineOf(`<main><h1>Harbour news</h1>${paragraphs}</main>`, '<title>Harbour news</title>')).toBe(
      'Harbour news',
    );
  });
});

describe('a page without a heading has a headline', () => {
  const settings: Record<string, [body: string, head?: string]> = {
    'as its title says it': [
      `<main><div>${HARBOUR_HEADLINE}</div>${paragraphs}</main>`,
      `<title>${HARBOUR_HEADLINE} - Harbour - The Lune Courier</title>`,
    ],
    'as its title says it behind the site’s name': [
      `<main><div>${HARBOUR_HEADLINE}</div>${paragraphs}</main>`,
      `<title>The Lune Courier :: ${HARBOUR_HEADLINE}</title>`,
    ],
    'in a line that is called so': [
      `<main><div class="story-title">${HARBOUR_HEADLINE}</div>${paragraphs}</main>`,
    ],
    'in a line that is one for those who hear the page': [
      `<main><div role="heading" aria-level="1">${HARBOUR_HEADLINE}</div>${paragraphs}</main>`,
    ],
  };
  test.each(Object.entries(settings))('%s', (_, [body, head]) => {
    expect(headlineOf(body, head)).toBe(HARBOUR_HEADLINE);
  });
});

test('a live blog is one article, with its introduction and all its posts', () => {
  const posts = [0, 2, 4].map(
    (i) => `<article><h2>Update ${i} from the pier of Port Lune</h2>${paragraphs}<p>Post ${i}.</p></article>`,
  );
  const intro =
    'All day, people have been coming to the pier to see the lamp being carried back up the stairs of the tower.';
  const json = JSON.stringify({
    '@type': 'LiveBlogPosting',
    headline: HARBOUR_HEADLINE,
    liveBlogUpdate: [0, 2, 4].map((i) => ({
      '@type': 'BlogPosting',
      headline: `Update ${i} from the pier of Port Lune`,
    })),
  });
  const page = readPage(
    openHtml(
      `<html><head><title>${HARBOUR_HEADLINE}</title><script type="application/ld+json">${json}</script></head><body><main><h1>${HARBOUR_HEADLINE}</h1><p>${intro}</p>${posts.join('')}</main></body></html>`,
    ),
    ADDRESS,
  );
  expect(page?.articles.map(({ headline }) => headline)).toEqual([HARBOUR_HEADLINE]);
  const texts = page?.articles[0]?.blocks.map(({ text }) => text) ?? [];
  expect(texts).toEqual(expect.arrayContaining([intro, ...HARBOUR]));
});

describe('a kicker before the headline', () => {
  const TITLE = 'Island school keeps the lamp burning';
  const kicked = `Coast: ${TITLE}`;

  test('is left out where a title of the page says where the headline begins', () => {
    expect(withoutKicker(kicked, ['The lamp', TITLE])).toBe(TITLE);
    expect(withoutKicker(`On the coast${TITLE}`, [TITLE])).toBe(TITLE);
  });

  test('is set apart as a title sets it apart', () => {
    expect(withoutKicker(`Coast ${TITLE}`, [kicked])).toBe(kicked);
    expect(withoutKicker(`Coast ${TITLE}`, [`Coast / ${TITLE}`, `${kicked} - Lune Courier`])).toBe(
      `Coast / ${TITLE}`,
    );
  });

  test('is left out where a title has another one, unless a mark parts it from the headline', () => {
    expect(withoutKicker(`At the pier ${TITLE}`, [kicked])).toBe(TITLE);
    expect(withoutKicker(`At the pier: ${TITLE}`, [kicked])).toBe(`At the pier: ${TITLE}`);
  });

  test('stays where the page gives itself the whole line as a title, or none that ends it', () => {
    expect(withoutKicker(kicked, [TITLE, kicked])).toBe(kicked);
    expect(withoutKicker(kicked, ['A night on Varnhalt island'])).toBe(kicked);
  });

  test('an end of the line that is too short for a headline is none', () => {
    expect(withoutKicker(kicked, ['the lamp burning'])).toBe(kicked);
    expect(
      withoutKicker(`What happened on Varnhalt in the night of the gale: ${TITLE}`, [
        'keeps the lamp burning',
      ]),
    ).toContain('Varnhalt');
  });
});
