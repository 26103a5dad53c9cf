/**
 * English words for the people and things of a place. A rewrite may say "the Mexican border" where the story says "the border with Mexico".
 * The list has countries, continents, states and cities in the news. It leaves out words that more often mean something else ("polish").
 */
const PLACE_OF_DEMONYM = `
  afghan:afghanistan african:africa alabamian:alabama alaskan:alaska albanian:albania algerian:algeria american:america
  angolan:angola argentine:argentina argentinian:argentina arizonan:arizona armenian:armenia asian:asia
  australian:australia austrian:austria azerbaijani:azerbaijan bahraini:bahrain bangladeshi:bangladesh
  belarusian:belarus belgian:belgium berliner:berlin bolivian:bolivia bosnian:bosnia brazilian:brazil british:britain
  bulgarian:bulgaria burmese:burma californian:california cambodian:cambodia canadian:canada catalan:catalonia
  chechen:chechnya chilean:chile chinese:china coloradan:colorado colombian:colombia congolese:congo crimean:crimea
  croatian:croatia cuban:cuba cypriot:cyprus czech:czechia danish:denmark dominican:dominica dutch:netherlands
  ecuadorian:ecuador egyptian:egypt english:england eritrean:eritrea estonian:estonia ethiopian:ethiopia european:europe
  filipino:philippines finnish:finland floridian:florida french:france georgian:georgia german:germany ghanaian:ghana
  greek:greece guatemalan:guatemala haitian:haiti hawaiian:hawaii honduran:honduras hungarian:hungary icelandic:iceland
  indian:india indonesian:indonesia iowan:iowa iranian:iran iraqi:iraq irish:ireland israeli:israel italian:italy
  ivorian:ivoire jamaican:jamaica japanese:japan jordanian:jordan kansan:kansas kashmiri:kashmir kazakh:kazakhstan
  kentuckian:kentucky kenyan:kenya korean:korea kosovar:kosovo kurdish:kurdistan kuwaiti:kuwait kyrgyz:kyrgyzstan
  latvian:latvia lebanese:lebanon liberian:liberia libyan:libya lithuanian:lithuania londoner:london
  louisianan:louisiana macedonian:macedonia malaysian:malaysia malian:mali maltese:malta mexican:mexico
  minnesotan:minnesota missourian:missouri moldovan:moldova mongolian:mongolia montanan:montana moroccan:morocco
  mozambican:mozambique namibian:namibia nebraskan:nebraska nepali:nepal nevadan:nevada nicaraguan:nicaragua
  nigerian:nigeria norwegian:norway ohioan:ohio oklahoman:oklahoma omani:oman oregonian:oregon pakistani:pakistan
  palestinian:palestine panamanian:panama paraguayan:paraguay parisian:paris pennsylvanian:pennsylvania peruvian:peru
  portuguese:portugal qatari:qatar romanian:romania russian:russia rwandan:rwanda salvadoran:salvador scottish:scotland
  senegalese:senegal serbian:serbia siberian:siberia slovak:slovakia slovenian:slovenia somali:somalia spanish:spain
  sudanese:sudan swedish:sweden swiss:switzerland syrian:syria taiwanese:taiwan tajik:tajikistan tanzanian:tanzania
  tennessean:tennessee texan:texas thai:thailand tibetan:tibet tunisian:tunisia turkish:turkey ugandan:uganda
  ukrainian:ukraine uruguayan:uruguay utahn:utah uzbek:uzbekistan venezuelan:venezuela vermonter:vermont
  vietnamese:vietnam virginian:virginia welsh:wales yemeni:yemen yorker:york zambian:zambia zimbabwean:zimbabwe
`;

/** Demonym -> place, both in normal form. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  PLACE_OF_DEMONYM.trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
