import { h } from 'preact';
import type { Carrier, Story } from '../../model.ts';
import { diffHeadlines, isVariant } from '../../report/headline-diff.ts';
import { sayCarrierDate } from '../../report/claimed-date.ts';
import type { Language } from '../../report/language.ts';
import { RelationGlyph } from './RelationGlyph.tsx';
import { hasOwnHeadline, sayCarrier } from '../../report/carriers.ts';
import { webLink } from '../../text/address.ts';

interface Props {
  language: Language;
  story: Story;
  carrier: Carrier;
}

/** A carrier's headline. In a variant of the story's headline, added words are underlined and removed words struck through. */
function OwnHeadline({ story, carrier }: { story: string; carrier: string }) {
  const parts = diffHeadlines(story, carrier);
  const Word = { same: 'span', added: 'ins', removed: 'del' } as const;
  return (
    <span class="carrier-headline" dir="auto">
      {isVariant(parts) ? parts.flatMap(({ kind, text }) => [h(Word[kind], null, text), ' ']) : carrier}
    </span>
  );
}

/** One carrier: outlet, date, relation, and its headline where that differs from the story's. */
export function CarrierItem({ language, story, carrier }: Props) {
  const link = webLink(carrier.url);
  return (
    <li class={`carrier carrier-${carrier.relation}`}>
      <span class="carrier-outlet">
        {link === undefined ? (
          carrier.outlet
        ) : (
          <a href={link} target="_blank" rel="noreferrer">
            {carrier.outlet}
          </a>
        )}
      </span>
      <span class="quiet carrier-date">{sayCarrierDate(language, story, carrier)}</span>
      <span class="quiet carrier-relation">
        <RelationGlyph relation={carrier.relation} />
        <span>{sayCarrier(language, carrier)}</span>
      </span>
      {hasOwnHeadline(story, carrier) && <OwnHeadline story={story.headline} carrier={carrier.headline} />}
    </li>
  );
}
