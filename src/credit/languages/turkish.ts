import type { LanguageRow } from './language.ts';

/** Turkish: cases follow the name after an apostrophe. */
export const TURKISH: LanguageRow = {
  citedBefore: 'göre; bildirdi; aktardı; duyurdu; konuşan',
  citedAfter: `
    'ya; 'ye; 'na; 'ne; 'a; 'e; 'nın; 'nin; 'ın; 'in; 'un; 'ün; 'den; 'dan; haber ajansı; ajansı;
    ajansına; ajansının; muhabirine; muhabiri; bildirdi; duyurdu; aktardı; haberine göre;
    'nın haberine göre; göre; konuşan; konuştu; açıklama; yaptığı
  `,
  creditBefore: 'bu haber',
  creditAfter: `
    tüm hakları saklıdır; tarafından hazırlanmıştır; tarafından servis edilmiştir; kaynaklıdır;
    tarafından servis edilen
  `,
  contributed: 'bu habere katkıda bulundu; habere katkıda bulundu',
  textNouns: 'bu haber; bu metin; bu içerik',
  writers: 'muhabiri; muhabir',
  sourceLabels: 'kaynak; kaynaklar; haber; haber kaynağı',
  photoLabels: 'foto; fotoğraf; fotoğraflar; görsel; arşiv',
  bylineWords: 'yazan; haber; ve; giriş; güncelleme; tarihi; saat; editör; son; muhabir',
  genericLines: 'ajanslar; haber ajansları; kaynak: ajanslar; dış haberler',
  genericPhrases: 'ajanslardan derlenmiştir; haber ajanslarından derlenmiştir',
  datelineWords: 've',
  fillers: 'haber; ajansı; resmi; devlet',
  agencyNouns: 'ajansı',
  outletWords: 'gazetesi; haber; gazete',
  beside: 'katkılarıyla; işbirliği',
  andWords: 've',
  withWords: 'ile',
  deskWords: 'haber merkezi',
};
