import type { LanguageRow } from './language.ts';

/** French. */
export const FRENCH: LanguageRow = {
  citedBefore: `
    selon; d'après; annoncé à; déclaré à; indiqué à; dit à; confié à; affirmé à; expliqué à; précisé à;
    confirmé à; assuré à; a appris; ont appris; cité par; citée par; cités par; citées par; citant;
    rapporté par; rapporte; interrogé par; interrogée par; interrogés par; interrogées par; auprès de;
    entretien à; entretien avec; interview à; contacté par; contactée par; contactés par; vu par;
    vue par; consulté par; consultée par; raconte à; explique à; témoigne auprès de; souligne auprès de;
    a constaté; journaliste de; correspondant de; correspondante de; photographe de; journalistes de;
    relevé par; publié par; obtenu par; dépêche de; dont une copie a été transmise à; déclarait à;
    disait à
  `,
  citedAfter: `
    rapporte; a rapporté; indique; a indiqué; écrit; cite; a constaté; a pu constater; a appris; citant;
    précise; révèle; a vu; ont vu; a annoncé
  `,
  creditBefore: `
    avec; avec des informations de; source; d'après une dépêche de; article publié par; repris de;
    en partenariat avec
  `,
  creditAfter: 'tous droits réservés; tous droits de reproduction',
  contributed: 'ont contribué à cet; a contribué à cet; ont contribué à ce; a contribué à ce',
  textNouns: 'cet article; cette dépêche; ce texte; ce contenu',
  writers: 'journaliste; journalistes; correspondant; correspondante',
  sourceLabels: 'source; sources; texte; via; avec',
  photoLabels: `
    photo; photos; crédit; crédits; crédit photo; image; photographie; photo d'illustration;
    photo d'archives; archives
  `,
  bylineWords: `
    par; avec; le; la; à; et; publié; mis; jour; agence; agences; rédaction; de; h; l; modifié; source
  `,
  genericLines: 'agences; avec agences; rédaction avec agences; par agences; avec les agences; agence',
  genericPhrases: `
    avec les agences de presse; avec agences); (avec agences; avec l'agence
  `,
  datelineWords: `
    janv; janvier; jan; fév; févr; février; mars; avr; avril; mai; juin; juil; juillet; août; sept;
    septembre; oct; octobre; nov; novembre; déc; décembre; de; la; le; les; sur; en; du
  `,
  fillers: `
    l'; la; le; agence; l'agence; d'; de; presse; à l'agence; à; officielle; étatique; une; lundi; jeudi;
    mardi; mercredi; vendredi; samedi; dimanche; quotidien
  `,
  agencyNouns: `
    agence; l'agence
  `,
  outletWords:
    'monde; figaro; parisien; libération; gazette; dépêche; presse; express; soir; radio; télévision',
  beside:
    'sources additionnelles; avec des informations; avec les informations; avec informations; partenariat; collaboration; contribution; contribué; en partie',
  given: 'publié par; publié initialement; initialement publié; repris de; autorisation',
  andWords: 'et',
  withWords: 'avec',
  deskWords: 'rédaction; notre correspondant; notre correspondante; nos correspondants; notre journaliste',
};
