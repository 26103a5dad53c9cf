import type { LanguageRow } from './language.ts';

/** Spanish. */
export const SPANISH: LanguageRow = {
  citedBefore: `
    según; segun; según informa; según informó; según la; dijo a; dijo; declaró a; declarado a;
    declaraciones a; explicó a; explicado a; confirmó a; confirmado a; aseguró a; señaló a; afirmó a;
    contó a; indicó a; informó; informa; informado; informaron a; entrevista con; entrevista a;
    entrevista de; citado por; citada por; citados por; citando a; cita; citó; de acuerdo con;
    de acuerdo a; consultado por; consultados por; consultadas por; recogido por; recoge; publicado por;
    reportó; conforme a; visto por; relató a; comentó a; ha dicho a; han dicho a; dijeron a; precisó a
  `,
  citedAfter: `
    informó; informa; reportó; reporta; publicó; señaló; citó; cita; indicó; según; dijo; aseguró;
    citando; pudo; constató; ha podido; tuvo acceso; recogió; reveló
  `,
  creditBefore: `
    con información de; con informacion de; información de; con datos de; con material de;
    con informes de; elaborado con información de; publicado originalmente en;
    publicado originalmente por; texto de; tomado de
  `,
  creditAfter: 'todos los derechos reservados; queda expresamente prohibida',
  contributed: `
    contribuyó a este; contribuyeron a este; contribuyó con este; contribuyeron con este;
    colaboró en este; colaboraron en este; contribuyó desde; contribuyeron desde
  `,
  textNouns: 'este artículo; esta noticia; esta nota; este texto; este reportaje; esta información',
  writers: 'periodista; periodistas; corresponsal; corresponsales; redactor; reportero; reporteros',
  sourceLabels: 'fuente; fuentes; fuente original; vía; con información de; texto',
  photoLabels: 'foto; fotos; fotografía; fotografia; imagen; crédito; créditos; foto de archivo; archivo',
  bylineWords: `
    por; con; agencia; agencias; redacción; actualizado; actualizada; publicado; de; del; el; la; a; las;
    y; h; hs; hrs; horas
  `,
  genericLines: `
    agencias; agencias y redacción; redacción y agencias; redacción / agencias; redacción/agencias;
    agencias / redacción; agencia; por agencias; efe y agencias; con agencias
  `,
  genericPhrases: 'con información de agencias; con informacion de agencias; con información de las agencias',
  datelineWords: `
    ene; enero; feb; febrero; mar; marzo; abr; abril; may; mayo; jun; junio; jul; julio; ago; agosto;
    sep; sept; septiembre; oct; octubre; nov; noviembre; dic; diciembre; de; del; la; el; los; las; y
  `,
  fillers: `
    la; el; a; agencia; agencias; de; noticias; prensa; estatal; oficial; medio; hoy; este; lunes; por;
    en; una; ayer
  `,
  agencyNouns: 'agencia; agencias',
  outletWords: 'diario; periódico; mundo; país; prensa; semanario; noticias; radio; televisión',
  beside:
    'fuentes adicionales; con información; con informacion; información de; con datos; con material; con informes; con reportes; colaboración; en parte',
  given: 'publicado originalmente; tomado de; permiso; autorización; cortesía de',
  andWords: 'y; e',
  withWords: 'con',
  deskWords: 'redacción; redaccion; nuestro corresponsal; nuestra corresponsal',
};
