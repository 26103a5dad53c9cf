/** Numbers as they are written: in digits, in words, as ordinals, and joined with a unit. */

/** Names of 0 to 20, and of the tens to 100, in English, German, French, Spanish and Portuguese. Articles ("ein", "un", "uma") and homographs are left out. */
const NAMES: readonly [number, string][] = [
  [1, 'one first 1st erste premier primero primeiro'],
  [2, 'two second 2nd zwei zweite deux dos dois duas'],
  [3, 'three third 3rd drei dritte trois troisieme tres tercero'],
  [4, 'four fourth vier vierte quatre quatrieme cuatro quatro cuarto'],
  [5, 'five fifth funf funfte cinq cinquieme cinco'],
  [6, 'six sixth sechs sechste sixieme seis'],
  [7, 'seven seventh sieben siebte sept septieme siete sete'],
  [8, 'eight eighth acht achte huit huitieme ocho oito'],
  [9, 'nine ninth neun neunte neuf neuvieme nueve nove'],
  [10, 'ten tenth zehn zehnte dix dixieme diez dez'],
  [11, 'eleven eleventh elf elfte onze once'],
  [12, 'twelve twelfth dozen zwolf douze doce doze'],
  [13, 'thirteen thirteenth dreizehn treize trece treze'],
  [14, 'fourteen fourteenth vierzehn quatorze catorce catorze'],
  [15, 'fifteen fifteenth funfzehn quinze quince'],
  [16, 'sixteen sixteenth sechzehn seize dieciseis dezesseis'],
  [17, 'seventeen seventeenth siebzehn diecisiete dezessete'],
  [18, 'eighteen eighteenth achtzehn dieciocho dezoito'],
  [19, 'nineteen nineteenth neunzehn diecinueve dezenove'],
  [20, 'twenty twentieth zwanzig vingt veinte vinte'],
  [30, 'thirty thirtieth dreissig trente treinta trinta'],
  [40, 'forty fortieth vierzig quarante cuarenta quarenta'],
  [50, 'fifty fiftieth funfzig cinquante cincuenta cinquenta'],
  [60, 'sixty sixtieth sechzig soixante sesenta sessenta'],
  [70, 'seventy seventieth siebzig setenta'],
  [80, 'eighty eightieth achtzig ochenta oitenta'],
  [90, 'ninety ninetieth neunzig noventa'],
  [100, 'hundred hundredth hundert cent cien cem'],
];

/** The English name of a number; its digits for one that has no word of its own here. */
export function numberName(number: number): string {
  return NAMES.find(([named]) => named === number)?.[1].split(' ')[0] ?? String(number);
}

/** Units that a number is joined with: "5m", "10bn", "30km", "8pm", and the endings of ordinals and decades. */
const UNITS = [
  'm',
  'mn',
  'bn',
  'tn',
  'k',
  'km',
  'kg',
  'mph',
  'ft',
  'pm',
  'am',
  'th',
  'st',
  'nd',
  'rd',
  'e',
  's',
];
/** Numbers that are known with a unit: to this one, and decades. */
const MOST_WITH_UNIT = 120;
const DECADES = { from: 1800, to: 2030 };
/** Numbers whose plural is known: "737-700s". */
const MOST_WITH_PLURAL = 999;

function withUnits(number: number): string[] {
  return [String(number), ...UNITS.map((unit) => `${number}${unit}`)];
}

/** Each number with all of its forms. */
export const NUMBER_WORDS: readonly (readonly string[])[] = [
  ...Array.from({ length: MOST_WITH_UNIT }, (_, i) => {
    const number = i + 1;
    const [, names = ''] = NAMES.find(([named]) => named === number) ?? [];
    return [...withUnits(number), ...names.split(' ').filter(Boolean)];
  }),
  ...Array.from({ length: MOST_WITH_PLURAL - MOST_WITH_UNIT }, (_, i) => {
    const number = MOST_WITH_UNIT + 1 + i;
    return [String(number), `${number}s`];
  }),
  ...Array.from({ length: (DECADES.to - DECADES.from) / 10 + 1 }, (_, i) => {
    const year = DECADES.from + 10 * i;
    return [String(year), `${year}s`, `${year % 100}s`];
  }),
];

/** A number with what may stand for it: the tens of "eighty-three", whose ones are too common to look for; a century with its ordinal; hundreds of years with centuries. */
export const NEAR_NUMBERS: readonly (readonly string[])[] = [
  ...Array.from({ length: 79 }, (_, i) => i + 21)
    .filter((number) => number % 10 !== 0)
    .map((number) => {
      const [, names = ''] = NAMES.find(([named]) => named === number - (number % 10)) ?? [];
      return [String(number), names.split(' ')[0] as string];
    }),
  ...[17, 18, 19, 20, 21].map((century) => [
    `${century - 1}00s`,
    `${century}${century === 21 ? 'st' : 'th'}`,
  ]),
  ...Array.from({ length: 9 }, (_, i) => [
    `${i + 1}00`,
    'century',
    'jahrhundert',
    'siecle',
    'siglo',
    'seculo',
  ]),
];
