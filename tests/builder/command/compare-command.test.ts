import { describe, expect, it, test } from 'vitest';
import { parseHtml } from '../../../src/builder/input/parse-html.ts';
import { copy, harbour, linesOf, temporaryFolder, wiremark } from './run-wiremark.ts';

const { write } = temporaryFolder();
const pageOf = (title: string, paragraphs: readonly string[], more = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
  ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>${more}</body></html>`;

const [vote, keeper, trial, birds, ferries] = copy as [string, string, string, string, string];
const story = write('story.html', pageOf('Lighthouse to be dimmed for geese', harbour));
/** Without the dateline and the birds, with another figure and a new paragraph, and the keeper at the end. */
const edited = write(
  'edited.html',
  pageOf('Geese win: lighthouse to be dimmed', [
    vote,
    trial.replace('34,000 crowns', '35,000 crowns'),
    ferries,
    'Nobody in the valley has asked what the geese themselves would like to see on a bottle of beer.',
    keeper,
  ]),
);
const text = write('story.txt', copy.join('\n\n'));

interface Printed {
  sharedWords: number;
  movedWords: number;
  first: { words: number };
  rows: {
    kind: string;
    first: { kind: string; text: string }[][];
    second: { kind: string; text: string }[][];
  }[];
}

describe('wiremark compare', () => {
  it('tells what two pages have in common and where they differ, with marks', async () => {
    const { status, stdout, stderr } = await wiremark(['compare', story, edited]);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`< Lighthouse to be dimmed for geese  ${story}  130 words`);
    expect(stdout).toContain('  In both: 104 words, in 5 shared passages; the longest has 27 words.\n');
    expect(stdout).toContain('  Paragraphs: same: 1, changed: 2, cut: 1, added: 1, moved: 1.\n');
    expect(stdout).toContain(`< [-PORT ELDER (AP) —-] ${vote}\n`);
    expect(stdout).toContain('costs {+35,000+} crowns');
    expect(stdout).toContain(`  cut\n< [-${birds}-]\n`);
    expect(stdout).toContain(`  moved\n< <~${keeper}~>\n`);
    expect(stdout).toContain(`= ${ferries}\n`);
  });

  it('prints one line of JSON from which both texts can be read back', async () => {
    const [printed] = linesOf<Printed>(await wiremark(['compare', '--json', story, edited]));
    expect(printed).toMatchObject({
      first: { name: story, headline: 'Lighthouse to be dimmed for geese', language: 'en', words: 130 },
      second: { name: edited, headline: 'Geese win: lighthouse to be dimmed', language: 'en' },
      sharedWords: 104,
      runs: 5,
      longestRun: 27,
      headline: { kind: 'changed' },
    });
    const rows = printed?.rows ?? [];
    expect(rows.map(({ kind }) => kind)).toEqual([
      'changed',
      'moved',
      'changed',
      'cut',
      'same',
      'added',
      'moved',
    ]);
    const firstText = rows.flatMap(({ first }) =>
      first.map((parts) => parts.map((part) => part.text).join('')),
    );
    expect(firstText).toEqual(harbour);
  });

  it('reads plain text and standard input', async () => {
    const run = await wiremark(['compare', '--json', text, '-'], copy.join('\n\n'));
    const [printed] = linesOf<Printed>(run);
    expect(printed).toMatchObject({ second: { name: 'standard input' }, headline: null });
    expect(printed?.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same', 'same']);
    expect(printed?.sharedWords).toBe(printed?.first.words);
  });

  it('compares short texts, which are no article', async () => {
    const [a, b] = [write('a.txt', 'The geese went south.'), write('b.txt', 'The geese went north.')];
    const { stdout } = await wiremark(['compare', a, b]);
    expect(stdout).toContain('In both: 3 words, in 1 shared passage; the longest has 3 words.');
    expect(stdout).toContain('< The geese went [-south.-]\n> The geese went {+north.+}\n');
  });

  it('says so where nothing is in both', async () => {
    const other = write('other.txt', 'Quinces keep until March if they are laid on straw and never touch.');
    const { status, stdout } = await wiremark(['compare', text, other]);
    expect(status).toBe(0);
    expect(stdout).toContain('  The two texts have no words in the same order.\n');
  });

  it('shows control characters of a text, and sends none to the terminal', async () => {
    const evil = write('evil.txt', `${copy[0]}\u001B[2J \u202Egeese`);
    const { stdout } = await wiremark(['compare', text, evil]);
    expect(stdout).toMatch(/\\x1b\[.*\\u202egeese/);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  });
});

describe('the page of wiremark compare --html', () => {
  it('stands alone: no script, nothing to load, and what the texts hold is text', async () => {
    const evil = write(
      'evil.html',
      pageOf('A &lt;script&gt;alert(1)&lt;/script&gt; &lt;/title&gt; headline', [
        ...copy,
        'The geese wrote &lt;img src=x onerror=alert(1)&gt; and &lt;/style&gt; on the wall of the old town hall on Sunday.',
      ]),
    );
    const { status, stdout } = await wiremark(['compare', '--html', story, evil]);
    expect(status).toBe(0);
    const document = parseHtml(stdout);
    expect(document.querySelectorAll('script, img, link, iframe').length).toBe(0);
    expect(stdout).not.toMatch(/url\(|@import|<[^>]*\son\w+=/);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(document.title).toContain('</title> headline');
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('has a language, headings, marks with a legend, and each paragraph under what became of it', async () => {
    const document = parseHtml((await wiremark(['compare', '--html', story, edited])).stdout);
    expect(document.documentElement.lang).toBe('en');
    expect([...document.querySelectorAll('h1, h2')].map((each) => each.textContent)).toEqual([
      'Compare texts',
      'Side by side',
    ]);
    expect(document.querySelector('.compared-legend dl')?.textContent).toContain(
      'cutin the first text alone',
    );
    const rows = [...document.querySelectorAll('.compared-row')];
    expect(rows.map((row) => row.querySelector('.compared-kind')?.textContent)).toEqual([
      '≠Headline: changed',
      '≠changed',
      '↕moved',
      '≠changed',
      '−cut',
      '=same',
      '+added',
      '↕moved',
    ]);
    expect(rows[3]?.querySelector('del')?.textContent?.trim()).toBe('34,000');
    expect(rows[3]?.querySelector('ins')?.textContent?.trim()).toBe('35,000');
  });
});

describe('what cannot be compared is told in one line', () => {
  const empty = write('empty.txt', ' \n\n');
  const picture = write('picture.png', Buffer.from([137, 80, 78, 71, 0, 0]));

  test.each([
    [
      'a missing file',
      [story, `${story}.gone`],
      1,
      /^wiremark: .*story\.html\.gone: no such file or directory\n$/,
    ],
    ['an empty text', [empty, story], 1, /^wiremark: .*empty\.txt: no text to compare\n$/],
    ['no text on standard input', [story, '-'], 1, /^wiremark: standard input: no text to compare\n$/],
    ['a picture', [story, picture], 1, /^wiremark: .*picture\.png: neither HTML nor plain text\n$/],
    ['one text alone', [story], 2, /^wiremark: missing required argument 'second'\n$/],
    ['three texts', [story, text, edited], 2, /^wiremark: too many arguments[^\n]*\n$/],
    ['standard input twice', ['-', '-'], 2, /^wiremark: only one of the two texts can be standard input\n$/],
    [
      'two forms at once',
      ['--json', '--html', story, text],
      2,
      /^wiremark: option '--html' cannot be used with option '--json'\n$/,
    ],
  ] as const)('%s', async (_name, args, status, words) => {
    const run = await wiremark(['compare', ...args]);
    expect(run.stderr).toMatch(words);
    expect([run.status, run.stdout]).toEqual([status, '']);
  });
});
