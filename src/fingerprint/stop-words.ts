/**
 * Words that carry grammar and no content, from the large news languages written with spaces, in the normal form of `text/tokenize`.
 *
 * All languages share one list: a page often names its language wrongly, and page and story must drop the same tokens. Words that are content
 * in another of these languages ("die", "war", "son") are therefore left out.
 */
/** Each language's words, as they are written. */
const STOP_WORD_LISTS = {
  english:
    'a about after again against all also am an and any are arent as at be because been before being both but by can cant could couldnt did didnt do does doesnt doing dont down during each few for from further get got had hadnt has hasnt have havent having he her here hers herself him himself his how i if im in into is isnt it its itself ive just like me more most my myself no nor not now of off on once only or other our ours ourselves out over own same she should shouldnt so some such than that thats the their theirs them themselves then there theres these they this those through to too under until up upon us very was wasnt we were werent what when where which while who whom whose why will with wont would wouldnt you your yours yourself',
  spanish:
    'al ante como con cual cuando de del desde donde el ella ellas ellos en entre era eran es esa ese eso esta estaba estan este esto fue fueron ha habia han hasta hay la las le les lo los mas mi muy ni nos o otra otro para pero por porque que quien se segun ser si sin sobre su sus tambien tiene todo tras tu un una uno unos y ya yo',
  french:
    'au aux avec c ce cela ces cet cette ceux d dans dans des donc du elle elles est et etait ete etre eu il ils j je l la le les leur leurs lui m mais me meme n ne nous on ont ou par pas plus pour qu que qui s sa sans se ses sont sur t un une vous',
  german:
    'aber als am auch auf aus bei bis da dann das dass dem den der des diese diesem diesen dieser doch durch ein eine einem einen einer eines er es fur gegen habe haben hat hatte ich ihm ihr ihre im ist kann mehr mit nach nicht noch nur oder ohne sehr sei sein seine sich sie sind sowie uber um und unter vom von vor waren wegen wenn werden wie wir wird wurde wurden zu zum zur zwischen',
  italian:
    'agli ai al alla alle allo anche c che chi ci come con cui da dagli dai dal dalla dalle dei del della delle dello di e ed era gli ha hanno i il in io l la le lo loro ma nei nel nella nelle non o per piu quando quella quello questa questo se si sono stato su sua sue sugli sui sul sulla suo tra un una uno',
  portuguese:
    'ao aos as com como da das de do dos e ela ele eles em entre era essa esse esta este eu foi foram isso ja lhe mais mas mesmo na nao nas no nos num numa o os ou para pela pelas pelo pelos por quando que quem se sem seu seus sua suas sao tambem tem um uma',
  dutch:
    'aan als bij dan dat de deze dit door een en er haar had heeft het hij hun ik in is maar meer met naar niet nog om ook op over te tot uit van voor waar wat werd wordt zich zij zijn zo',
  polish: 'ale bo byc byl byla bylo co czy dla do go i ich jak jako jego jej jest juz ktora ktore ktory na nad nie o od oraz po pod przez przy sa sie tak tego tej to w we z za ze',
  russian:
    'а без более бы был была были было быть в вам вас во все всех вы где да для до его ее если есть еще же за и из или им их к как когда кто ли между меня мы на над не него нее нет ни них но о об он она они оно от по под при с со так также там то того тоже только ты у уже что чтобы это этого этом этот я',
  ukrainian: 'або але бо був була були було бути від він вона вони в до є з за зі і із інше їх його її й коли ми на над не ні о об під по при про та так також те ти то тому у це цей через що щоб як який яка які я',
  turkish: 'ama ancak bir bu cok da daha de degil diye en gibi hem icin ile ise kadar ki mi o olan olarak oldugu sonra su ve veya ya',
  indonesian: 'ada adalah akan atau bagi dalam dan dari dengan di hal ini itu juga karena ke kepada mereka oleh pada para saat sebagai telah tersebut tidak untuk yang',
  arabic: 'أن أو إلى إن التي الذي الذين اليوم بعد بين حتى حيث ذلك عن على عند في قد كان كانت كما كل لا لم ما مع من منذ هذا هذه هو هي و',
  hebrew: 'אבל או אחרי אל אם את בין גם הוא היא הם זה זו יש כי כך כל לא לפני מה מי עד על עם רק של',
  hindi: 'और एक कर करने का कि किया की के को गया जो तक तो था थी थे दिया ने पर भी में यह लिए वह से ही है हैं हो',
}; // prettier-ignore

export type StopWordList = keyof typeof STOP_WORD_LISTS;

/** The words of a list, in the normal form of `text/tokenize`. */
const wordsOfList = (list: string): string[] =>
  list
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .split(' ');

/** Each stop word, and the names of the lists that have it. */
export const LISTS_OF_STOP_WORD: ReadonlyMap<string, readonly StopWordList[]> = readLists();

function readLists(): Map<string, StopWordList[]> {
  const lists = new Map<string, StopWordList[]>();
  for (const name of Object.keys(STOP_WORD_LISTS) as StopWordList[])
    for (const word of wordsOfList(STOP_WORD_LISTS[name])) {
      const known = lists.get(word);
      if (known) known.push(name);
      else lists.set(word, [name]);
    }
  return lists;
}

export const isStopWord = (term: string): boolean => LISTS_OF_STOP_WORD.has(term);
