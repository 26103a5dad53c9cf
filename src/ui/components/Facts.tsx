import type { PageWords, SharedFacts, Source } from '../../model.ts';
import type { ShownPage } from '../../report/article-words.ts';
import type { Language, MessageKey } from '../../report/language.ts';
import { linksOf, missingNames } from '../../report/shared-facts.ts';
import type { ReportActions } from '../report-actions.ts';
import { FactStrip } from './FactStrip.tsx';
import { usePageTexts } from './page-texts.ts';

interface Props {
  language: Language;
  source: Source;
  facts: SharedFacts;
  page: ShownPage;
  actions: ReportActions;
}

/** Most names that are shown in each list. A list is read at a glance, and the page has the rest. */
const MOST_SHOWN = 60;

/** A kind of name: whether it keeps the story's order, stands elsewhere there, or is not there. */
type Kind = 'kept' | 'moved' | 'missing';

const HEADINGS: Record<Kind, MessageKey> = {
  kept: 'factsKept',
  moved: 'factsMoved',
  missing: 'factsMissing',
};

interface ShownName {
  kind: Kind;
  name: PageWords;
}

/** The names that are shown, by kind, each kind in the order of the page. */
function shownNames(facts: SharedFacts): ShownName[] {
  const links = linksOf(facts);
  const ofKind = (kind: Kind, names: readonly PageWords[]): ShownName[] =>
    names.slice(0, MOST_SHOWN).map((name) => ({ kind, name }));
  const linked = (isKept: boolean) =>
    links.filter(({ isInOrder }) => isInOrder === isKept).map(({ name }) => name);
  return [
    ...ofKind('kept', linked(true)),
    ...ofKind('moved', linked(false)),
    ...ofKind('missing', missingNames(facts)),
  ];
}

/** The names of one kind in the page's own words, in its order. Renders nothing where there are none. */
const Names = ({ heading, kind, words }: { heading: string; kind: Kind; words: readonly string[] }) =>
  words.length === 0 ? null : (
    <div class={`facts-group facts-${kind}`}>
      <h2>{heading}</h2>
      <ul class="facts-names">
        {words.map((word) => (
          <li>
            <bdi>{word}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );

/** What a claim of the same facts rests on: lines from the page's names and figures to the story, and the page's own words for them. */
export function Facts({ language, source, facts, page, actions }: Props) {
  const shown = shownNames(facts);
  const words = usePageTexts(
    shown.map(({ name }) => name),
    actions.onReadWords,
  );
  const wordsOf = (kind: Kind) =>
    shown.flatMap((each, i) => (each.kind === kind ? (words?.[i] ?? '') : '')).filter((word) => word !== '');
  return (
    <div class="facts">
      <FactStrip language={language} source={source} facts={facts} page={page} />
      {(Object.keys(HEADINGS) as Kind[]).map((kind) => (
        <Names heading={language.say(HEADINGS[kind])} kind={kind} words={wordsOf(kind)} />
      ))}
      {words === null && <p class="quiet">{language.say('factsNoWords')}</p>}
      <p class="quiet">{language.say('factsNote')}</p>
    </div>
  );
}
