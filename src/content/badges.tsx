import { render } from 'preact';
import type { Page, Report } from '../model.ts';
import type { Language } from '../ui/language.ts';
import reportCss from '../ui/report.css?inline';
import { createShadowHost } from '../ui/shadow-host.ts';
import themeCss from '../ui/theme.css?inline';
import { findingsOfArticles, type ArticleFinding } from './article-findings.ts';
import badgeCss from './badge.css?inline';
import { badgeAnchorOf, placeBadge } from './badge-place.ts';
import { BadgeView } from './BadgeView.tsx';

/** Name of the badge's element. It is never defined, so it is a plain element to the page. */
export const BADGE_ELEMENT = 'wiremark-badge';

/** A page that keeps removing the badge gets its way. */
const MAX_RETURNS = 3;

interface Badge {
  host: HTMLElement;
  container: HTMLElement;
  returns: number;
}

/** The badges of a page, one for each article of which something was found. */
export interface Badges {
  /** Shows a report; badges that stay are changed in place, without flicker. */
  show(page: Page, report: Report): void;
  /** Puts back what the page removed, at most three times each. */
  restore(): void;
  removeAll(): void;
}

/** Badges that are gone for good when `signal` aborts. */
export function createBadges(document: Document, language: Language, signal: AbortSignal): Badges {
  const badges = new Map<Element, Badge>();

  const add = (anchor: Element): Badge => {
    const css = `${themeCss}\n${reportCss}\n${badgeCss}`;
    const badge = { ...createShadowHost(document, BADGE_ELEMENT, css), returns: 0 };
    badges.set(anchor, badge);
    placeBadge(badge.host, anchor);
    return badge;
  };

  const remove = (anchor: Element, { host, container }: Badge) => {
    badges.delete(anchor);
    render(null, container);
    host.remove();
  };

  const showOne = (anchor: Element, found: ArticleFinding, pageWords: number) => {
    const { container } = badges.get(anchor) ?? add(anchor);
    render(<BadgeView language={language} found={found} pageWords={pageWords} />, container);
  };

  const removeAll = () => badges.forEach((badge, anchor) => remove(anchor, badge));
  signal.addEventListener('abort', removeAll);

  return {
    removeAll,
    show: (page, report) => {
      const findings = findingsOfArticles(report, page.articles.length);
      const shown = new Set<Element>();
      findings.forEach((found, i) => {
        const article = page.articles[i];
        const anchor = article && badgeAnchorOf(article);
        if (!anchor || shown.has(anchor)) return;
        shown.add(anchor);
        showOne(anchor, found, report.page.words);
      });
      badges.forEach((badge, anchor) => !shown.has(anchor) && remove(anchor, badge));
    },
    restore: () =>
      badges.forEach((badge, anchor) => {
        if (badge.host.isConnected || !anchor.isConnected || badge.returns >= MAX_RETURNS) return;
        badge.returns++;
        placeBadge(badge.host, anchor);
      }),
  };
}
