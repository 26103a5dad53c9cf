import type { ComponentChildren } from 'preact';
import type { Language } from '../../report/language.ts';

interface Props {
  language: Language;
  /** The verdict: the card's name. */
  name: string;
  card: { readonly current: HTMLDivElement | null };
  children: ComponentChildren;
}

/** A card in a page: a popover, which Escape or a click elsewhere closes. */
export const Card = ({ language, name, card, children }: Props) => (
  <div
    ref={card}
    class="card"
    popover="auto"
    role="dialog"
    tabIndex={-1}
    aria-label={name}
    onClick={(event) => event.stopPropagation()}
  >
    <button
      type="button"
      class="button card-close"
      aria-label={language.say('close')}
      onClick={() => card.current?.hidePopover()}
    >
      ×
    </button>
    {children}
    <p class="card-note quiet">{language.say('cardNote')}</p>
  </div>
);
