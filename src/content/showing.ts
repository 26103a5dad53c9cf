import { askForTexts } from '../browser/messages/ask-for-result.ts';
import { languageOf } from '../browser/settings/texts.ts';
import { createBadges } from './badge/badges.tsx';
import type { Lent } from './lent.ts';
import { createLinkBadges, type LinkBadges } from './links/link-badges.tsx';
import { findSelection } from './selection/find-selection.ts';
import type { Selected } from './selection/read-selection.ts';
import { showSelectionCard } from './selection/selection-card.tsx';
import { createView, type View } from './view.ts';

/** All that is shown in a page. Each part is gone when its signal aborts. */
export interface Showing {
  createView(signal: AbortSignal): View;
  createLinkBadges(signal: AbortSignal): LinkBadges;
  /** Finds the source of a selection, and shows it in a card. */
  showSelection(selected: Selected, signal: AbortSignal): Promise<void>;
}

export type CreateShowing = (lent: Lent) => Promise<Showing>;

/** Prepares all that is shown in a page, in the user's language. */
export const createShowing: CreateShowing = async (lent) => {
  const { document, makeHost, marks } = lent;
  const chosen = await askForTexts();
  const language = languageOf(chosen.ok ? chosen.value : null);
  const making = { language, makeHost };
  return {
    createView: (signal) => createView(lent, createBadges(document, making, signal)),
    createLinkBadges: (signal) => createLinkBadges(document, making, signal),
    showSelection: async (selected, signal) => {
      const result = await findSelection(selected, lent.askAboutPage);
      showSelectionCard(document, { ...making, result, range: selected.range, marks }, signal);
    },
  };
};
