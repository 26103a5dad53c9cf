import { useState } from 'preact/hooks';
import type { Carrier, Relation, Story } from '../../model.ts';
import { CarrierItem } from './CarrierItem.tsx';
import type { Language } from '../../report/language.ts';
import { byDate } from '../../report/carriers.ts';
import { sayRelation } from '../../report/names.ts';
import { Timeline } from './Timeline.tsx';

interface Props {
  language: Language;
  story: Story;
  carriers: readonly Carrier[];
}

/** Carriers shown before "Show more". */
const FIRST = 5;

/** Least number of carriers for which the list can be sorted and filtered. */
const MANY = 9;

const ORDERS = {
  oldest: byDate,
  newest: (a: Carrier, b: Carrier) => (b.published ?? '').localeCompare(a.published ?? ''),
  outlet: (a: Carrier, b: Carrier) => a.outlet.localeCompare(b.outlet),
};
type Order = keyof typeof ORDERS;
const ORDER_NAMES = { oldest: 'sortOldest', newest: 'sortNewest', outlet: 'sortOutlet' } as const;

interface Choice {
  order: Order;
  relation: Relation | undefined;
}

interface ChoosersProps {
  language: Language;
  relations: readonly Relation[];
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** Controls that sort and filter a long list. */
const Choosers = ({ language, relations, choice, onChoose }: ChoosersProps) => (
  <div class="choosers">
    <select
      aria-label={language.say('sortLabel')}
      value={choice.order}
      onChange={({ currentTarget }) => onChoose({ ...choice, order: currentTarget.value as Order })}
    >
      {(Object.keys(ORDERS) as Order[]).map((order) => (
        <option value={order}>{language.say(ORDER_NAMES[order])}</option>
      ))}
    </select>
    <select
      aria-label={language.say('filterLabel')}
      value={choice.relation ?? ''}
      onChange={({ currentTarget }) =>
        onChoose({ ...choice, relation: relations.find((relation) => relation === currentTarget.value) })
      }
    >
      <option value="">{language.say('filterAll')}</option>
      {relations.map((relation) => (
        <option value={relation}>{sayRelation(language, relation)}</option>
      ))}
    </select>
  </div>
);

/** The other outlets that carry the story: how, since when, and under which headline. */
export function Carriers({ language, story, carriers }: Props) {
  const [choice, setChoice] = useState<Choice>({ order: 'oldest', relation: undefined });
  const relations = [...new Set(carriers.map(({ relation }) => relation))];
  const shown = carriers
    .filter(({ relation }) => choice.relation === undefined || relation === choice.relation)
    .toSorted(ORDERS[choice.order]);
  const item = (carrier: Carrier) => <CarrierItem language={language} story={story} carrier={carrier} />;
  return (
    <div class="carriers">
      <Timeline language={language} story={story} carriers={carriers} />
      {carriers.length >= MANY && (
        <Choosers language={language} relations={relations} choice={choice} onChoose={setChoice} />
      )}
      <ul>{shown.slice(0, FIRST).map(item)}</ul>
      {shown.length > FIRST && (
        <details>
          <summary>{language.say('showMore', String(shown.length - FIRST))}</summary>
          <ul>{shown.slice(FIRST).map(item)}</ul>
        </details>
      )}
    </div>
  );
}
