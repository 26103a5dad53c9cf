/** What each line of an article is: text, an aside, or dropped by a rule. */
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { assignRoles, endOfArticle } from '../../../src/article/roles/assign-roles.ts';
import type { Role } from '../../../src/article/roles/role.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, openHtml } from '../sample-pages.ts';

const TEXT = HARBOUR.map((paragraph) => `<p>${paragraph}</p>`);

/** Role of each line of a body, by the line's first words. All paragraphs count as the finder's body text. */
function rolesOf(body: string): Map<string, Role> {
  const document = openHtml(`<!doctype html><html><body>${body}</body></html>`);
  const texts = [...document.querySelectorAll('p')].flatMap((p) => [...p.childNodes]) as Text[];
  const lines = readLines(document.body, new Set(texts));
  const roles = runToEnd(assignRoles(lines));
  expect(roles).toHaveLength(lines.length);
  return new Map(lines.map((line, i) => [line.text, roles[i] as Role]));
}

describe('assignRoles', () => {
  test('paragraphs of the body are text, all of them', () => {
    expect([...rolesOf(TEXT.join('')).values()]).toEqual(TEXT.map(() => 'text'));
  });

  test('a byline, a credit and a caption are asides, and the text stays as it is', () => {
    const byline = 'By Nora Tamm';
    const credit = '(Reporting by Nora Tamm; Editing by Odd Berle)';
    const caption = 'The ferry at the north quay';
    const roles = rolesOf(
      `<div>${byline}</div>${TEXT.join('')}<figure><img src="q.jpg" alt=""><figcaption>${caption}</figcaption></figure><p>${credit}</p>`,
    );
    expect(roles.get(byline)).toBe('byline');
    expect(roles.get(caption)).toBe('caption');
    expect(roles.get(credit)).toBe('credit');
    expect([...roles.values()].filter((role) => role === 'text')).toHaveLength(TEXT.length);
  });

  test.each([
    [
      'in its figure',
      '<figure><img src="q.jpg" alt=""><figcaption><div>The quay.</div><div>SOURCE</div></figcaption></figure>',
    ],
    ['below it', '<div><img src="q.jpg" alt=""></div><div>SOURCE</div>'],
    [
      'below its caption',
      '<div><img src="q.jpg" alt=""></div><div>The quay is open again.</div><div>SOURCE</div>',
    ],
  ])('a source line under a picture is the picture’s: %s', (_, picture) => {
    for (const source of ['Quelle: North Wire', 'Source: North Wire', '© North Wire 2031']) {
      const roles = rolesOf(picture.replace('SOURCE', source) + TEXT.join(''));
      expect(roles.get(source)).toBe('caption');
    }
  });

  test('a heading before what is dropped goes with it, unless it is an entry of a list or a sentence', () => {
    const shares = '<div class="share">Share this with your friends</div>';
    const said = 'The keepers of the tower say that nobody has seen the moon in the lens since then.';
    const roles = rolesOf(
      `${TEXT[0]}<h3><p>More light</p></h3>${shares}<h3><p>2. The old lens</p></h3>${shares}<h3><p>${said}</p></h3>${shares}${TEXT[1]}`,
    );
    expect(roles.get('More light')).toBe('other');
    expect(roles.get('2. The old lens')).toBe('text');
    expect(roles.get(said)).toBe('text');
  });

  test('a box of facts is none of the text, however long; a box round the text is', () => {
    const facts = '<div class="factbox"><p>The lamp was lit in 1871 and has been dark for nine nights since, three of them in the war.</p></div>';
    const speech = `<div class="fact-box">${TEXT.join('')}${TEXT.join('').replaceAll('<p>', '<p>As read out: ')}</div>`;
    const text = TEXT.join('').replaceAll('<p>', '<p>On Monday, ');
    expect([...rolesOf(text + facts).values()]).toEqual([...TEXT.map(() => 'text'), 'side zone']);
    const beside = [...rolesOf(text + speech).values()];
    expect(beside).toEqual([...TEXT.map(() => 'text'), ...TEXT.map(() => 'side zone'), ...TEXT.map(() => 'side zone')]);
    expect([...rolesOf(`<div class="infobox">${TEXT.join('')}</div>`).values()]).toEqual(TEXT.map(() => 'text'));
  }); // prettier-ignore

  test('choices of a poll and words for screen readers are none of the text', () => {
    const poll = '<div><label>Keep the old lamp</label><label>Buy a new one</label></div>';
    const spoken = '<span class="h-offscreen-focusable">Open the box</span>';
    const roles = rolesOf(TEXT.slice(0, 2).join('') + poll + spoken + TEXT.slice(2).join(''));
    expect([...roles.values()]).toEqual(TEXT.map(() => 'text'));
  });

  test('the time of a post, marked as one, is a byline in any language; a sentence with a time in it is text', () => {
    const time = '<div><time>9 min sitten</time> 11:48 Nora Tamm</div>';
    const sentence = '<p>The lamp went out at <time>11:48</time> on Monday.</p>';
    const roles = rolesOf(TEXT.slice(0, 2).join('') + time + sentence + TEXT.slice(2).join(''));
    expect(roles.get('9 min sitten 11:48 Nora Tamm')).toBe('byline');
    expect(roles.get('The lamp went out at 11:48 on Monday.')).toBe('text');
  });

  test('a byline above the text is an aside though most of it is a link; such a line below it is not', () => {
    const byline = '<div><a href="/nora-tamm">Nora Tamm</a> and NW</div>';
    expect(rolesOf(byline + TEXT.join('')).get('Nora Tamm and NW')).toBe('other');
    expect(rolesOf(TEXT.join('') + byline).get('Nora Tamm and NW')).toBe('too many links');
  });

  test.each([
    ['under a label', 'Our rules: <a href="/rules">The North Wire Principles</a>'],
    ['that is a sentence', 'Read <a href="/rules">the North Wire Principles.</a>'],
    ['of topics', 'Filed to: <a href="/boats">Harbours</a>, <a href="/nw">North Wire</a>'],
  ])('a line of links above the text is no byline %s', (_, html) => {
    const text = html.replace(/<[^>]+>/gu, '');
    expect(rolesOf(`<div>${html}</div>${TEXT.join('')}`).get(text)).toBe('too many links');
  });

  test('a source line at the foot is the text’s, also below a picture, and so is one below a byline', () => {
    const picture = '<div><img src="q.jpg" alt=""></div>';
    const source = 'Source: North Wire';
    expect(rolesOf(`${TEXT.join('')}<div>${source}</div>`).get(source)).toBe('credit');
    expect(rolesOf(`${TEXT.join('')}${picture}<div>${source}</div>`).get(source)).toBe('credit');
    expect(rolesOf(`${picture}<div>By Nora Tamm</div><div>${source}</div>${TEXT.join('')}`).get(source)).toBe(
      'credit',
    );
  });

  test('a menu, a box of other news and a pointer to another story are dropped, each by a rule', () => {
    const roles = rolesOf(
      `<nav><ul><li><a href="/a">Harbour</a></li><li><a href="/b">Weather</a></li></ul></nav>${TEXT.join('')}` +
        `<div class="related-news"><a href="/c">Orchard wins a prize</a></div>`,
    );
    for (const dropped of ['Harbour', 'Weather', 'Orchard wins a prize'])
      expect(['text', 'byline', 'credit', 'caption', 'other', undefined]).not.toContain(roles.get(dropped));
  });
});

test('the article ends a few lines after its last text: without text it ends where it begins', () => {
  const reach = endOfArticle([]);
  expect(reach).toBeGreaterThan(0);
  expect(endOfArticle(['byline', 'text', 'credit'])).toBe(2 + reach);
  expect(endOfArticle(['text', 'credit', 'text', 'credit'])).toBe(3 + reach);
});
