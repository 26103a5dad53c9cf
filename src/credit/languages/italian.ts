import type { LanguageRow } from './language.ts';

/** Italian. */
export const ITALIAN: LanguageRow = {
  citedBefore: `
    apprende; secondo; detto a; dichiarato a; spiegato a; raccontato a; citato da; citata da; citati da;
    citando; riferisce; riporta; riferito a; intervista a; intervista con; interpellato da;
    interpellata da; contattato da; sentito da; sentita da; scrive; parlando con; parlando a; dice;
    detto; dichiarato; spiega; raccontato; confermato; riferito; intervista; visionato da; visto da
  `,
  citedAfter: 'riferisce; riporta; scrive; ha riferito; ha riportato; citando; apprende; ha appreso; cita',
  creditBefore: 'con informazioni di; in collaborazione con; riproduzione riservata ©',
  creditAfter: 'riproduzione riservata; tutti i diritti riservati',
  contributed: `
    hanno collaborato; ha collaborato a questo; ha contribuito a questo; hanno contribuito a questo
  `,
  textNouns: 'questo articolo; questa notizia; questo testo',
  writers: 'giornalista; corrispondente; inviato',
  sourceLabels: 'fonte; fonti; fonte originale',
  photoLabels: 'foto; foto di; immagine; credit; crediti; fotografia; archivio',
  bylineWords: 'di; da; con; redazione; agenzia; agenzie; pubblicato; aggiornato; il; alle; ore; e; del',
  genericLines: 'agenzie; redazione e agenzie; da agenzie; con agenzie; di redazione e agenzie',
  genericPhrases: 'con informazioni dalle agenzie; fonte: agenzie; (con agenzie',
  datelineWords: `
    gen; gennaio; feb; febbraio; mar; marzo; apr; aprile; mag; maggio; giu; giugno; lug; luglio; ago;
    agosto; set; settembre; ott; ottobre; nov; novembre; dic; dicembre; di; del; della
  `,
  fillers: `
    l'; all'; dall'; dell'; d'; sull'; agenzia; l'agenzia; all'agenzia; dall'agenzia; di; stampa; la;
    alla; dalla; il; statale; ufficiale; a; oggi
  `,
  agencyNouns: `
    agenzia; l'agenzia; all'agenzia; dall'agenzia
  `,
  outletWords: 'corriere; giornale; repubblica; stampa; gazzetta; messaggero; notizie',
  beside: 'altre fonti; con informazioni; con materiale; collaborazione; contribuito; collaborato; in parte',
  given: 'concessione; permesso; autorizzazione; tratto da; ripreso da',
  andWords: 'e; ed',
  withWords: 'con',
  deskWords: 'redazione; nostro inviato; nostro corrispondente',
};
