import { useLayoutEffect, useRef } from 'preact/hooks';
import type { IndexCoverage } from '../model.ts';
import { sayIndexFigures, sayIndexLanguages, storiesByOrigin } from '../report/coverage.ts';
import { sayBytes, sayItems, sayNumber, type Language } from '../report/language.ts';
import type { Caps, Offer, Refusal } from './offers.ts';
import { Question } from './Question.tsx';
import { RemoveButton } from './RemoveButton.tsx';

/** A segment that the user added; without coverage if it can no longer be read. */
export interface AddedSegment {
  name: string;
  coverage: IndexCoverage | undefined;
}

/** The index files that the user added, and those that they give. */
export interface SegmentsState {
  added: readonly AddedSegment[];
  /** Name of the file that is being checked. */
  checking: string | undefined;
  offers: readonly Offer[];
  refusals: readonly Refusal[];
  /** Of the last action. */
  outcome: 'none' | 'added' | 'removed' | 'failed';
}

interface Props {
  language: Language;
  state: SegmentsState;
  caps: Caps;
  onGive: (files: readonly File[]) => void;
  onAdd: () => void;
  onDoNotAdd: () => void;
  onRemove: (name: string) => void;
}

/** At most this many agencies of a segment are named. */
const NAMED = 8;

/** What a segment holds. What it says of itself is only a claim, so its name is kept apart from the text around it. */
function Contents({ language, coverage }: { language: Language; coverage: IndexCoverage }) {
  const origins = storiesByOrigin(language, coverage).slice(0, NAMED);
  const tags = (coverage.languages ?? []).map((each) => each.language);
  return (
    <div class="segment-contents">
      <b>
        <bdi>{coverage.name}</bdi>
      </b>
      <p class="quiet">{sayIndexFigures(language, coverage)}</p>
      <p class="quiet">
        {sayItems(
          language,
          origins.map(([name, stories]) => `${name}: ${stories}`),
        )}
      </p>
      <p class="quiet">{sayIndexLanguages(language, tags)}</p>
    </div>
  );
}

function sayRefusal(language: Language, caps: Caps, refusal: Refusal): string {
  const { fileName } = refusal;
  switch (refusal.why) {
    case 'damaged':
      return language.say('segmentsDamaged', fileName);
    case 'known':
      return language.say('segmentsKnown', fileName);
    case 'too-many':
      return language.say('segmentsTooMany', fileName, sayNumber(language, caps.segments));
    case 'too-large':
      return language.say(
        'segmentsTooLarge',
        fileName,
        sayBytes(language, caps.bytes),
        sayBytes(language, refusal.free),
      );
  }
}

const Refused = ({ language, state, caps }: Props) => (
  <ul class="segments">
    {state.refusals.map((refusal, i) => (
      <li key={i} class="segment">
        <div class="segment-contents">
          <p>{sayRefusal(language, caps, refusal)}</p>
          {refusal.why === 'damaged' && (
            <p class="quiet" lang="en" dir="ltr">
              {refusal.detail}
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
);

/** What was checked and can be added. */
const Offered = ({ language, state, onAdd, onDoNotAdd }: Props) => (
  <Question text={language.say('segmentsReady')}>
    <ul class="segments">
      {state.offers.map(({ name, coverage }) => (
        <li key={name} class="segment">
          <Contents language={language} coverage={coverage} />
        </li>
      ))}
    </ul>
    <div class="data-row">
      <button type="button" class="button" onClick={onAdd}>
        {language.say('segmentsAdd')}
      </button>
      <button type="button" class="button" onClick={onDoNotAdd}>
        {language.say('segmentsDoNotAdd')}
      </button>
    </div>
  </Question>
);

const Added = ({ language, state, onRemove }: Props) => (
  <ul class="segments">
    {state.added.map(({ name, coverage }) => (
      <li key={name} class="segment">
        {coverage ? (
          <Contents language={language} coverage={coverage} />
        ) : (
          <p class="segment-contents">{language.say('segmentsUnreadable', name)}</p>
        )}
        <RemoveButton language={language} name={coverage?.name ?? name} onRemove={() => onRemove(name)} />
      </li>
    ))}
  </ul>
);

function sayStatus(language: Language, { checking, outcome }: SegmentsState): string {
  if (checking !== undefined) return language.say('segmentsChecking', checking);
  if (outcome === 'added') return language.say('segmentsAdded');
  if (outcome === 'removed') return language.say('segmentsRemoved');
  return outcome === 'failed' ? language.say('segmentsFailed') : '';
}

/** The index files that the user added: adds some from files, shows what they hold before they are taken, and removes them. */
export function SegmentsPanel(props: Props) {
  const { language, state, onGive } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const give = (list: FileList | null | undefined): void => onGive([...(list ?? [])]);
  // The button that was pressed is gone: the focus goes to what it stood in.
  useLayoutEffect(() => {
    if (state.outcome !== 'none') heading.current?.focus();
  }, [state.outcome, state.added]);
  return (
    <div
      class="segments-panel"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        give(event.dataTransfer?.files);
      }}
    >
      <h3 tabIndex={-1} ref={heading}>
        {language.say('segmentsHeading')}
      </h3>
      <p class="quiet">{language.say('segmentsMore')}</p>
      {state.added.length > 0 ? <Added {...props} /> : <p>{language.say('segmentsNone')}</p>}
      {state.refusals.length > 0 && <Refused {...props} />}
      {state.offers.length > 0 && <Offered {...props} />}
      <div class="data-row">
        <label class="button file-button">
          {language.say('segmentsChoose')}
          <input
            class="unseen"
            type="file"
            accept=".wmk"
            multiple
            onChange={({ currentTarget }) => {
              give(currentTarget.files);
              currentTarget.value = '';
            }}
          />
        </label>
        <span role="status">{sayStatus(language, state)}</span>
      </div>
    </div>
  );
}
