import { render } from 'preact';
import { isConnected } from '../../dom.ts';
import type { Page } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import type { ReportActions } from '../../ui/report-actions.ts';
import type { MakeHost, ShadowHost } from '../../ui/shadow-host.ts';
import { provenanceOfArticles, type Provenance } from '../../report/provenance.ts';
import { createPaced } from '../reading/paced.ts';
import { badgeAnchorOf, keepSettled, placeBadge, settleBadge } from './badge-home.ts';
import { BadgeView } from './BadgeView.tsx';
import { CARD_CSS } from './card-css.ts';
import { schemeAt, watchScheme } from './page-scheme.ts';
import type { ShownReport } from './shown-report.ts';

/** Times that a badge is restored after the page removed it. Then it stays removed. */
const MAX_RETURNS = 3;

/** Work of a badge's place, and of asking for the colours round it, in units of `WORK`. */
const PLACE_WORK = 1_500;
const COLOUR_WORK = 50;

interface Badge extends ShadowHost {
  returns: number;
  removal: AbortController;
}

/** The badges of a page: one for each article with a finding. */
export interface Badges {
  /** Shows a report. Badges that stay are updated in place, without flicker. */
  show(page: Page, report: ShownReport, actions: ReportActions): void;
  /** Restores badges that the page removed, each at most `MAX_RETURNS` times. */
  restore(): void;
  removeAll(): void;
}

/** Creates the badges of a page. All are removed when `signal` aborts. */
export function createBadges(
  document: Document,
  { language, makeHost }: { language: Language; makeHost: MakeHost },
  signal: AbortSignal,
): Badges {
  const badges = new Map<Element, Badge>();

  const add = (anchor: Element): Badge => {
    const badge = {
      ...makeHost(document, CARD_CSS),
      returns: 0,
      removal: new AbortController(),
    };
    badge.container.lang = language.locale;
    badge.container.dir = language.direction;
    badges.set(anchor, badge);
    placeBadge(badge.host, anchor);
    return badge;
  };

  const remove = (anchor: Element, { host, container, removal }: Badge) => {
    badges.delete(anchor);
    removal.abort();
    render(null, container);
    host.remove();
  };

  const colour = ({ container }: Badge, anchor: Element) => {
    container.style.colorScheme = schemeAt(anchor) ?? '';
  };

  const settle = (badge: Badge, anchor: Element) => {
    const button = badge.container.querySelector<HTMLElement>('.badge');
    if (button) settleBadge(badge, button, anchor);
  };

  /** The page decides how often its size and colours change: in slices, and with pauses. */
  const soon = (act: (badge: Badge, anchor: Element) => void, work: number) =>
    createPaced<Element>(([anchor]) => {
      const badge = anchor && badges.get(anchor);
      if (badge) act(badge, anchor);
      return work;
    }, signal);
  const settleSoon = soon(settle, PLACE_WORK);
  const colourSoon = soon(colour, COLOUR_WORK);

  const showOne = (anchor: Element, provenance: Provenance, report: ShownReport, actions: ReportActions) => {
    const old = badges.get(anchor);
    const badge = old ?? add(anchor);
    render(
      <BadgeView language={language} provenance={provenance} report={report} actions={actions} />,
      badge.container,
    );
    colour(badge, anchor);
    settle(badge, anchor);
    if (!old) keepSettled(anchor, () => settleSoon([anchor]), badge.removal.signal);
  };

  const removeAll = () => badges.forEach((badge, anchor) => remove(anchor, badge));
  signal.addEventListener('abort', removeAll);
  watchScheme(document, () => colourSoon(badges.keys()), signal);

  return {
    removeAll,
    show: (page, report, actions) => {
      const told = provenanceOfArticles(report, page.articles.length);
      const shown = new Set<Element>();
      told.forEach((provenance, i) => {
        const article = page.articles[i];
        const anchor = article && badgeAnchorOf(article);
        if (!anchor || shown.has(anchor)) return;
        shown.add(anchor);
        // What was read carries text of the page's first article, and weak evidence is of the page.
        showOne(anchor, provenance, i === 0 ? report : { ...report, read: [], sources: [] }, actions);
      });
      badges.forEach((badge, anchor) => !shown.has(anchor) && remove(anchor, badge));
    },
    restore: () =>
      badges.forEach((badge, anchor) => {
        if (badge.host.isConnected || !isConnected(anchor) || badge.returns >= MAX_RETURNS) return;
        badge.returns++;
        placeBadge(badge.host, anchor);
        settle(badge, anchor);
      }),
  };
}
