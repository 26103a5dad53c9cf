/** Paragraphs in which a site speaks to its users, and paragraphs of news about such things. */
import { describe, expect, test } from 'vitest';
import { isSiteSpeech } from '../../../src/article/roles/site-speech.ts';
import { HARBOUR, ORCHARD } from '../sample-pages.ts';

const SPEECH: Readonly<Record<string, string>> = {
  donation: 'The Courier has no owner and no shareholders. Our journalism lives from people like you: please donate four crowns a month.',
  subscription: 'Keep reading with Courier Plus. For 2.40 a week you read every story on all your devices, and cancel when you like.',
  account: 'You can read the Courier on one device at a time. Sign in again if you want to go on with this account here.',
  'newsletter, German': 'Melden Sie sich für unseren Newsletter an, dann kommt die Bucht jeden Morgen kostenlos in Ihr Postfach.',
  'consent, German': 'An dieser Stelle steht ein externer Inhalt. Mit Ihrer Einwilligung werden personenbezogene Daten an Drittanbieter übermittelt, siehe Datenschutz.',
  'paywall, French': 'Il vous reste la moitié de ce texte. Abonnez-vous pour poursuivre votre lecture, sans engagement, sur tous vos appareils.',
  'newsletter, Spanish': 'Suscríbete gratis a nuestro boletín y recibe cada mañana en tu correo lo que pasa en la bahía.',
  'comments, German': 'Bleiben Sie bei der Sache: Ihre Kommentare sollen themenbezogen sein und niemanden beleidigen. Wer hier schreibt, steht für seine Worte ein.',
  'comments': 'Your comment appears after one of our editors has read it. Comments that break our guidelines are taken down by the moderators.',
  'membership, Italian': 'Abbonati: con due euro al mese sostieni il nostro giornale e i tuoi articoli si aprono su ogni dispositivo. Accedi.',
  'subscription, Portuguese': 'Assine por dois euros por mês e apoie o nosso jornalismo; você pode cancelar quando quiser. Cadastre seu e-mail.',
}; // prettier-ignore

const NEWS: Readonly<Record<string, string>> = {
  subscriptions: 'The harbour radio will charge 3 crowns a month for a subscription that used to be free, its owner told listeners on Monday.',
  donations: 'Donations of 40,000 crowns have paid for the new lens, and the board hopes that members will contribute as much again next year.',
  privacy: 'The court found that the ferry company kept cookies without consent and ordered it to delete the personal data of 900 passengers.',
  comments: 'The minister’s comments broke the guidelines of her own party, the moderator of the debate told listeners on Monday.',
  quotation: '“We trust our screens,” Varga said. “You can see the beam from every window, and you do not need an account for that.”',
}; // prettier-ignore

describe.each(Object.entries(SPEECH))('%s', (_, text) => {
  test('is the site’s word in a box', () => expect(isSiteSpeech(text, true)).toBe(true));
});

describe.each(Object.entries(NEWS))('news of %s', (_, text) => {
  test('are the article’s', () => expect(isSiteSpeech(text, false)).toBe(false));
});

test('no paragraph of the sample articles is a site’s word, in a box or not', () => {
  for (const text of [...HARBOUR, ...ORCHARD])
    expect([text, isSiteSpeech(text, true), isSiteSpeech(text, false)]).toEqual([text, false, false]);
});

test('a long paragraph is the article’s, whatever words it holds', () => {
  const [text = ''] = Object.values(SPEECH);
  expect(isSiteSpeech(`${text} ${'The fog came in. '.repeat(40)}`, true)).toBe(false);
});
