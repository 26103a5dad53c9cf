/**
 * Writes `src/fingerprint/place-names.ts`: what countries, months and days of the week are called in the languages of the interface, by the
 * tables of Unicode that Node has, and cities and organisations by the list below. `tsx scripts/build-place-names.ts`
 */
import fs from 'node:fs';
import { stemTerm } from '../src/fingerprint/term-hash.ts';
import { tokenize } from '../src/text/tokenize.ts';

const LANGUAGES = ['es', 'fr', 'de', 'pt', 'it'] as const;

/** English name, then the names in the languages above; several forms with a bar, none where it is called the same. Names of several words are given by the word that tells. */
const BY_HAND = `
  america américa amérique amerika américa america
  africa áfrica afrique afrika áfrica africa
  algiers argel alger algier argel algeri
  antwerp amberes anvers antwerpen antuérpia anversa
  athens atenas athènes athen atenas atene
  atlantic atlántico atlantique atlantik atlântico atlantico
  baghdad bagdad bagdad bagdad bagdá|bagdade baghdad
  baltic báltico baltique ostsee báltico baltico
  basel basilea bâle basel basileia basilea
  bavaria baviera bavière bayern baviera baviera
  beijing pekín pékin peking pequim pechino
  beirut - beyrouth - beirute -
  belgrade belgrado belgrade belgrad belgrado belgrado
  berlin berlín - - berlim berlino
  bern berna berne bern berna berna
  brussels bruselas bruxelles brüssel bruxelas bruxelles
  bucharest bucarest bucarest bukarest bucareste bucarest
  cairo - caire kairo - -
  california - californie kalifornien califórnia -
  catalonia cataluña catalogne katalonien catalunha catalogna
  christ cristo - christus cristo cristo
  cologne colonia cologne köln colônia colonia
  copenhagen copenhague copenhague kopenhagen copenhague copenaghen
  corsica córcega corse korsika córsega corsica
  crimea - crimée krim crimeia -
  damascus damasco damas damaskus damasco damasco
  dresden dresde dresde - - dresda
  dublin dublín - - - dublino
  edinburgh edimburgo édimbourg - edimburgo edimburgo
  england inglaterra angleterre england inglaterra inghilterra
  eu ue ue - ue ue
  europe europa - europa europa europa
  florence florencia florence florenz florença firenze
  galilee galilea galilée galiläa galileia galilea
  geneva ginebra genève genf genebra ginevra
  genoa génova gênes genua gênova genova
  gospel evangelio évangile evangelium evangelho vangelo
  hague haya haye haag haia aia
  hamburg hamburgo hambourg - hamburgo amburgo
  havana habana havane havanna havana avana
  hawaii - hawaï - havaí -
  helsinki - - - helsinque -
  hezbollah hezbolá - hisbollah - -
  istanbul estambul - - istambul -
  jerusalem jerusalén jérusalem - jerusalém gerusalemme
  johannesburg johannesburgo - - joanesburgo -
  kabul - kaboul - cabul -
  kiev|kyiv kiev|kyiv kiev|kyiv kiew|kyjiw kiev|kyiv kiev|kyiv
  kurdistan kurdistán - - curdistão -
  korea corea corée korea coreia corea
  lausanne lausana - - - losanna
  lisbon lisboa lisbonne lissabon lisboa lisbona
  london londres londres - londres londra
  louisiana luisiana louisiane - - -
  lyon - - - - lione
  madrid - - - madri -
  marseille marsella - - marselha marsiglia
  mecca meca mecque mekka meca mecca
  mediterranean mediterráneo méditerranée mittelmeer mediterrâneo mediterraneo
  milan milán - mailand milão milano
  mississippi misisipi - - - -
  missouri misuri - - - -
  mohammed|muhammad|mahomet mahoma mahomet mohammed maomé maometto
  montreal - montréal - - -
  moscow moscú moscou moskau moscou|moscovo mosca
  munich múnich munich münchen munique -
  naples nápoles naples neapel nápoles napoli
  nato otan otan - otan -
  normandy normandía normandie normandie normandia normandia
  nuremberg núremberg nuremberg nürnberg nuremberg norimberga
  pacific pacífico pacifique pazifik pacífico pacifico
  palestine palestina palestine palästina palestina palestina
  paris parís - - - parigi
  pennsylvania pensilvania pennsylvanie - pensilvânia -
  philadelphia filadelfia philadelphie - filadélfia filadelfia
  pope papa pape papst papa papa
  prague praga prague prag praga praga
  pyongyang pionyang - pjöngjang - -
  quebec - québec - - -
  reykjavik reikiavik - - reykjavík -
  rome roma - rom roma roma
  sahara sáhara - - saara -
  saxony sajonia saxe sachsen saxônia sassonia
  scotland escocia écosse schottland escócia scozia
  seoul seúl séoul - seul seul
  seville sevilla séville sevilla sevilha siviglia
  shanghai shanghái - schanghai xangai -
  siberia - sibérie sibirien sibéria -
  singapore singapur singapour singapur singapura -
  stockholm estocolmo - - estocolmo stoccolma
  strasbourg estrasburgo - straßburg estrasburgo strasburgo
  tehran teherán téhéran teheran teerã|teerão teheran
  texas texas texas texas texas texas
  tokyo tokio - tokio tóquio -
  tripoli trípoli - tripolis trípoli -
  tunis túnez - - - tunisi
  turin turín - - turim torino
  tuscany toscana toscane toskana toscana toscana
  un onu onu uno onu onu
  vatican vaticano vatican vatikan vaticano vaticano
  venice venecia venise venedig veneza venezia
  vienna viena vienne wien viena vienna
  virginia - virginie - virgínia -
  wales gales galles - gales galles
  warsaw varsovia varsovie warschau varsóvia varsavia
  zurich zúrich zurich zürich zurique zurigo
  christmas navidad noël weihnachten natal natale
  easter pascua pâques ostern páscoa pasqua
`;

/** Parts of names that English has other words for, or that are common there: they tell nothing, as a name or as a missing one. */
const UNTELLING: Record<(typeof LANGUAGES)[number], string> = {
  es: 'estados unidos casa blanca unión europea nacional organización mundial naciones unidas reino unido norte sur este oeste centros salud partido comunista guardia nueva nuevo estado gobierno congreso tribunal supremo departamento ministerio universidad presidente santa san acción gracias',
  fr: 'états unis maison blanche union européenne organisation nations unies royaume uni nord sud est ouest état moyen orient santé parti communiste nouvelle nouveau cour suprême ministère université président saint sainte conseil',
  de: 'vereinigten staaten vereinigte weißes haus weißen hauses europäische europäischen union nationen königreich königreichs norden süden osten westen norden partei präsident präsidenten premierminister minister prozent uhr usa',
  pt: 'estados unidos casa branca união europeia nacional organização mundial nações unidas reino unido norte sul leste oeste saúde partido comunista grande nova novo estado governo congresso supremo tribunal departamento ministério universidade presidente sudeste santa santo são comissão',
  it: 'stati uniti casa bianca unione europea nazionale organizzazione mondiale nazioni unite regno unito nord sud est ovest stato medio oriente sanità partito comunista nuova nuovo corte suprema dipartimento ministero università presidente santa san santo chiesa bretagna gran',
};

/** Distinct normal forms of a name of one word; none for a longer one. */
function formOf(name: string): string | undefined {
  const tokens = tokenize(name);
  return tokens.length === 1 ? tokens[0]?.word.term : undefined;
}

function pairsOf(language: (typeof LANGUAGES)[number]): Map<string, string> {
  const pairs = new Map<string, string>();
  const add = (own: string | undefined, english: string | undefined): void => {
    if (own === undefined || english === undefined || pairs.has(own)) return;
    if (stemTerm(own) !== stemTerm(english)) pairs.set(own, english);
    if (language === 'de' && !/[sxz]$/.test(own)) add(`${own}s`, english);
  };
  for (const line of BY_HAND.trim().split('\n')) {
    const [english = '', ...names] = line.trim().split(' ');
    const named = names[LANGUAGES.indexOf(language)] ?? '-';
    if (named === '-' && language !== 'de') continue;
    for (const name of (named === '-' ? (english.split('|')[0] ?? '') : named).split('|'))
      add(formOf(name), formOf(english.split('|')[0] ?? ''));
  }
  const regions = [language, 'en'].map(
    (tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' }),
  );
  for (const code of regionCodes()) {
    const [own, english] = regions.map((names) => names.of(code));
    if (own !== undefined && english !== undefined) add(formOf(own), formOf(english));
  }
  for (const part of ['month', 'weekday'] as const) {
    const [own, english] = [language, 'en'].map(
      (tag) => new Intl.DateTimeFormat(tag, { [part]: 'long', timeZone: 'UTC' }),
    );
    const count = part === 'month' ? 12 : 7;
    for (let i = 0; i < count; i++) {
      const date = part === 'month' ? new Date(Date.UTC(2024, i, 1)) : new Date(Date.UTC(2024, 0, 1 + i));
      add(formOf((own?.format(date) ?? '').split('-')[0] ?? ''), formOf(english?.format(date) ?? ''));
    }
  }
  return pairs;
}

/** All codes of two letters that Unicode names. */
function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code) !== undefined);
}

const normal = (words: string): string =>
  [...new Set(tokenize(words).map(({ word }) => word.term))].join(' ');
const rows = LANGUAGES.map((language) => {
  const pairs = [...pairsOf(language)].map(([own, english]) => `${own}:${english}`).sort();
  return `  ${language}: '${pairs.join(' ')}',`;
});
const untelling = LANGUAGES.map((language) => `  ${language}: '${normal(UNTELLING[language])}',`);
fs.writeFileSync(
  new URL('../src/fingerprint/place-names.ts', import.meta.url),
  `// Made by scripts/build-place-names.ts. Do not edit.

/** By language: names of places, months, days and organisations whose English name has another stem, in normal form, each with its English name. */
// prettier-ignore
export const ENGLISH_NAMES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};

/** By language: words with capitals that say nothing about the story: parts of names that English says otherwise. */
// prettier-ignore
export const UNTELLING_CAPITALS: Readonly<Record<string, string>> = {
${untelling.join('\n')}
};
`,
);
