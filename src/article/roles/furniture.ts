import type { AsideKind } from '../../model.ts';
import { LETTERS } from '../../text/letter.ts';
import { endsSentence } from '../../text/words.ts';
import type { DropRule } from '../document/explain.ts';

/**
 * Most words of a line that is furniture or a byline by its wording alone. A longer line is a sentence that happens to begin that way. At 15
 * one of the 181 pages of `bench:extraction` is read differently (F1 0.9789), at 60 3 (F1 0.9795).
 */
const MAX_LABEL_WORDS = 30;

// The patterns are tried on a line in lower case, and have no flags: with `i`, and more so with `u`, each takes two to three times as long to compile, on every page.

/** Whole lines that belong to the site rather than to the article, in the languages of the agencies in the table. */
const SITE_LABEL = new RegExp(
  `^(?:${[
    'ad|ads|advert|adverts|advertis(?:e)?ment|advertising|sponsored(?: content)?|anzeige|werbung|publicit[eé]|publicidad(?:e)?|pubblicità|reklam[ae]?|iklan|реклама',
    'story continues below(?: advertisement)?|continue reading(?: below)?|article continues (?:below|after)(?: .*)?|scroll to (?:continue|top).*',
    'share(?: this)?(?: (?:article|story|post|on .*))?|tweet|print|e-?mail|copy link|whats ?app|facebook|twitter|telegram|linkedin|pinterest|reddit',
    'actions|menu|search|close|caption|next|previous|home|top|loading(?:\\.{3}|…)?|skip to (?:main )?content|see more|show more|more|view gallery',
    'sign (?:in|up)|log ?in|register|subscribe(?: now)?|comments?(?: \\(\\d+\\))?|leave a (?:comment|reply)|post (?:a )?comments?.*|(?:\\d+|no) comments?',
    'be the first to comment.*|tell us what you think.*|what do you think\\?|join the (?:conversation|discussion).*',
    "read (?:the )?full (?:article|story).*|read more|read next|also read|see also|more (?:stories|news|to read)|don[’']t miss|(?:you may|you might) also like.*",
    'related(?: (?:tags?|topics?|articles?|stories|news|content|posts?))?|recommended(?: for you)?|recent articles|most (?:read|popular|viewed)|popular this week|trending(?: now)?|latest news|breaking news',
    'czytaj (?:więcej|też|także|dalej)|zobacz (?:też|także)|les (?:også|mer)|läs (?:också|även|mer)|læs (?:også|mere)|lees (?:ook|meer)|lue (?:myös|lisää)',
    'lesen sie auch|mehr zum thema|(?:à )?lire aussi|lire la suite|le[ae] también|leer más|leia (?:mais|também)|leggi anche|leggi di più|table of contents|inhaltsverzeichnis',
    'tags?|topics?|filed under:?.*|categories|tt',
  ].join('|')})\\s*[:.]?$`,
);

/** How lines begin that send the user elsewhere. */
const SITE_INVITATION = new RegExp(
  `^\\W*(?:${[
    'sign up (?:for|to|now|by)|subscribe to|join us on|join our|follow (?:us|our|the|him|her|\\w+ on)|follow @?\\w+ (?:on|@)|like (?:us|this story)|get (?:the latest|our|breaking news|more|.* newsletter)|download (?:the|our)',
    'click here|tap here|listen (?:live )?to|watch (?:live|now|more|the video)|have a (?:tip|news tip)|want more|this (?:website|site) uses cookies|image \\d+ of|you can (?:also )?highlight the text',
    'for more (?:stories|news)|got a (?:story|tip)|this (?:site|page) is protected by|if you buy (?:something|anything|a product)|this article (?:contains|may contain) affiliate|\\w+ may earn an? (?:affiliate )?commission|ad ?block(?:er)? users',
    "(?:mehr|aktuelle|alle|weitere) .{3,80} (?:finden|lesen|sehen|hören) sie (?:hier|auch|jederzeit|im|in)|(?:hier|dazu) (?:finden|lesen) sie|folgst du schon|hier geht(?:’s|'s| es) zu",
    "retrouvez (?:tou(?:t|s|tes?)|nos|l[’']actualité|notre)|suivez-nous|síguenos|siga(?:-nos| o| a)|seguici|volg ons|følg oss|følj oss|obserwuj nas",
    'do you have (?:a|any)|send us|contact us|support (?:us|our)|more (?:great|from|on|about|in) .{0,40}$|get short url|read the original',
  ].join('|')})`,
);

/** Words that point to another article and open no title. */
const POINTER_PHRASES =
  '(?:read|see) also|also read|lesen sie auch|mehr zum thema|(?:à )?lire aussi|lee también|lea también|leia também|leggi anche|les også|læs også|läs också|lees ook|czytaj (?:też|także)|zobacz (?:też|także)|lue myös';

/** How a line begins that points to another article. It counts only in lines that are mostly link. */
const POINTER = new RegExp(
  `^\\W*(?:${POINTER_PHRASES}|related|read(?: more| next)?|also|see(?: more)?|more|watch|video|don[’']t miss|next|à lire|leia mais|läs även|czytaj więcej|читайте)(?![${LETTERS}]).{0,20}[:|\\]»>-]`,
);

/** The same, in words that need no colon. */
const POINTER_PHRASE = new RegExp(`^\\W*(?:${POINTER_PHRASES})(?![${LETTERS}])`);

/** How lines begin that say who wrote, edited or first published the text. */
const CREDIT_LINE = new RegExp(
  `^[\\s*([_—–-]*(?:${[
    '(?:additional |with )?report(?:ing|age)? (?:by|from)|(?:writing|editing|compiled|edited|written|translated) by|(?:also )?contributing ?:|contributors? ?:|source ?:|sources ?:|quelle ?:|fuente ?:|fonte ?:|источник ?:|via ?:',
    '©|\\(c\\)|copyright (?:©|\\(c\\)|\\d|by\\b)|all rights reserved|this (?:story|article|report) (?:was|has been|has not been|is|first) (?:first|originally|produced|published|reported|written|edited|generated|translated|supplied|provided|syndicated|re-?published|part of|appeared)|originally published|first published (?:by|on|in)|with (?:inputs?|files|reporting) from|with (?:post|news|staff|wire|agency|agencies|agence)s? ?(?:wires?|reports?|services?|inputs?)?\\W*$|con información de|com informações d',
  ].join('|')})`,
);

/** A sentence that names contributors. Inside a paragraph of news it stays there. */
const CONTRIBUTOR = /\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\b/;

/** Most words of a line of contributors. Higher, and paragraphs that speak of contributions become credits. */
const MAX_CONTRIBUTOR_WORDS = 25;

/**
 * Most words of a line that names reporters and editors: a desk of ten fits. Higher, and paragraphs that begin "Source:" become credits. At
 * 30 or 120 none of the 181 pages of `bench:extraction` is read differently.
 */
const MAX_CREDIT_WORDS = 60;

/** Most words of a caption that ends with its credit. Higher, and paragraphs that end with a bracket become captions. */
const MAX_CAPTION_WORDS = 80;

/**
 * Share of characters in links above which a line that begins as a pointer is one. At 0.25 2 of the 181 pages of `bench:extraction` are read
 * differently (F1 0.9786), at 0.75 one (F1 0.9790).
 */
const POINTER_LINK_SHARE = 0.5;

const BYLINE = /^\W*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|Od)\s+[\p{Lu}@]/u;
/** A name before a bar. Asked only of lines with one, because its forty letters take milliseconds to compile on every page. */
const NAME_AND_BAR = /^[\p{Lu}][\p{L}.'’ -]{2,40}\s*\|\s*\p{L}/u;
/** A sign of a month’s name: any but space, digits and ASCII punctuation. All letters of Unicode, ten times, take milliseconds to compile on every page. */
const MONTH = '[^\\s\\d!-/:-@[-`{-~]';
const DATE = new RegExp(
  `\\b(?:${MONTH}{3,9}\\.? \\d{1,2},? (?:19|20)\\d\\d|\\d{1,2}\\.? (?:de )?${MONTH}{3,10}\\.?,? (?:de )?(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d\\d)\\b`,
);
const DATE_LABEL =
  /^[^.]{0,40}\b(?:stand|published|updated|posted|modified|publié|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert|aggiornato)\b[^.]{0,20}\d/;

/** How long the reading takes: "5 min read", "Lesezeit: 2 min". */
const READING_TIME = new RegExp(
  `(?:^|[^${LETTERS}])(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lesetid|lästid|læsetid|czas czytania|время чтения)(?![${LETTERS}])|(?<!\\d)\\d{1,2} ?-?min(?:ute)?s?\\.? (?:read|de lecture|de lectura|di lettura|de leitura)(?![${LETTERS}])`,
);

/**
 * Most words of a byline or a date. Higher, and headlines that begin "By ..." become bylines. At 7 7 of the 181 pages of `bench:extraction`
 * are read differently (F1 0.9788), at 28 one (F1 0.9792).
 */
const MAX_DATE_WORDS = 14;

/** "Posted 5:57 am, July 16, by North Wire, updated at 6:00 am": longer than a date, and no sentence. */
const POSTED = /^\W*(?:published|posted|updated|modified|created)\b:?[^.]{0,20}\d/;

/** "ABC/NWA" and "jr/nwa" sign a text; "POOL/NWA" a picture. Asked only of lines with a stroke, as above. */
const JOINT_SIGNATURE =
  /^\W*(?!POOL|FILE|HANDOUT|PHOTO|FOTO|pool|foto|bild)(?:\p{Lu}{2,6}|\p{Ll}{2,4})(?:\s?\/\s?(?:\p{Lu}{2,6}|\p{Ll}{2,4})){1,3}\W*$/u;
const PICTURE_CREDIT = new RegExp(
  [
    '^\\W*(?:photos?|images?|pictures?|pic|foto|fotos|file photo|file|video|undated photo)\\b(?: \\w+)?\\s?(?::|©|–|—|-\\s|by\\b|courtesy|credit|copyright|caption)',
    '\\((?:image|photo|pic|picture|foto|credit|bild)\\b[^()]*\\)\\W*$',
    '\\([^()]*\\b(?:photo|foto|pool|handout|via (?:ap|reuters|afp|getty)|getty images)\\b[^()]*\\)\\W*$',
    `\\([${LETTERS} .,-]+/[${LETTERS} .,-]+\\)\\W*$`,
    '/\\s?(?:getty images|afp|reuters|ap)(?: file)?\\s*\\)?$|getty images\\W*$|\\.(?:jpe?g|png|webp)$',
  ].join('|'),
);

/** What a line is by its wording alone: an aside, furniture of the site (as the rule that drops it), or `undefined` for text. */
export function labelOf(line: {
  text: string;
  words: number;
  linkShare: number;
}): AsideKind | DropRule | undefined {
  const { text, words, linkShare } = line;
  if (words > MAX_CAPTION_WORDS) return undefined;
  const lower = text.toLowerCase();
  if (words <= MAX_CREDIT_WORDS && CREDIT_LINE.test(lower)) return 'credit';
  if (words <= MAX_CONTRIBUTOR_WORDS && CONTRIBUTOR.test(lower)) return 'credit';
  if (text.includes('/') && JOINT_SIGNATURE.test(text)) return 'credit';
  if (PICTURE_CREDIT.test(lower)) return 'caption';
  if (words > MAX_LABEL_WORDS) return undefined;
  if (words === 0) return 'no words';
  if (SITE_LABEL.test(lower)) return 'furniture line';
  if (SITE_INVITATION.test(lower)) return 'invitation';
  if (linkShare > POINTER_LINK_SHARE && (POINTER.test(lower) || POINTER_PHRASE.test(lower))) return 'pointer';
  if (words <= MAX_DATE_WORDS && (READING_TIME.test(lower) || isStamp(lower))) return 'byline';
  if (endsSentence(text)) return undefined;
  if (POSTED.test(lower)) return 'byline';
  if (words > MAX_DATE_WORDS) return undefined;
  return DATE.test(lower) || DATE_LABEL.test(lower) || isByline(text) ? 'byline' : undefined;
}

const isByline = (text: string): boolean =>
  BYLINE.test(text) || (text.includes('|') && NAME_AND_BAR.test(text));

/** Is it a date with a label, whichever comes first, though a stop ends it: "25/04/2026 Updated at 15:10h."? */
const isStamp = (lower: string): boolean =>
  /^\W*(?:\d|stand|published|updated|posted|modified|publié|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert|aggiornato)/.test(
    lower,
  ) &&
  DATE.test(lower) &&
  DATE_LABEL.test(lower);

const ASIDE_KINDS: Readonly<Record<AsideKind, true>> = {
  caption: true,
  byline: true,
  credit: true,
  other: true,
};

/** Is this the role of an aside, rather than of text or a rule that drops the line? */
export function isAsideKind(role: string): role is AsideKind {
  return Object.hasOwn(ASIDE_KINDS, role);
}

/** Does the line speak of rights? In a site's footer such a line speaks of the whole site. */
export function isRightsLine(text: string): boolean {
  return /^\W*(?:©|\(c\)|copyright|all rights)/.test(text.toLowerCase());
}

/** Most words of a line that only names a source: "Source: Jane Roe, North Wire Agency". */
const MAX_SOURCE_WORDS = 10;
const SOURCE_LINE =
  /^\W*(?:sources?|quellen?|fuente|fonte|bron|źródło|источник|via) ?:|^\W*(?:©|\(c\)|copyright)/;

/** Does the line only name a source or a right's holder? Under a picture such a line speaks of the picture. */
export function isSourceLine({ text, words }: { text: string; words: number }): boolean {
  return words <= MAX_SOURCE_WORDS && SOURCE_LINE.test(text.toLowerCase());
}
