import type { LanguageRow } from './language.ts';

/** Indonesian. */
export const INDONESIAN: LanguageRow = {
  citedBefore: `
    kepada; menurut; dikutip dari; dikutip; dilansir dari; dilansir; mengutip; melansir; seperti dikutip;
    lapor; laporan; dilaporkan; dilaporkan oleh; demikian; seperti dilansir; wawancara dengan;
    ujar kepada; kata; oleh; dihubungi
  `,
  citedAfter: `
    melaporkan; mengabarkan; memberitakan; menyebutkan; mengutip; melansir; di; pada; bahwa; mewartakan
  `,
  creditBefore: 'sumber berita; disadur dari; diterjemahkan dari; kerja sama dengan',
  creditAfter: 'hak cipta dilindungi; dilarang keras mengambil konten',
  contributed: 'berkontribusi dalam laporan ini; berkontribusi pada laporan ini',
  textNouns: 'artikel ini; berita ini; tulisan ini',
  writers: 'wartawan; jurnalis; koresponden; pewarta',
  sourceLabels: 'sumber; sumber berita; sumber artikel',
  photoLabels: 'foto; gambar; dok; ilustrasi; foto ilustrasi; sumber foto',
  bylineWords: 'oleh; pewarta; penulis; editor; wib; dan; diperbarui; terbit',
  genericLines: 'berbagai sumber; kantor berita',
  genericPhrases: 'dari berbagai kantor berita; diolah dari kantor berita',
  datelineWords: `
    januari; februari; maret; april; mei; juni; juli; agustus; september; oktober; november; desember
  `,
  fillers: 'kantor; berita; laman; dari; media; resmi; nasional; para; wartawan',
  agencyNouns: 'berita',
  beside: 'kerja sama; kontribusi',
  andWords: 'dan',
  withWords: 'bersama',
  deskWords: 'redaksi',
};
