/**
 * Other things with the letters of an agency, known by the words beside them: "AP Statistics" is a course, "AP High Court" a state's, and in
 * "BAPATLA (AP)" the state stands after the town.
 */
import { lazy } from '../../lazy.ts';
import { LETTERS } from '../../text/letter.ts';

/** Subjects and school words after "AP", Advanced Placement. */
const COURSES =
  'statistics|stats|(?:pre)?calculus|calc|biology|chemistry|physics|psychology|psych|(?:(?:us|u\\.s\\.|american|european|world|art) )?history|euro|' +
  '(?:comparative )?government|(?:macro|micro)?economics|econ|human geography|(?:environmental|computer) science|english|literature|lit|language|lang|spanish|' +
  'french|german|latin|chinese|japanese|italian|music theory|studio art|drawing|research|seminar|capstone|african american studies|class(?:es)?|' +
  'classroom|students?|courses?|coursework|exams?|tests?|teachers?|scholars?|curriculum|programs?|scores?|tutors?|tutoring|credits?(?! ?:)';

/** What a state has: "AP" is Andhra Pradesh. */
const OF_STATE =
  'chief minister|cm|deputy cm|high court|assembly|police|governor|cabinet|ministers?|bjp|congress|capital|inter(?:mediate)?|ssc|eamcet|eapcet|icet|tet|dsc';

/** What stands after each form where it is no agency. */
const AFTER: Readonly<Record<string, string>> = {
  AP: `${COURSES}|${OF_STATE}`,
  AAP: 'doctors|campus|campaign|leaders?|mlas?|mps?|government|party',
  APP: 'store',
  PA: '(?<=-)c|systems?|announcer|turnpike|lottery|program',
  PTI: 'leaders?|chairman|chief|founder|workers|supporters|rally|lawmakers|senators?',
  UPI: 'payments?|transactions?|ids?|apps?|lite|pin',
  RIA: 'administration|philanthropies',
};

/** A desk of the agency rather than a subject: "AP Economics Writer", "AP History Correspondent". */
const DESK = `(?! (?:[${LETTERS}]{1,24} ){0,2}(?:writers?|editors?|reporters?|correspondents?|photographers?|columnists?|analysts?|producers?)(?![${LETTERS}]))`;

/** Towns after which a form is the code of their state or province: Andhra and Arunachal Pradesh, Amapá, Ascoli Piceno; Pennsylvania, Pará, Palermo. None that Britain has: PA reports from York and Reading. */
const TOWNS: Readonly<Record<string, string>> = {
  AP:
    'addanki|adoni|amalapuram|amaravat(?:h)?i|anakapalle|anakapalli|ananthapur(?:amu)?|anantapur(?:amu)?|annavaram|araku|avanigadda|bapatla|bhimavaram|' +
    'bobbili|cheepurupalli|chilakaluripet|chirala|chittoor|cuddapah|denduluru|dharmavaram|eluru|gannavaram|gudivada|gudur|guntakal|guntur|' +
    'hindupur(?:am)?|jaggampeta|jammalamadugu|kadapa|kadiri|kakinada|kandukur|kavali|kovvur|kuppam|kurnool|machilipatnam|macherla|madanapalle|' +
    'mangalagiri|markapur(?:am)?|nandigama|nandyal|narasapur(?:am)?|narasaraopet|narsapur|nellore|nidadavole|nuzvid|ongole|paderu|palakollu|palamaner|palasa|' +
    'parvathipuram|peddapuram|piduguralla|pithapuram|ponnur|proddatur|pulivendula|punganur|puttaparthi|rajahmundry|rajamahendravaram|rajampet|rampachodavaram|' +
    'rayachoti|repalle|samalkot|sattenapalle|srikakulam|srikalahasti|srisailam|sullurpeta|tadepalle|tadepalligudem|tadpatri|tanuku|tenali|tirumala|tirupat(?:h)?i|' +
    'tuni|uravakonda|vempalle|venkatagiri|vijayawada|vinukonda|visakhapatnam|vizag|vizianagaram|yemmiganur|' +
    'itanagar|naharlagun|pasighat|tawang|ziro|bomdila|tezu|roing|aalo|namsai|changlang|' +
    'macapá|santana|oiapoque|laranjal do jari|porto grande|mazagão|calçoene|vitória do jari|pedra branca do amapari|' +
    'ascoli piceno|san benedetto del tronto|grottammare|offida|monteprandone|folignano|castel di lama|acquasanta terme|arquata del tronto|ripatransone|cupra marittima|spinetoli',
  PA:
    'philadelphia|pittsburgh|allentown|erie|scranton|bethlehem|harrisburg|altoona|johnstown|wilkes-barre|williamsport|' +
    'hazleton|state college|west chester|norristown|new castle|pottsville|bloomsburg|gettysburg|butler|greensburg|uniontown|meadville|' +
    'hershey|levittown|king of prussia|doylestown|' +
    'belém|ananindeua|santarém|marabá|parauapebas|castanhal|altamira|itaituba|cametá|tucuruí|paragominas|barcarena|redenção|' +
    'palermo|bagheria|carini|monreale|partinico|misilmeri|termini imerese|cefalù|corleone|terrasini|cinisi',
};

// The patterns are tried on words in lower case: with the flags `iu`, each takes many times as long to compile.

/** The longest word or town beside a form, in UTF-16 units. */
const REACH_CHARS = 40;

interface Patterns {
  after?: RegExp | undefined;
  town?: RegExp | undefined;
}

const PATTERNS = lazy(
  () =>
    new Map(
      [...new Set([...Object.keys(AFTER), ...Object.keys(TOWNS)])].map((form): [string, Patterns] => [
        form,
        {
          after: AFTER[form] === undefined ? undefined : afterPattern(AFTER[form]),
          town: TOWNS[form] === undefined ? undefined : townPattern(TOWNS[form]),
        },
      ]),
    ),
);

const afterPattern = (words: string) => new RegExp(`^[ -](?:${words})(?![${LETTERS}'])${DESK}`);
/** A town opens the line, or follows a sign or a preposition: "Jane Chester, PA" is a writer. */
const townPattern = (towns: string) =>
  new RegExp(
    `(?:^|[,|(;:/-] ?|(?<![${LETTERS}])(?:in|of|from|at|near|for|di|da|em|de) )(?:${towns})(?: ?\\(|, ?|, ?\\()$`,
  );

/** The account of a post on another site, after the name that it goes by: "Reuters (@Reuters)". */
const ACCOUNT = /^(?: \p{L}{1,24}){0,2} ?\(?@([\p{L}\p{N}_.]{2,30})/u;

/** Is it the name of an account: "— Reuters (@Reuters) October 14" under an embedded post? A writer's account is named otherwise. */
export function isAccount(
  plain: string,
  names: readonly string[],
  { start, end }: { start: number; end: number },
): boolean {
  if (plain.charAt(start - 1) === '@') return true;
  const after = plain.slice(end, end + REACH_CHARS);
  // The pattern takes milliseconds to compile, and most texts have no account.
  const account = after.includes('@') ? ACCOUNT.exec(after)?.[1]?.toLowerCase() : undefined;
  return account !== undefined && names.some((name) => account.includes(lettersOf(name)));
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Do the words beside a form, `[start, end)` in a text made plain, say that it is no agency? */
export function isOtherThing(
  plain: string,
  form: string,
  { start, end }: { start: number; end: number },
): boolean {
  const patterns = PATTERNS().get(form);
  if (!patterns) return false;
  return (
    patterns.after?.test(plain.slice(end, end + REACH_CHARS).toLowerCase()) === true ||
    patterns.town?.test(plain.slice(Math.max(0, start - REACH_CHARS), start).toLowerCase()) === true
  );
}
