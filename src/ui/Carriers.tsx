import type { Carrier } from '../model.ts';
import { sayDate, type Language } from './language.ts';
import { sayCarriers, sayRelation } from './sentences.ts';
import { webLink } from './web-link.ts';

interface Props {
  language: Language;
  carriers: readonly Carrier[];
}

/** Carriers shown before "Show more". */
const FIRST = 5;

function CarrierItem({ language, carrier }: { language: Language; carrier: Carrier }) {
  const link = webLink(carrier.url);
  const date = sayDate(language, carrier.published);
  const credited =
    carrier.credited === null || carrier.relation === 'cites' || carrier.relation === 'original'
      ? undefined
      : language.say(carrier.credited ? 'carrierCredited' : 'carrierNotCredited');
  return (
    <li class={`carrier carrier-${carrier.relation}`}>
      <span class="carrier-outlet" title={carrier.headline}>
        {link === undefined ? (
          carrier.outlet
        ) : (
          <a href={link} target="_blank" rel="noreferrer">
            {carrier.outlet}
          </a>
        )}
      </span>
      <span class="quiet carrier-date">{date}</span>
      <span class="quiet carrier-relation">
        {[sayRelation(language, carrier.relation), ...(credited === undefined ? [] : [credited])].join(', ')}
      </span>
    </li>
  );
}

/** Oldest first; those without a date last. */
const byDate = (a: Carrier, b: Carrier) => (a.published ?? '9').localeCompare(b.published ?? '9');

/** Which other outlets carry the same story, how, and since when. Nothing at all if none is known. */
export function Carriers({ language, carriers }: Props) {
  if (carriers.length === 0) return null;
  const sorted = carriers.toSorted(byDate);
  const outletCount = new Set(carriers.map(({ outlet }) => outlet)).size;
  const item = (carrier: Carrier) => <CarrierItem language={language} carrier={carrier} />;
  return (
    <section class="carriers">
      <h2>{sayCarriers(language, outletCount)}</h2>
      <ul>{sorted.slice(0, FIRST).map(item)}</ul>
      {sorted.length > FIRST && (
        <details>
          <summary>{language.say('showMore', String(sorted.length - FIRST))}</summary>
          <ul>{sorted.slice(FIRST).map(item)}</ul>
        </details>
      )}
    </section>
  );
}
