/** What stands at both ends of a text and is none of it. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { HARBOUR, HARBOUR_HEADLINE, pageOf } from '../sample-pages.ts';

const p = (text: string): string => `<p>${text}</p>`;
const BYLINE = '<p class="byline">By Mara Quill and Tom de Reed</p>';

interface Ends {
  above?: string;
  below?: string;
}

const read = ({ above = `<h1>${HARBOUR_HEADLINE}</h1>${BYLINE}`, below = '' }: Ends) =>
  readPage(pageOf(`<article>${above}${HARBOUR.map(p).join('')}${below}</article>`), null)?.articles[0];
const blocksOf = (ends: Ends) => read(ends)?.blocks.map(({ text }) => text);

describe('a title above the text that is not the page’s headline', () => {
  const TITLE = 'Polishing the moon';
  test.each([
    ['before its byline', `<h1>${HARBOUR_HEADLINE}</h1><h2>${TITLE}</h2>${BYLINE}`],
    [
      'with a kicker that is glued to it',
      `<h1>${HARBOUR_HEADLINE}</h1><h2><span>Harbour</span>${TITLE}</h2>${BYLINE}`,
    ],
    [
      'under a headline in the path through the site',
      `<nav><h1>${HARBOUR_HEADLINE}</h1></nav><header><h2>${TITLE}</h2>${BYLINE}</header>`,
    ],
    [
      'in the text’s header, below the section',
      `<h1>${HARBOUR_HEADLINE}</h1><header><div>Coast</div><h2>${TITLE}</h2></header>`,
    ],
    [
      'before the time',
      `<h1>${HARBOUR_HEADLINE}</h1><h2>${TITLE}</h2><p>Published 12 October 2031, 10:15</p>`,
    ],
  ])('is no text: %s', (_, above) => {
    expect(blocksOf({ above })).toEqual(HARBOUR);
  });

  test('but a subheading is', () => {
    const above = `<h1>${HARBOUR_HEADLINE}</h1>${BYLINE}<h2>${TITLE}</h2>`;
    expect(blocksOf({ above })).toEqual([TITLE, ...HARBOUR]);
  });
});

describe('how long the reading takes, and when the text was changed', () => {
  test.each([
    'Lesezeit: 2 min',
    'Stand: 10:49 Uhr Lesedauer: 5 Minuten',
    'Temps de lecture : 3 min.',
    '5 min read',
    'Tiempo de lectura: 4 minutos',
    '25/04/2031 Actualizado a las 15:10h.',
    'Stand: 12.10.2031, 20:03 Uhr.',
  ])('is no text: %s', (line) => {
    expect(blocksOf({ above: `<h1>${HARBOUR_HEADLINE}</h1>${BYLINE}${p(line)}` })).toEqual(HARBOUR);
  });

  test.each([
    'It takes 5 minutes to read the log of a night.',
    'The report was published on 12 October 2031.',
  ])('but a sentence of it is: %s', (line) => {
    expect(blocksOf({ below: p(line) })).toEqual([...HARBOUR, line]);
  });
});

describe('below the text', () => {
  test.each([
    'Mara Quill is a reporter for the coast and lives in Port Lune.',
    'Our correspondent Tom de Reed has written about lamps since 2009. More of this author.',
    'Korrespondentin Mara Quill ist für die Küste zuständig.',
    'Mara Quill est journaliste à Port Lune.',
  ])('a note on the author of the byline is no text: %s', (note) => {
    const article = read({ below: p(note) });
    expect(article?.blocks.map(({ text }) => text)).toEqual(HARBOUR);
    expect(article?.asides.map(({ text }) => text)).toContain(note);
  });

  test('so is one where the byline says what the author is', () => {
    const note = 'Our reporter Mara Quill has followed the harbour board since 2029.';
    const above = `<h1>${HARBOUR_HEADLINE}</h1><p class="byline">By Mara Quill Correspondent</p>`;
    expect(blocksOf({ above, below: p(note) })).toEqual(HARBOUR);
  });

  test.each([
    'Ilse Varga is the engineer who led the work, and will switch on the lamp with the guests.',
    '“I have never seen it lit,” wrote Mara Quill in her diary, “and I have lived here all my life.”',
  ])('a paragraph on somebody else, or of what the author said, is: %s', (line) => {
    expect(blocksOf({ below: p(line) })).toEqual([...HARBOUR, line]);
  });

  test.each([
    'Got a story? Get in touch with our news team by emailing us at desk@lune-courier.example.',
    'Follow us on Twitter and Facebook for the latest from the coast. You can also get it sent straight to your device.',
    'The Courier newsletter tells you every evening what happened: sign up and find it in your inbox.',
    'Der Courier-Newsletter informiert Sie jeden Abend, direkt in Ihrem Postfach. Hier geht’s zur Anmeldung!',
    'Abonniere den Whatsapp-Kanal der Redaktion und du bekommst unsere besten Texte auf dein Handy.',
    'If you have a news tip, a correction or a comment, let us know at: coast@lune-courier.example.',
  ])('a word to the users is no text, however it is set: %s', (line) => {
    expect(blocksOf({ below: p(line) })).toEqual(HARBOUR);
    expect(
      blocksOf({ below: p(line) + p('Mara Quill is a reporter for the coast and lives in Port Lune.') }),
    ).toEqual(HARBOUR);
  });

  test('an author who takes leave and asks for comments at last is text', () => {
    const farewell =
      'So ends our year on the coast, with nine lamps lit and two lost. Surely we left some out. Leave a comment and let us know which.';
    expect(blocksOf({ below: p(farewell) })).toEqual([...HARBOUR, farewell]);
    const invitation = 'What do you think? Leave a comment and let us know what you saw.';
    expect(blocksOf({ below: p(invitation) })).toEqual(HARBOUR);
    const ofTheSite =
      'Our reporters read what you write to us, and some of it we print. Leave a comment and let us know.';
    expect(blocksOf({ below: p(ofTheSite) })).toEqual(HARBOUR);
  });

  test('a text that speaks of itself keeps what stands before its last paragraph', () => {
    const speech =
      'You can also get it sent straight to your device, if you follow us on Facebook from now on.';
    expect(blocksOf({ below: p(speech) })).toEqual(HARBOUR);
    expect(blocksOf({ below: p(speech) + p(HARBOUR[0] ?? '') })).toEqual([...HARBOUR, speech, HARBOUR[0]]);
  });
});
