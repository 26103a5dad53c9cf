import type { LanguageRow } from './language.ts';

/** Portuguese. */
export const PORTUGUESE: LanguageRow = {
  citedBefore: `
    segundo; de acordo com; disse à; disse; declarou à; afirmou à; afirmou; contou à; explicou à;
    confirmou à; revelou à; adiantou à; indicou à; referiu à; garantiu à; relatou à; em declarações à;
    declarações à; declarações; entrevista à; entrevista a; citado por; citada por; citados por;
    citadas por; citado pela; citada pela; citados pela; citando; informou; informa; noticiou; noticia;
    avançou à; conforme; fonte disse à; contactado por; contactada por; contactado pela; contactada pela;
    ouvido pela; ouvidos pela; divulgado pela; em entrevista; visto por; obtido por
  `,
  citedAfter: `
    informou; informa; noticiou; noticia; reportou; apurou; relatou; divulgou; citando; disse; afirmou;
    escreveu; avançou; cita
  `,
  creditBefore: `
    com informações de; com informações da; com informações do; com informações; informações da;
    com dados da; publicado originalmente em; publicado originalmente por; publicado originalmente na;
    texto de; com
  `,
  creditAfter: 'todos os direitos reservados; é proibida a reprodução',
  contributed: `
    contribuiu para esta; contribuíram para esta; contribuiu para este; contribuíram para este;
    colaborou para esta; colaboraram para esta
  `,
  textNouns: 'este artigo; esta notícia; este texto; esta reportagem; este conteúdo',
  writers: 'jornalista; correspondente; repórter; repórteres',
  sourceLabels: 'fonte; fontes; texto; com informações; via',
  photoLabels: 'foto; fotos; fotografia; imagem; crédito; créditos; arquivo; reprodução',
  bylineWords: `
    por; da; do; de; com; redação; agência; agências; publicado; atualizado; em; às; e; h; min; o; a
  `,
  genericLines: `
    agências; com agências; redação com agências; agências de notícias; da redação com agências; agência
  `,
  genericPhrases: `
    com informações de agências; com informações das agências; (com agências;
    com agências internacionais
  `,
  datelineWords: `
    jan; janeiro; fev; fevereiro; mar; março; abr; abril; mai; maio; jun; junho; jul; julho; ago; agosto;
    set; setembro; out; outubro; nov; novembro; dez; dezembro; de; do; da
  `,
  fillers: `
    a; à; da; pela; pelo; por; o; agência; agências; de; notícias; estatal; oficial; na; hoje; uma;
    fonte
  `,
  agencyNouns: 'agência; agências',
  outletWords: 'jornal; diário; folha; globo; estadão; público; revista; notícias',
  beside:
    'outras fontes; com informações; informações da; com dados; com material; colaboração; parceria; em parte',
  given: 'publicado originalmente; permissão; autorização',
  andWords: 'e',
  withWords: 'com',
  deskWords: 'redação; redacção; nosso correspondente',
};
