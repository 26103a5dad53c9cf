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
  'gifts': 'Right now, papers like this one need you. We have no owner and no wall in front of our texts. If each of you gives a little every month, we go on.',
  'gifts, in other words': 'You can read all of our reporting without a fee. That costs money. Give as little as you like, and keep us independent.',
  'gifts without a price': 'If you value what we do, please consider a gift. Every pound goes to our reporters and to nobody else.',
  'gifts, German': 'Gerade jetzt brauchen Zeitungen wie diese euch. Wir haben keinen Eigentümer und keine Bezahlschranke vor unseren Texten.',
  'gifts, German, in other words': 'Unsere Texte sind für alle frei zugänglich. Das geht nur, weil viele freiwillig zahlen. Mach mit und zahl, was du kannst.',
  'gifts, French': 'Nous n’avons ni actionnaire ni mécène. Un journal comme celui-ci a besoin de vous : donnez ce que vous pouvez, chaque mois.',
  'gifts, Spanish': 'No tenemos dueño ni muro de pago en nuestros textos. Un diario como este te necesita: si das un poco cada mes, podremos seguir.',
  'gifts, Italian': 'Non abbiamo un padrone e i nostri articoli sono aperti. Un giornale come questo ha bisogno di te: dona quello che puoi ogni mese.',
  'gifts, Portuguese': 'Não temos dono e os nossos textos são abertos a todos. Um jornal como este precisa de si: dê o que puder todos os meses.',
  'gifts, Dutch': 'Wij hebben geen eigenaar en geen betaalmuur voor onze verhalen. Een krant als deze heeft u nodig: geef elke maand een klein bedrag.',
}; // prettier-ignore

const NEWS: Readonly<Record<string, string>> = {
  subscriptions: 'The harbour radio will charge 3 crowns a month for a subscription that used to be free, its owner told listeners on Monday.',
  donations: 'Donations of 40,000 crowns have paid for the new lens, and the board hopes that members will contribute as much again next year.',
  privacy: 'The court found that the ferry company kept cookies without consent and ordered it to delete the personal data of 900 passengers.',
  comments: 'The minister’s comments broke the guidelines of her own party, the moderator of the debate told listeners on Monday.',
  'a paper': 'The owner of the paper said it would have no wall in front of its texts, and that twenty thousand readers give a little each month.',
  'gifts': 'Residents gave what they could, and each month a little more was put in the jar that stands by the door of the school.',
  'a request': '“We have no owner and we need you,” the keeper told the pupils. “Give us each a jar of paraffin and we can go on until the morning.”',
  'papers': 'Papers like the Courier have lost half of their readers since 2010, and each month a little more, the union said on Monday.',
  'a request, French': '« Nous avons besoin de vous », a dit la directrice aux élèves. « Donnez ce que vous pouvez, et nous tiendrons jusqu’au matin. »',
  quotation: '“We trust our screens,” Varga said. “You can see the beam from every window, and you do not need an account for that.”',
}; // prettier-ignore

describe.each(Object.entries(SPEECH))('%s', (_, text) => {
  test('is the site’s word in a box', () => expect(isSiteSpeech(text, true)).toBe(true));
});

describe.each(Object.entries(NEWS))('news of %s', (_, text) => {
  test('are the article’s', () => expect(isSiteSpeech(text, false)).toBe(false));
});

test('what somebody says in quotation marks is no word of the site, in a box either', () => {
  for (const name of ['quotation', 'a request', 'a request, French'])
    expect([name, isSiteSpeech(NEWS[name] ?? '', true)]).toEqual([name, false]);
});

test('no paragraph of the sample articles is a site’s word, in a box or not', () => {
  for (const text of [...HARBOUR, ...ORCHARD])
    expect([text, isSiteSpeech(text, true), isSiteSpeech(text, false)]).toEqual([text, false, false]);
});

test('a long paragraph is the article’s, whatever words it holds', () => {
  const [text = ''] = Object.values(SPEECH);
  expect(isSiteSpeech(`${text} ${'The fog came in. '.repeat(40)}`, true)).toBe(false);
});
