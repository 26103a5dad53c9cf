/**
 * What sites say to their users in whole sentences: subscriptions, newsletters, donations, consent, accounts, rules for comments. One such word is in many articles, so
 * several kinds of them must meet in a paragraph. In the large languages of Europe and America.
 */
import { LETTERS } from '../../text/letter.ts';

/** What somebody else says: “we need you”. */
const QUOTED = /“[^”]*”|„[^“]*“|«[^»]*»|"[^"]*"/gu;

/** Letters of the Latin script, in which all of the words are. All letters of Unicode, once for each `*`, take milliseconds to compile on every page. */
const LETTER = '[a-z\u00c0-\u024f]';

/** Any of these words, in lower case; `*` stands for any ending. Not with the flag `i`, with which the pattern takes twice as long to compile. */
const anyOf = (...words: readonly string[]) =>
  new RegExp(
    `(?<!${LETTER})(?:${words.join('|').replaceAll(' ', '\\s').replaceAll('*', '\\p{L}*').replaceAll('\\p{L}', LETTER)})(?!${LETTER})`,
  );

const OFFER = anyOf(
  'subscri*|resubscri*|newsletter*|membership|member|premium|plus|abonn*|abo|abos|suscr*|assine|assina*|abbona*|iscriv*',
  'prenumer*|abonament*|nyhetsbre*|nieuwsbri*|bolet*',
);
const DONATION = anyOf(
  'donat*|donor*|support us|supporter*|contribut*|spende|spenden|unterstütz*|don|dons|soutenez|donac*|dona|apoya|apóyanos',
  'doaç*|apoie|donazion*|sostien*|doneer|wspieraj|wesprzyj',
);
/** What a purchase pays the site. */
const COMMISSION = anyOf('affiliate|commissions?|affiliate-links?|provision');
const MAIL_ADDRESS = new RegExp(`[${LETTERS}\\d._-]+@[${LETTERS}\\d-]+\\.[${LETTERS}]{2,}`);
const PRICE = new RegExp(`[$€£¥]\\s?\\d|\\d\\s?(?:[$€£]|(?:euros?|kr|dollars?)(?![${LETTERS}])|zł)`);
const TERMS = anyOf(
  '(?:a|each|every|per|im|jeden|pro|par|chaque|al|cada|ogni|por|todos os|in de|elke) (?:week|month|year|woche|monat|jahr|semaine|mois|an|mes|semana|año|mês|meses|ano|mese|maand)',
  'for free|free trial|cancel|gratis|kostenlos*|kündbar|gratuit*|sans engagement',
);
const SELF = anyOf(
  'our (?:\\p{L}+ )?(?:journalism|newsroom|reporting|reporters|journalists|readers|website|site|work|owners?|newsletters?|app|stories|community|coverage|partners|texts|articles|team|desk|members|forums)',
  '(?:papers?|newspapers?|media|outlets?|magazines?|journalism|newsrooms?) like (?:this|ours)|what we do',
  'we (?:rely|depend|need your|are funded|have no owner)',
  'unsere?[nmrs]? (?:\\p{L}+ )?(?:journalismus|redaktion|arbeit|leser*|newsletter*|angebot*|app|website|partner*|texte*|recherchen|artikel*)',
  '(?:zeitungen|medien|redaktionen) wie (?:diese|unsere)|guter journalismus',
  '(?:notre|nos) (?:journalisme|rédaction|travail|site|newsletter*|indépendance|lecteurs|abonnés|partenaires|articles|enquêtes)',
  '(?:journal|média) comme (?:celui-ci|le nôtre)|(?:diario|medio|periódico) como (?:este|el nuestro)|giornale come (?:questo|il nostro)|jornal como (?:este|o nosso)|krant als (?:deze|de onze)',
  '(?:nuestr*|nostr*|noss*) (?:periodis*|redacc*|redaz*|redaç*|lector*|lettor*|leitor*|bolet*|newsletter*|trabajo|lavoro|trabalho|web|sito|site|giornal*|jornal*|socios|textos?|articol*|artigos?)',
  'onze (?:journalist*|redactie|lezers|nieuwsbrief|verhalen|artikelen)',
);
/** Whom the site belongs to, and that all may read it: said before a request for gifts. */
const INDEPENDENT = anyOf(
  'we have no (?:owners?|shareholders?|paywall|wall)|(?:no|without a) (?:paywall|millionaires?)|free (?:to read|for all|for everyone)|without a fee|keep us (?:going|independent)',
  'keine[rn]? (?:eigentümer|verlag|konzern|paywall|bezahlschranke|bezahlmauer)|frei zugänglich|für alle (?:frei|lesbar|da)',
  'ni actionnaires?|sans (?:actionnaire|péage)|en accès libre|no tenemos dueños?|sin dueños?|muro de pago|non abbiamo (?:un )?padron*|senza padron*',
  'não temos donos?|abert(?:o|a)s a todos|geen (?:eigenaar|betaalmuur)',
);
/** What is asked for. */
const GIFT = anyOf(
  'give (?:us )?(?:a little|what (?:you|they) can|as little|each month|every month)|chip in|needs? (?:your help|you all)|consider a gift|people like you',
  'brauch(?:t|en) (?:\\p{L}+ ){0,4}(?:euch|sie|ihre hilfe)|freiwillig*|zahl,? was du kannst|ein wenig geben|sind sie dabei|mach mit|macht mit|kostet geld',
  '(?:a )?besoin de vous|donne[zr]|te necesita|si das|da lo que|ha bisogno di te|quello che puoi|precisa de si|precisa de você|dê o que|heeft u nodig|geef',
);
const REQUEST = anyOf(
  'sign (?:up|in)|log ?in|register|click (?:here|on)|tap here|keep reading|read on|continue reading|unlock|get (?:unlimited|full|in touch)',
  'e-?mail(?:ing)? us|write to us|got a (?:story|tip)|have a (?:news )?tip|let us know|follow (?:us|him|her|them)|check (?:out )?our|find out more',
  "melden sie|hinweise (?:zu|an)|hier geht(?:’s|'s| es) zu|hier entlang|anmeldung|abonnier(?:e|en sie)|folgst du|anmelden|registrier*|weiterlesen|jetzt (?:testen|lesen|bestellen)",
  'inscrivez*|connectez*|abonnez*|poursuiv* (?:votre|la) lecture|lire la suite|suscríbete|regístr*|inicia* sesión|sigue leyendo',
  'cadastre*|entre na|continue lendo|accedi|abbonati|iscriviti|continua a leggere|registreer*|inloggen|lees verder|zaloguj|czytaj dalej|teile (?:deine|eure)|schreib(?:en sie)? uns',
);
const MACHINE = anyOf(
  'device*|browser*|twitter|facebook|instagram|bluesky|tiktok|social media|push[- ]alerts?|news page|forums?|handy|ad ?block*|inbox|whats ?app|telegram|app store|google play|podcast*|account*|gerät*|postfach|konto|appareil*|navigateur|compte',
  'dispositiv*|navegador|cuenta|correo|conta|apparecch*|toestel',
);
const CONSENT = anyOf(
  'cookie*|consent|privacy|opt[- ]out|datenschutz*|einwillig*|consentement|confidentialité|consentimiento|privacidad*',
  'consentimento|consenso|toestemming|prywatno*',
);
const DATA = anyOf(
  'personal data|third[- ]part(?:y|ies)|external content|personenbezogen*|extern(?:e|er|en|es) inhalt*|drittanbieter*',
  'données personnelles|contenu externe|datos personales|contenido externo|dados pessoais|dati personali|persoonsgegevens',
);
const COMMENT = anyOf(
  'your comments?|(?:post|leave|read) (?:a )?comments?|ihre?n? kommentar*|(?:vos|votre) commentaires?|(?:tus?|sus?|vuestros) comentarios?|seus? comentários?|i tuoi commenti|uw reacties?',
);
const RULES = anyOf(
  'moderat*|guidelines|community rules|netiquette|themenbezogen*|beleidig*|modér*|charte|normas|moderaç*|moderaz*|huisregels',
);

const SIGNALS = [
  OFFER,
  DONATION,
  GIFT,
  INDEPENDENT,
  PRICE,
  TERMS,
  SELF,
  REQUEST,
  MACHINE,
  CONSENT,
  DATA,
  COMMENT,
  RULES,
  COMMISSION,
  MAIL_ADDRESS,
];

/** Signals of which one must be there: who speaks, what is asked of the user, consent, comments. Offers and prices alone are news of an offer. */
const SPEAKS = [SELF, INDEPENDENT, REQUEST, CONSENT, COMMENT];

/** Words to the user, or of the site as "we". */
const ADDRESS = anyOf(
  'you|your|yours|we|our|us|sie|ihr|ihre[nmrs]?|ihnen|wir|uns|unsere?[nmrs]?|du|dein*|teile|dich|euch|euer|eure[nmrs]?|vous|votre|vos|nous|notre|nos|usted|ustedes',
  'tu|tus|te|nuestr*|nosotros|você|si|seu|sua|noss*|voi|vostr*|tuo|tua|tuoi|nostr*|noi|jij|jouw?|uw|onze|wij|twoj*|nasz*|din|ditt|vår*|vi',
);

/** Signals of a paragraph set like the article's from which it is the site's all the same. Lower, and news of newspapers is lost. */
const SIGNALS_IN_TEXT = 3;

/** The same for a paragraph set in a way of its own. */
const SIGNALS_IN_BOX = 2;

/** Most characters of such a paragraph, about 100 words: longer ones are the article's. Higher, and news of subscriptions is lost. */
const MAX_CHARACTERS = 600;

/** The same for rules for comments, which are longer. */
const MAX_RULES_CHARACTERS = 1_000;

/** The last sentence of several. */
const LAST_SENTENCE = /(?<=[.!?…]\s)[^.!?…]+[.!?…]*$/;

/** Characters of a paragraph before its last sentence from which they tell something. Lower, and "What do you think?" keeps the site's request. */
const TOLD_CHARACTERS = 60;

/** Does an author take leave here: a paragraph that tells something, and asks for comments in its last sentence alone? */
export function isFarewell(paragraph: string): boolean {
  const text = paragraph.toLowerCase();
  const told = text.slice(0, Math.max(0, text.search(LAST_SENTENCE)));
  return told.length >= TOLD_CHARACTERS && COMMENT.test(text) && !SIGNALS.some((signal) => signal.test(told));
}

/** Is the paragraph the site's word to its users? `isApart`: is it set in another way than the article's paragraphs? */
export function isSiteSpeech(paragraph: string, isApart: boolean): boolean {
  if (paragraph.length > MAX_RULES_CHARACTERS) return false;
  const text = paragraph.replace(QUOTED, '').toLowerCase();
  if (!ADDRESS.test(text)) return false;
  if (text.length > MAX_CHARACTERS && !(isApart && COMMENT.test(text))) return false;
  if (!SPEAKS.some((signal) => signal.test(text))) return false;
  const signals = SIGNALS.reduce((sum, signal) => sum + Number(signal.test(text)), 0);
  return signals >= (isApart ? SIGNALS_IN_BOX : SIGNALS_IN_TEXT);
}
