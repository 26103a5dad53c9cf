/** How newsrooms restyle a text: synonyms, British spelling, names, numbers, quotation marks. Tables and plain functions. */
import type { Chance } from '../random.ts';

const SYNONYMS: Record<string, string> = Object.fromEntries(
  (
    'said:stated told:informed people:individuals government:administration president:leader officials:authorities ' +
    'according:in+line about:around after:following before:prior+to also:as+well because:since but:yet big:large ' +
    'many:numerous several:various show:demonstrate showed:demonstrated shows:demonstrates use:employ used:employed ' +
    'help:assist helped:assisted need:require needs:requires needed:required make:create made:created get:obtain ' +
    'got:obtained give:provide gave:provided given:provided want:wish wants:wishes wanted:wished think:believe ' +
    'thinks:believes thought:believed new:fresh old:former however:nevertheless while:whereas during:throughout ' +
    'killed:slain attack:assault attacks:assaults fight:battle fighting:battling plan:scheme plans:intends ' +
    'country:nation countries:nations state:province city:town police:officers law:statute laws:statutes court:tribunal ' +
    'judge:magistrate lawyer:attorney lawyers:attorneys report:account reports:accounts issue:matter issues:matters ' +
    'problem:difficulty problems:difficulties money:funds pay:compensate job:position jobs:positions work:labor ' +
    'company:firm companies:firms business:enterprise week:seven+days month:four+weeks early:initial late:recent ' +
    'major:significant important:crucial likely:probable possible:feasible clear:evident first:initial last:final ' +
    'began:started begin:start start:begin started:began end:conclude ended:concluded called:dubbed call:describe ' +
    'asked:inquired ask:inquire allow:permit allowed:permitted allows:permits stop:halt stopped:halted try:attempt ' +
    'tried:attempted trying:attempting support:backing supporters:backers against:versus between:among near:close+to ' +
    'large:sizable small:minor high:elevated low:modest increase:rise increased:rose decision:ruling deal:agreement ' +
    'talks:negotiations meeting:gathering leader:head leaders:heads member:participant members:participants ' +
    'group:organization groups:organizations campaign:drive vote:ballot voters:electors election:poll bill:measure ' +
    'home:residence house:dwelling children:kids woman:lady man:gentleman including:among+them within:inside ' +
    'announced:declared expected:anticipated added:went+on noted:observed reached:attained held:conducted found:discovered'
  )
    .split(' ')
    .map((pair) => pair.split(':').map((word) => word.replaceAll('+', ' ')) as [string, string]),
);
const ADDED = [
  'reportedly',
  'apparently',
  'also',
  'meanwhile',
  'largely',
  'recently',
  'again',
  'now',
  'still',
  'further',
];

const BRITISH: readonly [RegExp, string][] = [
  [/\b([Oo])rganiz/g, '$1rganis'],
  [/\b([Rr])ecogniz/g, '$1ecognis'],
  [/\b([Cc])riticiz/g, '$1riticis'],
  [/\b([Aa])uthoriz/g, '$1uthoris'],
  [/\b([Aa])polog(?:iz)/g, '$1pologis'],
  [/\b([Ee])mphasiz/g, '$1mphasis'],
  [/\b([Dd])efense\b/g, '$1efence'],
  [/\b([Oo])ffense\b/g, '$1ffence'],
  [/\b([Ll])abor(s|ed)?\b/g, '$1abour$2'],
  [/\b([Ff])avor(s|ed|ite|able)?\b/g, '$1avour$2'],
  [/\b([Hh])onor(s|ed|able)?\b/g, '$1onour$2'],
  [/\b([Nn])eighbor(s|hood|ing)?\b/g, '$1eighbour$2'],
  [/\b([Bb])ehavior/g, '$1ehaviour'],
  [/\b([Cc])olor(s|ed)?\b/g, '$1olour$2'],
  [/\b([Rr])umor(s|ed)?\b/g, '$1umour$2'],
  [/\b([Cc])enter(s)?\b/g, '$1entre$2'],
  [/\b([Tt])heater(s)?\b/g, '$1heatre$2'],
  [/\b([Tt])ravel(ed|ing)\b/g, '$1ravell$2'],
  [/\b([Cc])ancel(ed|ing)\b/g, '$1ancell$2'],
  [/\b([Pp])rogram(s)?\b/g, '$1rogramme$2'],
  [/\b([Aa])nalyz/g, '$1nalys'],
  [/\bpercent\b/g, 'per cent'],
];

const NAMES: readonly [RegExp, string][] = [
  [/\bVolodymyr Zelenskyy\b/g, 'Volodymyr Zelensky'],
  [/\bZelenskyy\b/g, 'Zelensky'],
  [/\bU\.S\./g, 'US'],
  [/\bU\.N\./g, 'UN'],
  [/\bU\.K\./g, 'UK'],
  [/\bPresident Donald Trump\b/g, 'President Trump'],
  [/\bDonald Trump\b/g, 'Donald J. Trump'],
  [/\bPresident Barack Obama\b/g, 'President Obama'],
  [/\bBarack Obama\b/g, 'Barack H. Obama'],
  [/\bVladimir Putin\b/g, 'Putin'],
  [/\bKim Jong Un\b/g, 'Kim Jong-un'],
  [/\bBashar al-Assad\b/g, 'Bashar Assad'],
  [/\bIslamic State\b/g, 'ISIS'],
  [/\bSen\. /g, 'Senator '],
  [/\bRep\. /g, 'Representative '],
  [/\bGov\. /g, 'Governor '],
  [/\bGen\. /g, 'General '],
  [/\bKiev\b/g, 'Kyiv'],
  [/\bJan\. (?=\d)/g, 'January '],
  [/\bFeb\. (?=\d)/g, 'February '],
  [/\bAug\. (?=\d)/g, 'August '],
  [/\bSept\. (?=\d)/g, 'September '],
  [/\bOct\. (?=\d)/g, 'October '],
  [/\bNov\. (?=\d)/g, 'November '],
  [/\bDec\. (?=\d)/g, 'December '],
];

function replaceAll(text: string, table: readonly [RegExp, string][]): string {
  return table.reduce((changed, [from, to]) => changed.replace(from, to), text);
}

export const spellBritish = (text: string): string => replaceAll(text, BRITISH);
export const restyleNames = (text: string): string => replaceAll(text, NAMES);

/** "34,000" in the ways that pages print it. */
export function restyleNumbers(text: string, chance: Chance): string {
  const mark = chance.pick([', ', '', '\u00a0', ',']);
  return text
    .replace(/(?<=\d),(?=\d{3}\b)/g, mark)
    .replace(/\$(\d+(?:\.\d+)?) million\b/g, chance.pick(['$$$1m', '$$$1 million', 'US$$$1 million']));
}

/** All double quotation marks in one style: straight, curly or guillemets; apostrophes straight or curly. */
export function restyleQuotes(text: string, chance: Chance): string {
  const [open, close] = chance.pick<[string, string]>([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
  ]);
  const apostrophe = chance.pick(["'", '’']);
  return text
    .replace(/“|(?<=^|[\s(])"/g, open)
    .replace(/”|"/g, close)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, apostrophe);
}

/** Changes about `share` of the words: synonyms where the table has one, else now and then a word is dropped or an adverb added. */
export function changeWords(text: string, share: number, chance: Chance): string {
  const words = text.split(' ');
  const wanted = words.length * share;
  const known = words.flatMap((word, i) => (SYNONYMS[word.toLowerCase()] === undefined ? [] : [i]));
  const synonymRate = Math.min(0.9, wanted / Math.max(1, known.length));
  const otherRate = Math.max(0, wanted - known.length * synonymRate) / Math.max(1, words.length);
  return words
    .flatMap((word) => {
      const synonym = SYNONYMS[word.toLowerCase()];
      if (synonym !== undefined && chance.next() < synonymRate)
        return /^[A-Z]/.test(word) ? [synonym.charAt(0).toUpperCase() + synonym.slice(1)] : [synonym];
      if (/^[a-z]+$/.test(word) && chance.next() < otherRate)
        return chance.next() < 0.5 ? [] : [word, chance.pick(ADDED)];
      return [word];
    })
    .join(' ');
}

/** Another number wherever one of two digits or more stands, in about `share` of the places; years stay. */
export function changeNumbers(text: string, share: number, chance: Chance): string {
  return text.replace(/(?<![\d,.])\d{2,3}(?![\d,]|\.\d)/g, (number) =>
    chance.next() < share ? String(Number(number) + chance.between(1, 9)) : number,
  );
}
