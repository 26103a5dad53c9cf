import { fingerprintPage } from '../../src/fingerprint/fingerprint-page.ts';
import type { Credit, Page, PageFingerprints, Story } from '../../src/model.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { openEntries } from '../story-index/open-entries.ts';
import { printsOf } from '../story-index/sample-entries.ts';

/** Invented stories, a paragraph an entry. */
export const FERRY = [
  'Ferry captains on the Corva run have refused to sail after dusk since Sunday, when the harbour office replaced the last brass foghorn with a loudspeaker that plays a recording of one.',
  'Ludmila Oster, who has steered the Petrel for 22 years, said the recording arrives four seconds late and always from the same side, which on a moving deck is worse than silence.',
  'The office in Tollan bought six loudspeakers for 18,400 crowns and has asked the captains to be patient until a technician comes from the mainland on Thursday.',
  'Passengers slept in the chapel at Quay Street, where the sexton lit the stove and read aloud from the tide tables until most of the 140 people were asleep.',
  'By Tuesday evening a retired horn maker, Anselm Brack, had carried his own instrument up the mole and was sounding it by hand every ninety seconds, unpaid and without a permit.',
  'The council will meet on Friday to decide whether Mr Brack is a nuisance or an employee.',
];
export const QUARRY = [
  'A choir of forty quarrymen in the Brenna valley has been told to stop rehearsing in the lower gallery, because the echo keeps setting off the gas alarms that were fitted in spring.',
  'Conductor Petra Nield said the bass section alone raised eleven alarms in September, each of which emptied the pit and cost the owners about 2,900 crowns in lost slate.',
  'The makers of the alarm offered to retune it a semitone higher, but the miners voted by 31 to 9 to move their Christmas programme into the engine house instead.',
  'Inspector Hal Dorrity found the engine house acoustics to be dry and recommended carpets be removed before the first concert on December 12.',
  'Tickets sold out within an hour, mostly to people from Tollan who had heard the alarms across the water and wanted to know what had caused them.',
];
export const BEES = [
  'Beekeepers along the Marrow canal counted nine swarms on a single lock gate last week, which is more than the whole district reported in the summer of 2019.',
  'The lock keeper, Osric Vane, has stopped working the gate by machine and opens it by hand, slowly, after reading somewhere that bees forgive anything but haste.',
  'Boats wait up to fifty minutes, yet the harbour master in Lorne says that nobody has complained, and two skippers now sell honey from their wheelhouses.',
  'Scientists from the agricultural college believe the iron holds the warmth of the day, and plan to hang thermometers beside the hinges until October.',
];

/** Made from FERRY and QUARRY in other words, and a report of its own that has a name of each. */
export const FERRY_AND_QUARRY = [
  'Noise is the talk of the coast this week. On the Corva run no ferry captain has sailed after dusk since Sunday, because the harbour office took away the last foghorn of brass and put up a loudspeaker with a recording.',
  'The recording comes four seconds late and from one side, complains Ludmila Oster, who has been steering the Petrel for 22 years. On a deck that moves, she says, silence would be better. Tollan paid 18,400 crowns for six of the loudspeakers.',
  'People slept in the chapel at Quay Street, about 140 of them, while the sexton read them the tide tables. Since Tuesday evening Anselm Brack, a retired maker of horns, has been sounding his own by hand every ninety seconds.',
  'In the Brenna valley it is the other way round: there a choir of forty quarrymen is too loud. It may not rehearse in the lower gallery any more, because its echo sets off the gas alarms fitted in spring.',
  'Eleven alarms in September were the fault of the bass section alone, according to the conductor, Petra Nield. Each emptied the pit and lost the owners some 2,900 crowns of slate. By 31 votes to 9 the miners moved their Christmas programme to the engine house.',
  'Its acoustics are dry, found the inspector, Hal Dorrity, who wants the carpets out before the concert on December 12. The tickets were gone within an hour.',
];
export const NOISE_REPORT = [
  'Noise is the talk of the coast this week. Wilma Hartog, who runs a kiosk in Tollan, has signed a letter by Piet Sandvoort that asks the minister, Greta Lindqvist, for quiet hours between ten and six.',
  'She likes the old sounds. Ludmila Oster used to wave to her from the bridge, she says, and her cousin Joost Kramer sings with the quarrymen whom Petra Nield conducts in the Brenna valley.',
  'The letter has 63 names so far. It will be handed over in Rotterdam on May 7, together with 1,250 crowns that the kiosk took for postcards of foghorns, choirs and alarms.',
];

/** FERRY, as an outlet in German may translate it, and a report of its own on the same event. */
export const FERRY_IN_GERMAN = [
  'Die Kapitäne der Corva-Fähren weigern sich seit Sonntag, nach Einbruch der Dunkelheit auszulaufen, weil das Hafenamt das letzte Nebelhorn aus Messing durch einen Lautsprecher ersetzt hat, der eine Aufnahme davon abspielt.',
  'Ludmila Oster, die seit 22 Jahren die Petrel steuert, sagte, die Aufnahme komme vier Sekunden zu spät und immer von derselben Seite, was auf einem schwankenden Deck schlimmer sei als Stille.',
  'Das Amt in Tollan kaufte sechs Lautsprecher für 18.400 Kronen und bat die Kapitäne um Geduld, bis am Donnerstag ein Techniker vom Festland kommt.',
  'Die Fahrgäste schliefen in der Kapelle an der Quay Street, wo der Küster den Ofen anzündete und aus den Gezeitentafeln vorlas, bis die meisten der 140 Menschen eingeschlafen waren.',
  'Am Dienstagabend hatte ein Hornmacher im Ruhestand, Anselm Brack, sein eigenes Instrument auf die Mole getragen und blies es alle neunzig Sekunden von Hand, ohne Lohn und ohne Genehmigung.',
  'Der Rat entscheidet am Freitag, ob Herr Brack eine Plage ist oder ein Angestellter.',
];
export const OWN_REPORT_IN_GERMAN = [
  'Wer am Montag mit der Fähre von Tollan nach Hause wollte, schlief in einer Kapelle. Das erzählt Wilma Hartog, die seit 1987 einen Kiosk am Kai betreibt und den Leuten Suppe brachte.',
  'Seit das Horn fehlt, sagt der Lotse Piet Sandvoort, höre er im Nebel nur noch sich selbst. Er hat 63 Unterschriften gesammelt und will sie der Ministerin Greta Lindqvist geben.',
  'Im Hafenamt spricht man von einer Störung. Der Lautsprecher sei in Rotterdam geprüft worden, sagt Sprecher Joost Kramer, und werde mit einem zweiten verbunden, der 7.250 Kronen kostet.',
  'Ludmila Oster, eine der Kapitäne, lacht darüber. Sie fährt erst wieder, wenn jemand auf der Mole steht, und das ist seit zwei Tagen ein alter Mann mit einem Horn.',
];

export function story(id: string, change: Partial<Story> = {}): Story {
  return {
    id,
    agency: 'AP',
    outlet: null,
    headline: `Headline of ${id}`,
    published: '2026-03-04',
    url: null,
    language: 'en',
    ...change,
  };
}

export function entry(
  of: Story,
  paragraphs: readonly string[],
  carriers: StoryEntry['carriers'] = [],
): StoryEntry {
  return { story: of, fingerprints: printsOf(...paragraphs), carriers };
}

export async function open(name: string, ...entries: StoryEntry[]): Promise<StoryIndex> {
  return segmentsAsOne([await openEntries(entries, name)]);
}

export function textCredit(agency: string | null, change: Partial<Credit> = {}): Credit {
  return {
    agency,
    outlet: null,
    kind: 'dateline',
    quote: 'PORT CORVA (AP) -',
    covers: 'text',
    confidence: 0.9,
    part: false,
    place: null,
    ...change,
  };
}

/** A page of one or more articles. */
export function page(
  articles: readonly (readonly string[])[],
  change: Partial<Page> = {},
  credits: readonly Credit[] = [],
): PageFingerprints {
  return fingerprintPage(
    {
      url: 'https://harbour.example/news/1',
      canonicalUrl: null,
      title: 'A page',
      siteName: null,
      published: null,
      language: 'en',
      metadataCredits: [],
      articles: articles.map((paragraphs) => ({
        headline: 'A headline',
        headlineNode: null,
        blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text, nodes: [] })),
        asides: [],
      })),
      ...change,
    },
    credits,
  );
}
