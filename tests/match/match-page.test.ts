import { describe, expect, it } from 'vitest';
import { matchPage } from '../../src/match/match-page.ts';
import type { Credit, Report } from '../../src/model.ts';
import { openParts } from '../story-index/open-entries.ts';
import { sampleCarrier } from '../ui/sample-reports.ts';
import { BEES, entry, FERRY, open, page, QUARRY, story, textCredit } from './newsroom.ts';

const sourcesOf = (report: Report): string[] =>
  report.sources.map(({ story: { id }, relation }) => `${relation} ${id}`);
const carrier = { outlet: 'isle.example', url: 'https://isle.example/f', headline: 'Foghorns', published: null, relation: 'rewrite', credited: false } as const; // prettier-ignore

describe('a report', () => {
  it('names the story of a full copy, with exact shares and one passage', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY));
    const report = await matchPage(page([FERRY]), index);
    expect(report.verdict).toMatchObject({
      relation: 'reprint',
      agency: 'AP',
      basis: 'text',
      credited: false,
    });
    expect(report.sources).toHaveLength(1);
    expect(report.sources[0]).toMatchObject({ pageShare: 1, storyShare: 1, article: 0 });
    expect(report.sources[0]?.passages).toEqual([
      { pageStart: 0, pageEnd: report.page.words, storyStart: 0, storyEnd: report.page.words },
    ]);
  });

  it('calls a copy that is cut and mixed with own text edited', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY));
    const mixed = [BEES[0] as string, ...FERRY.slice(0, 2), BEES[1] as string, ...FERRY.slice(3, 5)];
    const report = await matchPage(page([mixed]), index);
    expect(sourcesOf(report)).toEqual(['edited ferry']);
    expect(report.sources[0]?.passages).toHaveLength(2);
  });

  it('calls no text a copy in which every third word is another', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY));
    let word = 0;
    const reworded = FERRY.map((line) =>
      line.replace(/[a-z]{4,}/g, (old) => (word++ % 3 === 0 ? `other${word}` : old)),
    );
    const report = await matchPage(page([reworded]), index);
    expect(sourcesOf(report).filter((line) => /reprint|edited|excerpt/.test(line))).toEqual([]);
  });

  it('finds an excerpt inside a report of its own', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY));
    const report = await matchPage(page([[...QUARRY, ...FERRY.slice(1, 3), ...BEES]]), index);
    expect(sourcesOf(report)).toEqual(['excerpt ferry']);
  });

  it('names each origin of a digest', async () => {
    const outlet = story('quarry', { agency: null, outlet: 'brenna.example' });
    const index = await open('wire', entry(story('ferry'), FERRY), entry(outlet, QUARRY));
    const report = await matchPage(
      page([[...FERRY.slice(0, 3), ...QUARRY.slice(1, 3), ...BEES.slice(0, 2)]]),
      index,
    );
    expect(sourcesOf(report).sort()).toEqual(
      ['edited ferry', 'excerpt quarry'].map((line) => line.replace('edited', 'excerpt')),
    );
  });

  it('counts each article of a page for itself', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY));
    const report = await matchPage(page([BEES, QUARRY, FERRY]), index);
    expect(report.sources.map(({ article, pageShare }) => [article, pageShare])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(report.sources[0]?.passages[0]?.pageStart).toBe(report.page.articleWords[0]);
  });

  it('says none for a page that is in no index', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY));
    const report = await matchPage(page([BEES]), index);
    expect(report.verdict).toEqual({
      relation: 'none',
      agency: null,
      basis: 'none',
      credited: false,
      confidence: 0,
      part: false,
    });
    expect(report.sources).toEqual([]);
  });

  it('is made of no index at all, and of a page without words', async () => {
    expect((await matchPage(page([FERRY]), await open('empty'))).verdict.relation).toBe('none');
    expect((await matchPage(page([[]]), await open('empty'))).verdict.relation).toBe('none');
  });

  it('asks every segment, and reports a story that stands in two of them once, with the carriers of both', async () => {
    const first = [entry(story('ferry'), FERRY, [sampleCarrier({ url: 'https://a.example/1' })])];
    const second = [
      entry(story('ferry'), FERRY, [sampleCarrier({ url: 'https://b.example/2' })]),
      entry(story('quarry'), QUARRY),
    ];
    const report = await matchPage(page([[...FERRY, ...QUARRY]]), await openParts(first, second));
    expect(sourcesOf(report).map((line) => line.split(' ')[1])).toEqual(['ferry', 'quarry']);
    const urls = report.sources[0]?.carriers.map(({ url }) => url);
    expect(urls?.toSorted()).toEqual(['https://a.example/1', 'https://b.example/2']);
  });

  it('takes the newest text of a story that stands in two segments, whichever the page copies', async () => {
    const url = 'https://apnews.com/ferry';
    const early = entry(story('early', { url, published: '2026-03-04T08:00' }), FERRY);
    const late = entry(story('late', { url, published: '2026-03-04T11:00' }), FERRY.slice(0, 5));
    for (const parts of [
      [[early], [late]],
      [[late], [early]],
    ]) {
      const report = await matchPage(page([FERRY]), await openParts(...parts));
      expect(report.sources.map((source) => source.story.id)).toEqual(['late']);
    }
  });
});

describe('a page is never its own source', () => {
  it("where its address is that of the agency's story: then it is the original", async () => {
    const own = story('ferry', { url: 'https://apnews.com/article/ferry' });
    const index = await open('wire', entry(own, FERRY));
    const report = await matchPage(
      page([FERRY], { url: 'https://apnews.com/article/ferry?utm_source=x' }),
      index,
    );
    expect(report.verdict).toMatchObject({ relation: 'original', agency: 'AP', basis: 'url' });
    expect(report.sources).toEqual([]);
  });

  it("nor are an outlet's own background paragraphs, elsewhere on the same site", async () => {
    const own = story('ferry', {
      agency: null,
      outlet: 'harbour.example',
      url: 'https://harbour.example/news/0',
    });
    const index = await open('wire', entry(own, FERRY));
    const report = await matchPage(page([[...QUARRY, ...FERRY.slice(1, 3), ...BEES]]), index);
    expect(report.sources).toEqual([]);
  });

  it('and it is not listed among its carriers', async () => {
    const here = { ...carrier, outlet: 'harbour.example', url: 'http://www.harbour.example/news/1/' };
    const index = await open('wire', entry(story('ferry'), FERRY, [carrier, here]));
    const report = await matchPage(page([FERRY]), index);
    expect(report.sources[0]?.carriers).toEqual([carrier]);
  });
});

describe('credit', () => {
  it.each([
    ['a dateline of the agency', textCredit('AP'), true],
    ['a dateline of another agency', textCredit('Reuters'), false],
    ['a photo credit', textCredit('AP', { kind: 'photo', covers: 'photo' }), false],
    ['a citation', textCredit('AP', { kind: 'citation', covers: 'citation' }), false],
    ['a generic line', textCredit(null, { kind: 'credit-line' }), false],
    ['a dateline of another article on the page', textCredit('AP', { place: { article: 1, part: 'blocks', index: 0, charStart: 0, charEnd: 5 } }), false], // prettier-ignore
  ])('%s: credited or not', async (_name, credit, credited) => {
    const index = await open('wire', entry(story('ferry'), FERRY));
    const report = await matchPage(page([FERRY, BEES], {}, [credit]), index);
    expect(report.verdict).toMatchObject({
      agency: 'AP',
      credited,
      basis: credited ? 'text+credit' : 'text',
    });
  });

  it('alone, without any hit, is a credit and no copy', async () => {
    const index = await open('wire', entry(story('quarry'), QUARRY));
    const dateline = await matchPage(page([FERRY], {}, [textCredit('AFP')]), index);
    expect(dateline.verdict).toMatchObject({ relation: 'credited', agency: 'AFP', basis: 'credit', credited: true, part: false }); // prettier-ignore
    const line = textCredit('AFP', { kind: 'contributor-line', part: true });
    const contributor = await matchPage(page([FERRY], {}, [line]), index);
    expect(contributor.verdict).toMatchObject({ relation: 'credited', agency: 'AFP', basis: 'credit', part: true }); // prettier-ignore
    const citation = textCredit('AFP', { kind: 'citation', covers: 'citation' });
    const cited = await matchPage(page([FERRY], {}, [citation]), index);
    expect(cited.verdict).toMatchObject({ relation: 'none', agency: null, basis: 'none' });
  });
});

describe('an address', () => {
  it.each([
    ['https://www.isle.example/f', null, 'isle.example'],
    ['https://isle.example/f', 'https://wire.example/f', 'isle.example'],
    ['http://127.0.0.1:8710/f', 'https://isle.example/f', 'isle.example'],
    ['file:///f.html', null, null],
    [null, null, null],
  ])('tells whose the page is: %s, canonical %s', async (url, canonicalUrl, outlet) => {
    const report = await matchPage(page([BEES], { url, canonicalUrl }), await open('empty'));
    expect(report.page.outlet).toBe(outlet);
  });

  it('that is known as a carrier gives the story where the text gives nothing', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY, [carrier]));
    const report = await matchPage(page([BEES], { url: 'https://isle.example/f' }), index);
    expect(report.verdict).toMatchObject({ relation: 'rewrite', agency: 'AP', basis: 'url' });
    expect(report.sources).toMatchObject([{ storyWords: 0, passages: [] }]);
  });

  it('gives way to what the text says', async () => {
    const index = await open('wire', entry(story('ferry'), FERRY, [carrier]));
    const report = await matchPage(page([FERRY], { url: 'https://isle.example/f' }), index);
    expect(report.verdict).toMatchObject({ relation: 'reprint', basis: 'text' });
  });
});

it('text that stands in several unrelated stories is boilerplate and makes none of them a source', async () => {
  const disclaimer =
    'The views in this column are those of its author alone and do not bind the Harbour Gazette, its owners, its tide clerk, the lighthouse fund, or any gull that is named in it; letters are welcome and may be shortened before they are printed.';
  const stories = [FERRY, QUARRY, BEES].map((paragraphs, i) => entry(story(`story-${i}`, { agency: null, outlet: `o${i}.example` }), [...paragraphs, ...paragraphs.map((text) => text.split(' ').reverse().join(' ')), disclaimer])); // prettier-ignore
  const own =
    'Nobody in Vellmoor had expected the clock to strike at all, let alone thirteen times, and by noon the verger was selling tickets to the belfry stairs.';
  const report = await matchPage(
    page([[own, own.split(' ').reverse().join(' '), disclaimer]]),
    await open('wire', ...stories),
  );
  expect(report.sources).toEqual([]);
});

it('a rewrite that keeps a quotation of a statement that three stories hold is a rewrite by its other words', async () => {
  const statement =
    'The harbour board regrets that the bell was rung before the tide tables had been read aloud, and it will lend the captains a second bell until the first has been tuned again.';
  const stories = [FERRY, QUARRY, BEES].map((paragraphs, i) => entry(story(`story-${i}`, { agency: null, outlet: `o${i}.example` }), [...paragraphs, `“${statement}”`])); // prettier-ignore
  const reworded = FERRY.map((text) => text.split(' ').sort().join(' '));
  const index = await open('wire', ...stories);
  expect(sourcesOf(await matchPage(page([[...reworded, `“${statement}”`]]), index))).toEqual([
    'rewrite story-0',
  ]);
});

it('a gallery that a site hangs under many stories is none of the page’s sources, however much of them it makes', async () => {
  const gallery = `${QUARRY.join(' ')} ${[...QUARRY].reverse().join(' ').toUpperCase()}`;
  const words = [...FERRY, ...BEES].join(' ').split(' ');
  const stories = [7, 11, 13].map((step, i) => entry(story(`story-${i}`, { agency: null, outlet: `o${i}.example` }), [words.map((_, at) => words[(at * step) % words.length]).join(' '), gallery])); // prettier-ignore
  const own = Array.from({ length: 24 }, (_, i) => `Hall ${i} of the slate museum opened with a concert for drums, oboes and ${i + 3} visitors in rubber boots, whom nobody had warned.`); // prettier-ignore
  const report = await matchPage(page([[...own, gallery]]), await open('wire', ...stories));
  expect(sourcesOf(report).filter((line) => !line.startsWith('none'))).toEqual([]);
  const alone = await matchPage(page([[...own, gallery]]), await open('wire', ...stories.slice(0, 1)));
  expect(sourcesOf(alone)).toEqual(['excerpt story-0']);
});

const STATEMENT =
  'The bees have been on this gate since before my grandmother held the key, and I will not have a timetable written in the city decide on what morning they are to leave it';

it('a statement that the story quotes and the page prints without quotation marks is shared speech, no excerpt', async () => {
  const teller = 'Osric Vane read a letter aloud at the lock on Monday.';
  const telling = [...BEES, `${STATEMENT}.`];
  const speech = await open('wire', entry(story('speech'), [teller, `“${STATEMENT},” he wrote.`, ...FERRY]));
  const shared = await matchPage(page([telling]), speech);
  expect(shared.verdict).toMatchObject({ relation: 'none', agency: null, confidence: 0 });
  // What the two have in common is still weak evidence, which claims nothing.
  expect(sourcesOf(shared)).toEqual(['none speech']);
  expect(shared.sources[0]?.confidence).toBeLessThanOrEqual(0.5);
});

it('what speaks in first person is evidence only where it is most of the page: an author’s own column, no statement that two print', async () => {
  const unmarked = await open('wire', entry(story('told'), [...FERRY, `${STATEMENT}.`]));
  expect(sourcesOf(await matchPage(page([[...BEES, `${STATEMENT}.`]]), unmarked))).toEqual(['none told']);
  const inThirdPerson = STATEMENT.replace('my grandmother held', 'the crane was built').replace('I will', 'nobody will'); // prettier-ignore
  const plain = await open('wire', entry(story('plain'), [...FERRY, `${inThirdPerson}.`]));
  const excerpt = await matchPage(page([[...BEES, `${inThirdPerson}.`]]), plain);
  expect(sourcesOf(excerpt)).toEqual(['excerpt plain']);
  const column = BEES.map((paragraph) => `You and I know it, and so do we all. ${paragraph}`);
  const index = await open('wire', entry(story('column'), column));
  expect(sourcesOf(await matchPage(page([column]), index))).toEqual(['reprint column']);
});

it('among shared quotations a few words between them are no copy, whole sentences are', async () => {
  const quotations = FERRY.slice(0, 4).map((text) => `“${text}”`);
  const [first, second] = [BEES[0], QUARRY[0]] as [string, string];
  const story_ = [...quotations, 'The keeper of the lower lock took off his wet cap, read the letter aloud twice and locked the door behind him.', `${first} ${second}`]; // prettier-ignore
  const index = await open('wire', entry(story('speech'), story_));
  const between = [...quotations, story_[4] as string, ...QUARRY.slice(1)];
  expect(sourcesOf(await matchPage(page([between]), index))).toEqual(['none speech']);
  const whole = [...quotations, `${first} ${second}`, ...QUARRY.slice(1)];
  expect(sourcesOf(await matchPage(page([whole]), index))).toEqual(['edited speech']);
});

it('a rewrite that two unrelated stories fit equally well has neither as its source', async () => {
  const [rising, falling] = [1, -1].map((sign) => FERRY.map((text) => text.split(' ').sort((a, b) => sign * a.localeCompare(b)).join(' '))) as [string[], string[]]; // prettier-ignore
  const first = entry(story('rising'), rising);
  expect(sourcesOf(await matchPage(page([FERRY]), await open('wire', first)))).toEqual(['rewrite rising']);
  const both = await matchPage(page([FERRY]), await open('wire', first, entry(story('falling'), falling)));
  expect(both.sources.map(({ relation }) => relation)).toEqual(['none']);
  expect(both.verdict).toMatchObject({ relation: 'none', confidence: 0 });
});

it('two reports that quote one speech are no rewrites of each other, however long it is', async () => {
  const speech = `“${FERRY.slice(1, 4).join(' ')}”`;
  const report = [speech, ...BEES.slice(0, 1)];
  const other = ['Anselm Brack spoke for the captains on Sunday, outside the chapel.', speech];
  const index = await open('wire', entry(story('speech'), other), entry(story('quarry'), QUARRY));
  const quoting = await matchPage(page([report]), index);
  expect(sourcesOf(quoting)).toEqual(['none speech']);
  expect(quoting.verdict).toMatchObject({ relation: 'none', confidence: 0 });
});

it('an article that stands in quotation marks as a whole quotes nobody, but a speech that the story has too is a speech', async () => {
  const index = await open('wire', entry(story('ferry'), FERRY), entry(story('quarry'), QUARRY));
  const reworded = FERRY.map((text) => text.split(' ').sort().join(' '));
  const pasted = await matchPage(page([[`“${reworded.join(' ')}”`]]), index);
  expect(sourcesOf(pasted)).toEqual(['rewrite ferry']);
  const speech = await matchPage(
    page([[`“${[...FERRY.slice(0, 2), ...reworded.slice(2)].join(' ')}”`]]),
    index,
  );
  expect(sourcesOf(speech)).toEqual(['none ferry']);
});

it('a list of names that a story has too makes no rewrite, and takes none away', async () => {
  const parishes = 'Alder Barrow Calder Dunmoor Elstow Farley Gorse Harrow Ilmer Jarrow Kelso Lorne Marrow Norbury Orrel Pelham Quernby Rothal Selby Tarn Ulver Velmar Wensley Yarm'.split(' '); // prettier-ignore
  const index = await open('wire', entry(story('bees'), [...BEES, `The parishes ${parishes.join(', ')} have hives.`])); // prettier-ignore
  const listed = `of the parishes ${[...parishes].reverse().join(', ')}`;
  const form = `Please choose one ${listed}. Then press the button below and wait until a table with the hives of that place, by number and by age, has been drawn for you.`;
  expect(sourcesOf(await matchPage(page([[form]]), index))).toEqual(['none bees']);
  const reworded = BEES.map((text) => text.split(' ').sort().join(' '));
  expect(sourcesOf(await matchPage(page([[...reworded, `Hives are in all ${listed}.`]]), index))).toEqual(['rewrite bees']); // prettier-ignore
});

it("what a site repeats of its own stories is none of the page's sources", async () => {
  const own = story('own', { agency: null, outlet: 'harbour.example' });
  const index = await open('wire', entry(own, FERRY));
  const partly = [...QUARRY, ...FERRY.slice(1, 3), ...BEES];
  expect(sourcesOf(await matchPage(page([partly]), index))).toEqual([]);
  const sister = page([partly], { url: 'https://blogs.harbour.example/news/1' });
  expect(sourcesOf(await matchPage(sister, index))).toEqual([]);
  const elsewhere = page([partly], { url: 'https://notharbour.example/news/1' });
  expect(sourcesOf(await matchPage(elsewhere, index))).toEqual(['excerpt own']);
  expect(sourcesOf(await matchPage(page([FERRY]), index))).toEqual(['reprint own']);
});

it('who sat on a board, word for word, is no excerpt: names and titles are the same in all reports', async () => {
  const board =
    'Councillors Ludmila Oster of Tollan, Anselm Brack of Kells, Petra Nield of Brenna, Hal Dorrity of Corva, Ines Falk of Sund, Edda Brenn of Velmar and Maud Tilling of Orm Island';
  const did =
    'walked out of the sitting before the vote was read because the stove had gone cold and somebody had locked the pantry';
  const index = await open('wire', entry(story('board'), [`${board} resigned.`, ...FERRY]));
  expect(sourcesOf(await matchPage(page([[...BEES, `${board} were absent.`]]), index))).toEqual([
    'none board',
  ]);
  const walked = await open('wire', entry(story('board'), [`${board} ${did}.`, ...FERRY]));
  expect(sourcesOf(await matchPage(page([[...BEES, `${board} ${did}.`]]), walked))).toEqual([
    'excerpt board',
  ]);
});

describe('a report that cites the agency and has a quotation in common with its story', () => {
  const quotation = `“${(FERRY[1] as string).replace(/,$/, '')}”`;
  const reports = [...BEES, `Ludmila Oster steers the Petrel off Tollan. ${quotation}`];
  const citation = textCredit('AP', { kind: 'citation', covers: 'citation', quote: 'told the AP' });
  const relation = async (published: string | null, ...credits: Credit[]): Promise<string[]> => {
    const index = await open('wire', entry(story('ferry'), [quotation, ...FERRY]));
    return sourcesOf(await matchPage(page([reports], { published }, credits), index));
  };

  it('cites it, published on the day after or without a date', async () => {
    expect(await relation('2026-03-05T06:00:00Z', citation)).toEqual(['cites ferry']);
    expect(await relation(null, citation)).toEqual(['cites ferry']);
  });

  it('does not, published days before the story', async () => {
    expect(await relation('2026-02-27', citation)).toEqual(['none ferry']);
  });

  it('does not where it is the agency’s own text', async () => {
    expect(await relation('2026-03-05', citation, textCredit('AP'))).toEqual(['none ferry']);
  });
});
