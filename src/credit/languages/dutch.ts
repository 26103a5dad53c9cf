import type { LanguageRow } from './language.ts';

/** Dutch. */
export const DUTCH: LanguageRow = {
  citedBefore: `
    volgens; meldt; melden; meldde; tegen; tegenover; zegt tegen; zei tegen; aan; laat aan; laten aan;
    weten aan; bericht; berichtte; schrijft; citeert; aldus; gesprek met; interview met; zo meldt;
    bevestigt aan; bevestigd aan
  `,
  citedAfter: 'meldt; meldde; bericht; schrijft; citeert; berichtte; weten; op basis van',
  creditBefore: 'met medewerking van; met informatie van; met dank aan; in samenwerking met',
  creditAfter: 'alle rechten voorbehouden; copyright',
  contributed: 'droeg bij aan dit; droegen bij aan dit; werkte mee aan dit; werkten mee aan dit',
  textNouns: 'dit artikel; dit bericht; deze tekst',
  writers: 'correspondent; verslaggever; journalist',
  sourceLabels: 'bron; bronnen; tekst',
  photoLabels: `
    foto; foto's; beeld; fotograaf; archieffoto; afbeelding
  `,
  bylineWords: 'door; van; onze; redactie; met; en; uur; gepubliceerd; bijgewerkt; laatste; update; om; op',
  genericLines:
    'persbureaus; door persbureaus; redactie en persbureaus; agentschappen; met agentschappen; met persbureaus',
  genericPhrases: 'met informatie van persbureaus; met medewerking van persbureaus',
  datelineWords: `
    den; de; aan; van; en; op; 's; jan; feb; mrt; maart; apr; mei; juni; juli; aug; sep; okt; nov; dec
  `,
  fillers: `
    het; de; persbureau; persbureaus; nieuwsagentschap; persagentschap; agentschap; staatspersbureau;
    van; aan; een; russische; amerikaanse; britse; franse; dinsdag; maandag
  `,
  agencyNouns: 'persbureau; persbureaus; nieuwsagentschap; persagentschap; agentschap; staatspersbureau',
  outletWords: 'krant; dagblad; courant; telegraaf; volkskrant',
  beside: 'medewerking; met informatie; met materiaal; samenwerking; bijgedragen',
  given: 'toestemming; overgenomen; oorspronkelijk',
  andWords: 'en',
  withWords: 'met',
  deskWords: 'redactie; sportredactie; onze verslaggever; onze correspondent',
};
