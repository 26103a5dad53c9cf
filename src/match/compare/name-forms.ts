/**
 * What names and figures may be written as: "Oct." for "October", "AZ" for "Arizona", "thirteen" for "13". A rewrite follows another house
 * style than its story, and must not seem to have names of its own by that.
 */
import { lazy } from '../../lazy.ts';
import { NEAR_NUMBERS, NUMBER_WORDS } from './number-words.ts';
import { hashTerm } from '../../fingerprint/term-hash.ts';

/** Other forms of one name, as hashes of their terms. */
export interface NameForms {
  /** They mean the same. */
  same: readonly number[];
  /** They often stand for it: a capital for its government, a seat for who sits there. */
  near: readonly number[];
}

/** Months and days of the week, in English, German, French, Spanish, Portuguese and Arabic. Forms that are more often other words ("sat", "sun", "wed") are left out. */
const CALENDAR = `
  january jan januar janner janvier enero janeiro يناير | february feb februar fevrier febrero fevereiro فبراير | march mar marz mars marzo marco مارس
  april apr avril abril ابريل أبريل | may mai mayo maio مايو | june jun juni juin junio junho يونيو | july jul juli juillet julio julho يوليو
  august aug aout agosto اغسطس أغسطس | september sept sep septembre septiembre setembro سبتمبر | october oct oktober octobre octubre outubro okt اكتوبر أكتوبر
  november nov novembre noviembre novembro نوفمبر | december dec dezember decembre diciembre dezembro dez ديسمبر
  monday montag lundi lunes segunda الاثنين الإثنين | tuesday tue tues dienstag mardi martes terca الثلاثاء | wednesday mittwoch mercredi miercoles quarta الاربعاء الأربعاء
  thursday thu thur thurs donnerstag jeudi jueves quinta الخميس | friday fri freitag vendredi viernes sexta الجمعة | saturday samstag sonnabend samedi sabado السبت
  sunday sonntag dimanche domingo الاحد الأحد`;

/** Titles, offices and ranks, and other words with their abbreviations. */
const TITLES = `
  senator sen senateur senador senadora senatorin | representative rep reprasentant representante diputado deputado | governor gov gouverneur gobernador governador
  president pres prasident prasidentin presidente presidenta pdte الرئيس | minister ministre ministro ministra ministerin min | secretary sec secretario sekretar secretaire
  attorney atty | general gen gral | colonel col coronel cnel oberst | lieutenant lt lieut leutnant teniente tte tenente | captain capt capitaine capitan capitao hauptmann hptm cap
  sergeant sgt sgto sergent sargento | corporal cpl | private pvt | major maj | commander cmdr cdr cmdt commandant comandante | admiral adm amiral almirante
  brigadier brig | doctor dr doktor docteur doutor doctora dra doutora | professor prof professeur profesor | reverend rev | saint st ste | junior jr | senior sr senor senhor
  mister mr herr monsieur | mrs ms missis frau madame mme senora sra senhora | detective det | superintendent supt | monsignor msgr mgr | honorable hon | assistant asst
  ambassador amb botschafter ambassadeur embajador embaixador | chancellor kanzler bundeskanzler chancelier canciller chanceler | judge richter juge juez juiz | king konig roi rey rei
  pope papst pape papa | prince prinz principe | company co | corporation corp | incorporated inc | limited ltd | brothers bros | department dept | university univ universitat universite universidad universidade
  international intl | government govt | association assn assoc | avenue ave | boulevard blvd | street str | mount mt | fort ft | federation fed | committee cmte | administration admin | commissioner comm commr | district dist
  television tv fernsehen televisao`;

/** States, provinces and countries with their abbreviations. Abbreviations that are words of a large language ("or", "de", "al") are left out. */
const PLACES = `
  alabama ala | alaska ak | arizona ariz az | arkansas ark ar | california calif cal ca | colorado colo | connecticut conn ct | delaware del | florida fla fl | georgia ga | hawaii hi | idaho
  illinois ill il | indiana ind | iowa ia | kansas kan ks | kentucky ky | louisiana la | maine | maryland md | massachusetts mass | michigan mich mi | minnesota minn mn
  mississippi miss ms | missouri mo | montana mont mt | nebraska neb ne | nevada nev nv | hampshire nh | jersey nj | mexico nm | york ny nyc | carolina nc sc | dakota nd sd | ohio oh
  oklahoma okla ok | oregon ore | pennsylvania pa penn | rhode ri | tennessee tenn tn | texas tex tx | utah ut | vermont vt | virginia va wva wv | washington wash wa
  wisconsin wis wi wisc | wyoming wyo wy | columbia dc bc | ontario ont | quebec que | alberta alta | saskatchewan sask | manitoba man | scotia ns | brunswick nb
  america us usa eeuu eua amerika amerique | britain uk gb | emirates uae | soviet ussr urss udssr | zealand nz | europe eu ue | nations un onu uno | africa rsa | congo drc rdc | korea rok dprk
  bayern bavaria baviere baviera | westfalen nrw | paulo sp | janeiro rj | philadelphia phila philly | angeles la | francisco sf`;

/** Peoples whose names are not made from the country's adjective. Those that are, such as "Mexicans", have the country's term already. */
const PEOPLES = `
  turk turkey | kurd kurdistan | pole poland | dane denmark | swede sweden | finn finland | spaniard spain | scot scotland | serb serbia | croat croatia | bosniak bosnia
  briton brit britain | englishman englishmen england | frenchman frenchmen france | irishman irishmen ireland | dutchman dutchmen netherlands | slovene slovenia
  arab arabia`;

/** Names from other scripts as houses and languages spell them, and names that places had before. */
const SPELLINGS = `
  kyiv kiev | kharkiv kharkov charkiw | odesa odessa | mumbai bombay | kolkata calcutta | myanmar burma | beijing peking pekin | eswatini swaziland | turkiye turkey | czechia czech
  gaddafi qaddafi gadhafi kadafi gadafi | qaeda qaida kaida | hezbollah hizbullah hizbollah | houthi huthi | taliban taleban | isis isil daesh | quran koran coran | osama usama
  mohammed muhammad mohammad mohamed mahomet | zelensky zelenskyy zelenskiy selenskyj zelenski | navalny nawalny navalni | khamenei chamenei jamenei | putin poutine
  medvedev medwedew | gorbachev gorbatschow gorbatchev gorbachov | yeltsin jelzin eltsine | lavrov lawrow | chechnya tschetschenien tchetchenie chechenia`;

/** The most telling word in the name of a body, an office or a thing, with the initials that stand for it. */
const BODIES = `
  osce ocde cooperation oecd | investigation fbi | intelligence cia | homeland dhs | atlantic nato otan | atomic iaea | health who hhs | monetary imf | trade wto | epidemiology cdc | customs cbp icbp | immigration ice
  security nsa | environmental epa | revenue irs | aviation faa | transportation ntsb tsa | drug dea fda | liberties aclu | rifle nra | exchange sec | reserve fed | criminal icc | petroleum opec | amnesty ai
  executive ceo | prime pm | artificial ai | identification id | camera cctv | product gdp pib
  united us usa uk un onu uae | states us usa | league nfl nba mlb | collegiate ncaa | aeronautics nasa | communications fcc | labor afl nlrb | advancement naacp | shields hrw
  islamic isis isil daesh | coronavirus covid 19 | republican gop | prevention cdc | deferred daca | emergency fema | refugee unhcr | oceanic noaa | geological usgs
  congressional cbo | firearms atf | olympic ioc cio coi | football fifa uefa | twitter tweet`;

/** A seat, and those who sit there: the first word with each of the others. */
const SEATS = `
  pentagon defens military | capitol congress senate house | kremlin russia moscow putin | moscow russia | washington america us | beijing china | london britain uk | paris france | berlin germany | tokyo japan | seoul korea
  pyongyang korea | tehran iran | baghdad iraq | kabul afghanistan | damascus syria | jerusalem israel | cairo egypt | ankara turkey | riyadh saudi arabia | brussels europe eu belgium | kyiv ukraine | kiev ukraine | ottawa canada
  canberra australia | delhi india | islamabad pakistan | rome italy | vatican pope | madrid spain | lisbon portugal | athens greece | warsaw poland | budapest hungari | vienna austria | bern switzerland | stockholm sweden
  oslo norway | copenhagen denmark | helsinki finland | dublin ireland | havana cuba | caracas venezuela | bogota colombia | brasilia brazil | santiago chile | lima peru | buenos argentina | manila philippines | hanoi vietnam
  bangkok thailand | jakarta indonesia | taipei taiwan | tripoli libya | tunis tunisia | algiers algeria | rabat morocco | khartoum sudan | nairobi kenya | abuja nigeria | addis ethiopia | pretoria africa | harare zimbabwe
  beirut lebanon | amman jordan | doha qatar | sanaa yemen | minsk belarus | tbilisi georgia | yerevan armenia | baku azerbaijan | hague netherlands | amsterdam netherlands | westminster parliament | elysee macron france
  whitehall britain | downing britain | quirinal italy | knesset israel | reich nazi | mormon latter | bundestag germany | duma russia | albany york | sacramento california | austin texas | tallahassee florida | lansing michigan | harrisburg pennsylvania`;

/** The other forms of the term with this hash; undefined if there are none. Cost: the tables are made at the first call, in about a millisecond. */
export function formsOfName(hash: number): NameForms | undefined {
  return forms().get(hash);
}

/** The year that a term is; undefined if it is none. A story may tell it from its own day: "last year", "thirty years ago". */
export function yearOf(hash: number): number | undefined {
  return years().get(hash);
}

/** Terms of the years that news speaks of. */
const years = lazy(
  () => new Map(Array.from({ length: 201 }, (_, i) => [hashTerm(String(1900 + i)), 1900 + i] as const)),
);

interface OpenForms {
  same: number[];
  near: number[];
}

const forms = lazy((): ReadonlyMap<number, NameForms> => {
  const all = new Map<number, OpenForms>();
  for (const words of [CALENDAR, TITLES, PLACES, PEOPLES, SPELLINGS].flatMap(groupsOf))
    relate(all, words, 'same');
  for (const words of NUMBER_WORDS) relate(all, words, 'same');
  for (const [first, ...others] of [...[SEATS, BODIES].flatMap(groupsOf), ...NEAR_NUMBERS])
    for (const other of others) relate(all, [first as string, other], 'near');
  return all;
});

/** Words between bars or lines stand for one another. */
function groupsOf(table: string): string[][] {
  return table
    .split(/[|\n]/)
    .map((group) => group.trim().split(/\s+/))
    .filter(([first]) => first !== '');
}

/** Makes each word a form of each other. */
function relate(all: Map<number, OpenForms>, words: readonly string[], how: keyof NameForms): void {
  const hashes = [...new Set(words.map(hashTerm))];
  for (const hash of hashes) {
    const known = all.get(hash) ?? { same: [], near: [] };
    all.set(hash, known);
    for (const other of hashes) if (other !== hash && !known[how].includes(other)) known[how].push(other);
  }
}
