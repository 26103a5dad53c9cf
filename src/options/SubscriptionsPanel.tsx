import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FailureKind } from '../library/subscription/failure.ts';
import { KEEP_DAYS, type KeepDays } from '../library/subscription/keep-days.ts';
import { MOST_SUBSCRIPTIONS } from '../library/subscription/subscribe.ts';
import { sayIndexDates, sayIndexLanguages } from '../report/coverage.ts';
import {
  sayBytes,
  sayCount,
  sayDate,
  sayDays,
  sayItems,
  sayMoment,
  sayNumber,
  type Language,
  type MessageKey,
} from '../report/language.ts';
import type { PublishedFacts, SubscriptionFacts, SubscriptionProblem } from '../subscription-messages.ts';
import type { KnownIndex } from './known-indexes.ts';
import { Question } from './Question.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import type { FoundIndex, SubscriptionsState } from './subscriptions.ts';

interface Props {
  language: Language;
  state: SubscriptionsState;
  /** Indexes that the package names. */
  known: readonly KnownIndex[];
  onLookAt: (address: string) => void;
  onAdd: () => void;
  onDoNotAdd: () => void;
  onUpdate: (id: string) => void;
  onKeepDays: (id: string, days: KeepDays) => void;
  onRemove: (id: string) => void;
}

/** At most this many agencies of an index are named. */
const NAMED = 8;

const PROBLEMS: Record<FailureKind, MessageKey> = {
  offline: 'problemOffline',
  redirected: 'problemRedirected',
  'too-slow': 'problemSlow',
  busy: 'problemBusy',
  status: 'problemNotIndex',
  'unasked-range': 'problemNotIndex',
  'too-large': 'problemNotIndex',
  'too-short': 'problemNotIndex',
  'not-an-index': 'problemNotIndex',
  malformed: 'problemNotIndex',
  'malformed-signature': 'problemSignature',
  'unknown-key': 'problemSignature',
  'wrong-signature': 'problemSignature',
  'expired-key': 'problemExpired',
  'newer-format': 'problemNewer',
  rollback: 'problemOrder',
  equivocation: 'problemOrder',
  'from-the-future': 'problemOrder',
  'fast-forward': 'problemOrder',
  'no-room': 'problemRoom',
  storage: 'problemStorage',
};

/** What is wrong: a sentence for the user, and one for who publishes. */
const Problem = ({ language, problem }: { language: Language; problem: SubscriptionProblem }) => (
  <>
    <p class="index-left-out">{language.say(PROBLEMS[problem.kind])}</p>
    <p class="quiet" lang="en" dir="ltr">
      {problem.message}
    </p>
  </>
);

/** What kind of address a publisher gives: only these can be followed. */
const isFollowed = (contact: string): boolean => /^(https:|mailto:)/.test(contact);

/** What an index says of itself: claims of its publisher, so each stands apart from our words. */
function Published({
  language,
  index,
  keyText,
}: {
  language: Language;
  index: PublishedFacts;
  keyText: string;
}) {
  const agencies = index.agencies.slice(0, NAMED);
  return (
    <>
      <b>
        <bdi>{index.name}</bdi>
      </b>
      <p class="quiet">
        <bdi>{language.say('subscriptionsBy', index.publisher)}</bdi>{' '}
        {isFollowed(index.contact) && (
          <a href={index.contact} target="_blank" rel="noopener noreferrer">
            {language.say('subscriptionsContact')}
          </a>
        )}
      </p>
      <p class="quiet">
        {sayItems(language, [sayCount(language, 'stories', index.stories), sayBytes(language, index.bytes)])}
      </p>
      <p class="quiet">{sayIndexDates(language, index.from, index.to)}</p>
      {agencies.length > 0 && <p class="quiet">{sayItems(language, agencies)}</p>}
      <p class="quiet">{sayIndexLanguages(language, index.languages)}</p>
      <p class="quiet">
        {language.say('subscriptionsLicence', index.licence)} {language.say('subscriptionsKey', keyText)}
      </p>
    </>
  );
}

/** How a subscription stands: what is fetched, what is late, missing or wrong. */
function Standing({ language, facts }: { language: Language; facts: SubscriptionFacts }) {
  const { progress, index, age, renewedAt, holes, droppedTo, problem } = facts;
  const until = sayMoment(language, index?.made ?? null);
  const renewed = sayMoment(language, renewedAt === null ? null : new Date(renewedAt).toISOString());
  const dropped = sayDate(language, droppedTo);
  const said: (string | false | undefined)[] = [
    progress !== null && sayProgress(language, progress),
    progress === null && renewed === undefined && problem === null && language.say('subscriptionsNew'),
    renewed !== undefined && language.say('subscriptionsRenewed', renewed),
    age === 'late' && until !== undefined && language.say('subscriptionsLate', until),
    age === 'silent' && until !== undefined && language.say('subscriptionsSilent', until),
    holes > 0 && sayCount(language, 'subscriptionsHoles', holes),
    dropped !== undefined && language.say('subscriptionsDropped', dropped),
  ];
  return (
    <>
      {said.map((text) => text && <p>{text}</p>)}
      {problem !== null && <Problem language={language} problem={problem} />}
    </>
  );
}

const sayProgress = (language: Language, { bytes, of }: { bytes: number; of: number }): string =>
  of === 0
    ? language.say('subscriptionsFetching')
    : language.say('subscriptionsFetched', sayBytes(language, bytes), sayBytes(language, of));

/** A subscription, with what can be done about it. */
function Subscribed({ facts, ...props }: Props & { facts: SubscriptionFacts }) {
  const { language, onUpdate, onKeepDays, onRemove } = props;
  const { id, index, address, key, keepDays, progress } = facts;
  const name = index?.name ?? new URL(address).host;
  return (
    <li class="segment">
      <div class="segment-contents">
        {index === null ? <b>{name}</b> : <Published language={language} index={index} keyText={key} />}
        <Standing language={language} facts={facts} />
        <div class="data-row">
          <button
            type="button"
            class="button"
            disabled={progress !== null}
            aria-label={language.say('subscriptionsUpdateNamed', name)}
            onClick={() => onUpdate(id)}
          >
            {language.say('subscriptionsUpdate')}
          </button>
          <label>
            {language.say('subscriptionsKeep')}{' '}
            <select
              value={keepDays}
              onChange={({ currentTarget }) => {
                const days = KEEP_DAYS.find((each) => String(each) === currentTarget.value);
                if (days !== undefined) onKeepDays(id, days);
              }}
            >
              {KEEP_DAYS.map((days) => (
                <option value={days}>{sayDays(language, days)}</option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <RemoveButton language={language} name={name} onRemove={() => onRemove(id)} />
    </li>
  );
}

/** Indexes that the package names and that are not yet subscribed to. Renders nothing where there is none. */
function Suggested({ language, state, known, onLookAt }: Props) {
  const suggested = known.filter(({ address }) => state.all?.some((one) => one.address === address) !== true);
  if (suggested.length === 0) return null;
  return (
    <>
      <h4>{language.say('subscriptionsSuggested')}</h4>
      <ul class="segments">
        {suggested.map(({ address, name, publisher }) => (
          <li key={address} class="segment">
            <div class="segment-contents">
              <b>{name}</b>
              <p class="quiet">
                {language.say('subscriptionsBy', publisher)} <bdi>{new URL(address).host}</bdi>
              </p>
            </div>
            <button
              type="button"
              class="button"
              aria-label={language.say('pageIndexLook', name)}
              onClick={() => onLookAt(address)}
            >
              {language.say('subscriptionsLook')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is at an address, before it is added. */
function Offered({ language, offer, onAdd, onDoNotAdd }: Props & { offer: FoundIndex }) {
  const { index, key, isSubscribed, hasOtherKey } = offer.found;
  return (
    <Question text={language.say(isSubscribed ? 'subscriptionsKnown' : 'subscriptionsFound')}>
      {hasOtherKey && <p class="index-left-out">{language.say('subscriptionsOtherKey')}</p>}
      <Published language={language} index={index} keyText={key} />
      <div class="data-row">
        {!isSubscribed && (
          <button type="button" class="button" onClick={onAdd}>
            {language.say('subscriptionsAdd')}
          </button>
        )}
        <button type="button" class="button" onClick={onDoNotAdd}>
          {language.say('segmentsDoNotAdd')}
        </button>
      </div>
    </Question>
  );
}

function sayStatus(language: Language, { asking, outcome }: SubscriptionsState): string {
  if (asking !== undefined) return language.say('subscriptionsAsking', asking);
  switch (outcome) {
    case 'none':
      return '';
    case 'done':
      return language.say('subscriptionsAdded');
    case 'removed':
      return language.say('subscriptionsRemoved');
    case 'no-index':
      return language.say('subscriptionsNoIndex');
    case 'too-many':
      return language.say('subscriptionsTooMany', sayNumber(language, MOST_SUBSCRIPTIONS));
    case 'failed':
      return language.say('subscriptionsFailed');
  }
}

/** The indexes that the user subscribes to: how each stands, and adding one by its address, which says what it is before it is taken. */
export function SubscriptionsPanel(props: Props) {
  const { language, state, onLookAt } = props;
  const { all, offer, refused } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const hadOffer = useRef(false);
  // The button that was pressed is gone: the focus goes to what it stood in.
  useLayoutEffect(() => {
    if (state.outcome !== 'none' || (hadOffer.current && offer === undefined)) heading.current?.focus();
    hadOffer.current = offer !== undefined;
  }, [state.outcome, offer]);
  const title = (
    <h3 tabIndex={-1} ref={heading}>
      {language.say('subscriptionsHeading')}
    </h3>
  );
  if (all === null)
    return (
      <div class="segments-panel">
        {title}
        <p class="quiet">{language.say('subscriptionsNowhere')}</p>
      </div>
    );
  return (
    <div class="segments-panel">
      {title}
      <p class="quiet">{language.say('subscriptionsMore')}</p>
      {all?.length === 0 && <p>{language.say('subscriptionsNone')}</p>}
      {all !== undefined && all.length > 0 && (
        <ul class="segments">
          {all.map((facts) => (
            <Subscribed key={facts.id} facts={facts} {...props} />
          ))}
        </ul>
      )}
      <Suggested {...props} />
      <form
        class="data-row"
        onSubmit={(event) => {
          event.preventDefault();
          const field = new FormData(event.currentTarget).get('address');
          if (typeof field === 'string') onLookAt(field);
        }}
      >
        <input
          class="site-field"
          type="text"
          name="address"
          dir="ltr"
          inputMode="url"
          autocapitalize="off"
          required
          autocomplete="off"
          spellcheck={false}
          aria-label={language.say('subscriptionsAddress')}
          placeholder="https://wire.example/wiremark.json#RW…"
        />
        <button type="submit" class="button">
          {language.say('subscriptionsLook')}
        </button>
      </form>
      <p role="status">{sayStatus(language, state)}</p>
      {refused?.outcome === 'no-index' && <p role="alert">{language.say('subscriptionsNoIndex')}</p>}
      {refused?.outcome === 'failed' && (
        <div role="alert">
          <Problem language={language} problem={refused.problem} />
        </div>
      )}
      {offer !== undefined && <Offered key={offer.address} offer={offer} {...props} />}
    </div>
  );
}
