import { nameElement, type DropRule, type Explain, type SkippedPart } from './document/explain.ts';
import type { Line } from './document/lines.ts';
import type { ZoneKind } from './document/zone.ts';
import { isAsideKind } from './roles/furniture.ts';
import type { Role } from './roles/role.ts';
import type { Stretch } from './roles/stretches.ts';

/** One article's stretch as it was read. */
export interface ReadStretch {
  stretch: Stretch;
  roles: readonly Role[];
  /** Is its text long enough for an article? */
  isArticle: boolean;
}

/** A page as it was read, with all that is in none of its articles. */
export interface ReadLines {
  lines: readonly Line[];
  skipped: readonly SkippedPart[];
  stretches: readonly ReadStretch[];
}

/** Reports every line and part of a page that is in none of its articles, in the order of the page. */
export function explainLines({ lines, skipped, stretches }: ReadLines, explain: Explain): void {
  const rules = rulesOf(stretches);
  for (const [i, line] of [...lines, undefined].entries()) {
    for (const { linesBefore, ...part } of skipped) if (linesBefore === i) explain(part);
    if (!line) return;
    const rule = rules.has(line) ? rules.get(line) : 'outside every article';
    if (rule) explain({ text: line.text, rule, ...detailOf(line, rule) });
  }
}

/** The rule that dropped each line of the stretches; undefined for lines of an article. */
function rulesOf(stretches: readonly ReadStretch[]): Map<Line, DropRule | undefined> {
  const rules = new Map<Line, DropRule | undefined>();
  for (const { stretch, roles, isArticle } of stretches) {
    const kept = isArticle ? undefined : 'too few words';
    for (const line of stretch.before) rules.set(line, 'before the headline');
    for (const [i, line] of stretch.lines.entries()) rules.set(line, droppedBy(roles[i] as Role) ?? kept);
    if (stretch.headline) rules.set(stretch.headline, kept);
  }
  return rules;
}

function droppedBy(role: Role): DropRule | undefined {
  return role === 'text' || isAsideKind(role) ? undefined : role;
}

const ZONE_OF_RULE: Readonly<Partial<Record<DropRule, ZoneKind>>> = {
  'site zone': 'chrome',
  'rights of the site': 'chrome',
  'side zone': 'side',
};

/** The element that opened the zone. Zones of one kind do not nest, so that there is only one. */
function detailOf(line: Line, rule: DropRule): { detail?: string } {
  for (let { zone } = line; zone; zone = zone.outer)
    if (zone.kind === ZONE_OF_RULE[rule]) return { detail: nameElement(zone.element) };
  return {};
}
