import type { LanguageRow } from './language.ts';

/** German. */
export const GERMAN: LanguageRow = {
  citedBefore: `
    gegenüber; sagte; sagten; erklärte; laut; berichtet; berichtete; berichteten; meldete; meldet;
    meldeten; wie; teilte; zufolge; bestätigte; im gespräch mit; gespräch mit; interview mit;
    interview der; sagt; unter berufung auf; berufung auf; schrieb; zitiert; zitierte; zitiert von; so;
    informationen; anfrage; auf anfrage; liegt; vorliegt; erfuhr; anfrage von; mit
  `,
  citedAfter: `
    berichtet; berichtete; meldet; meldete; zufolge; zitiert; zitierte; unter berufung; erfuhr; schrieb;
    vorliegt; vorlag; sagte; liegt; am; -informationen; -bericht; -umfrage; -reporter; -korrespondent;
    -gespräch; -interview; mit; aus
  `,
  creditBefore: `
    mit material von; mit material der; mit informationen von; mit informationen der;
    mit agenturmaterial von; dieser text stammt von; direkt aus dem; übernommen von
  `,
  creditAfter: '-newskanal; -infocom; alle rechte vorbehalten; infoline',
  contributed: 'trug zu diesem bericht; trugen zu diesem bericht; haben zu diesem bericht beigetragen',
  textNouns: 'dieser text; dieser artikel; dieser beitrag; diese meldung; dieser bericht',
  writers: 'korrespondent; korrespondentin; redakteur; reporter',
  sourceLabels: 'quelle; quellen; text; mit material von; agentur',
  photoLabels: `
    foto; fotos; bild; bilder; bildquelle; archivfoto; archivbild; symbolbild; fotografie; fotocredit;
    credit; bildrechte; symbolfoto; grafik; infografik
  `,
  bylineWords: `
    von; mit; und; uhr; aktualisiert; vom; am; stand; veröffentlicht; aus; der; red; redaktion; den; um;
    mp; dts
  `,
  genericLines: `
    agenturen; mit agenturen; von agenturen; red/agenturen; red. mit agenturen; agentur; (mit agenturen);
    mit agenturmaterial
  `,
  genericPhrases: `
    mit material von nachrichtenagenturen; mit agenturmaterial; mit material der nachrichtenagenturen;
    mit material der agenturen
  `,
  datelineWords: 'am; an; der; im; bei; in; bad; und; ob; vor',
  fillers: `
    der; die; das; den; dem; nachrichtenagentur; nachrichtenagenturen; agentur; presse-agentur;
    staatlichen; staatliche; amtlichen; amtliche; auch; von; auf; er; sie; es; am; unter; anderem; sich;
    heute; in; dienstag; montag; mittwoch; donnerstag; freitag; samstag; sonntag; einem; einer
  `,
  agencyNouns: 'nachrichtenagentur; nachrichtenagenturen; agentur',
  outletWords:
    'zeitung; rundschau; spiegel; anzeiger; nachrichten; tageblatt; tagesblatt; kurier; allgemeine; merkur; presse; welt; ard; zdf; tagesschau',
  beside:
    'weitere quellen; mit material; mit informationen; mit agenturmaterial; material von; unter verwendung; mitarbeit; zusammenarbeit; beigetragen; trug zu; trugen zu; teilweise',
  given: 'stammt von; übernommen; genehmigung; zuerst erschienen; erschien zuerst; ursprünglich',
  andWords: 'und; sowie',
  withWords: 'mit',
  deskWords:
    'redaktion; unserer redaktion; sportredaktion; politikredaktion; red; eigener bericht; unser korrespondent; unserem korrespondenten',
};
