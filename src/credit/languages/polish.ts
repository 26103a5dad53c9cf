import type { LanguageRow } from './language.ts';

/** Polish. */
export const POLISH: LanguageRow = {
  citedBefore: `
    według; podaje; podała; podał; poinformowała; poinformował; informuje; powiedział; powiedziała;
    powiedzieli; przekazał; przekazała; przekazali; przekazało; cytowany przez; cytowana przez;
    cytowani przez; cytowane przez; rozmowie z; rozmowy z; za; powołując się na; cytuje; wyjaśnił;
    wyjaśniła; relacjonuje; pisze; donosi; doniosła; dowiedziała się; rozmowa z; widziała; wywiadzie dla;
    ocenił; oceniła
  `,
  citedAfter: `
    podaje; podała; podał; poinformowała; informuje; pisze; cytuje; donosi; doniosła; przekazał;
    przekazała; przekazali; powołując się; dowiedziała się; ustaliła; rzecznik; rzeczniczka; relacjonuje
  `,
  creditBefore: 'opracowano na podstawie; na podstawie depeszy; we współpracy z; z wykorzystaniem materiałów',
  creditAfter: 'wszelkie prawa zastrzeżone; copyright',
  contributed: 'przyczynił się do tego; przyczynili się do tego',
  textNouns: 'ten artykuł; ten tekst; artykuł powstał; tekst powstał',
  writers: 'dziennikarz; korespondent; korespondentka',
  sourceLabels: 'źródło; źródła; źródło informacji; tekst',
  photoLabels: 'fot; foto; zdjęcie; zdjęcia; źródło zdjęcia; zdj; fot. archiwum; autor zdjęcia',
  bylineWords: `
    oprac; opracowanie; autor; za; i; z; redakcja; aktualizacja; dodano; opublikowano; data; godz; r;
    źródło; publikacja; dodane
  `,
  genericLines: 'agencje; na podstawie agencji; źródło: agencje; pap i agencje',
  genericPhrases: 'na podstawie depesz agencyjnych; na podstawie doniesień agencji',
  datelineWords: `
    stycznia; lutego; marca; kwietnia; maja; czerwca; lipca; sierpnia; września; października; listopada;
    grudnia; nad
  `,
  fillers: `
    agencja; agencji; agencją; agencję; agencje; prasowa; prasowej; informacyjna; informacyjnej;
    państwowa; portalowi; depesza; we; w; środę; się; na; przez; wtorek; poniedziałek; czwartek; piątek;
    z; depeszy
  `,
  agencyNouns: 'agencja; agencji; agencją; agencję; agencje',
  outletWords: 'gazeta; dziennik; rzeczpospolita; kurier',
  beside: 'z wykorzystaniem; we współpracy',
  given: 'za zgodą; przedruk',
  andWords: 'i; oraz',
  withWords: 'wspólnie z; wraz z',
  deskWords: 'redakcja; red',
};
