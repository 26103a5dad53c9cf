/** Numbers as they are written: in digits, in words, as ordinals, and joined with a unit. */

/** Names of 1 to 20, in English, German, French, Spanish and Portuguese. Articles ("ein", "un", "uma") and homographs are left out. */
const TO_TWENTY = [
  'one first 1st erste premier primero primeiro',
  'two second 2nd zwei zweite deux dos dois duas',
  'three third 3rd drei dritte trois troisieme tres tercero',
  'four fourth vier vierte quatre quatrieme cuatro quatro cuarto',
  'five fifth funf funfte cinq cinquieme cinco',
  'six sixth sechs sechste sixieme seis',
  'seven seventh sieben siebte sept septieme siete sete',
  'eight eighth acht achte huit huitieme ocho oito',
  'nine ninth neun neunte neuf neuvieme nueve nove',
  'ten tenth zehn zehnte dix dixieme diez dez',
  'eleven eleventh elf elfte onze once',
  'twelve twelfth dozen zwolf douze doce doze',
  'thirteen thirteenth dreizehn treize trece treze',
  'fourteen fourteenth vierzehn quatorze catorce catorze',
  'fifteen fifteenth funfzehn quinze quince',
  'sixteen sixteenth sechzehn seize dieciseis dezesseis',
  'seventeen seventeenth siebzehn diecisiete dezessete',
  'eighteen eighteenth achtzehn dieciocho dezoito',
  'nineteen nineteenth neunzehn diecinueve dezenove',
  'twenty twentieth zwanzig vingt veinte vinte',
];
/** The same of 30, 40 and so on to 100. */
const TENS = [
  'thirty thirtieth dreissig trente treinta trinta',
  'forty fortieth vierzig quarante cuarenta quarenta',
  'fifty fiftieth funfzig cinquante cincuenta cinquenta',
  'sixty sixtieth sechzig soixante sesenta sessenta',
  'seventy seventieth siebzig setenta',
  'eighty eightieth achtzig ochenta oitenta',
  'ninety ninetieth neunzig noventa',
  'hundred hundredth hundert cent cien cem',
];

/** The names of a number; none for one that has no word of its own here. */
function namesOf(number: number): string[] {
  const names = number > 20 ? TENS[number / 10 - 3] : TO_TWENTY[number - 1];
  return names?.split(' ') ?? [];
}

/** The English name of a number; its digits for one that has no word of its own here. */
export function numberName(number: number): string {
  return namesOf(number)[0] ?? String(number);
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
  ...Array.from({ length: MOST_WITH_UNIT }, (_, i) => [...withUnits(i + 1), ...namesOf(i + 1)]),
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
    .map((number) => [String(number), numberName(number - (number % 10))]),
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
