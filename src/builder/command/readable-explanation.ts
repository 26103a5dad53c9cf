import type { Check, Rule } from '../explain/conditions.ts';
import type { ExplainedStory } from '../explain/explain-story.ts';
import type { Style } from './readable-report.ts';
import { alignColumns } from './table.ts';

const LEFT_OUT: Record<NonNullable<ExplainedStory['leftOut']>, string> = {
  twin: 'it has nothing that the story of the whole page has not',
  hopeless: 'too little in common to be a source, whatever the page says',
  boilerplate: 'all that was copied recurs in stories of its site',
  'own site': "the page is of the story's own site",
  'too weak': 'too weak for a claim, and for weak evidence',
};

const RULES: Record<Rule['rule'], string> = {
  copy: 'Copy',
  reprint: 'Full copy',
  edited: 'Edited copy (else an excerpt)',
  rewrite: 'Rewrite',
  cites: 'Own report that cites it (if no rewrite)',
  weak: 'Weak evidence (if neither)',
};

/** Describes the evidence on every candidate, and the decision on it, in words. A hopeless candidate takes one line. */
export function readableExplanation(stories: readonly ExplainedStory[], style: Style): string {
  const isHopeless = ({ leftOut }: ExplainedStory): boolean => leftOut === 'hopeless' || leftOut === 'twin';
  const full = stories.filter((story) => !isHopeless(story));
  const rest = stories.filter(isHopeless);
  const lines = [
    style('cyan', `Candidates that were weighed: ${stories.length}`),
    ...full.flatMap((story) => ['', ...storyLines(story, style)]),
    ...(rest.length === 0 ? [] : ['', 'Left out at once', ...indent(alignColumns(rest.map(shortCells)), 2)]),
  ];
  return `${lines.join('\n')}\n`;
}

function storyLines(explained: ExplainedStory, style: Style): string[] {
  const { rewrite, rules } = explained;
  return [
    style('bold', nameOf(explained)),
    ...indent([outcomeOf(explained), ...alignColumns(measureRows(explained))], 2),
    ...rules.flatMap((rule) => ruleLines(rule, style)),
    `  Probability of a rewrite: ${figure(rewrite.probability)}, the logistic of the sum of`,
    ...indent(alignColumns(featureRows(rewrite)), 4),
  ];
}

function nameOf({ story, article }: ExplainedStory): string {
  const origin = story.agency ?? story.outlet ?? 'unknown';
  return `${origin}, ${story.published?.slice(0, 10) ?? 'undated'}: ${story.headline} (${story.id}), for article ${article + 1}`;
}

function outcomeOf({ reported, decision, leftOut }: ExplainedStory): string {
  if (leftOut !== null) return `left out: ${leftOut}: ${LEFT_OUT[leftOut]}`;
  const told = `${decision?.relation ?? 'none'}, confidence ${figure(decision?.confidence ?? 0)}`;
  if (reported === null) return `by its evidence ${told}; not reported: another source was preferred`;
  return reported === decision?.relation
    ? `reported: ${told}`
    : `by its evidence ${told}; reported as ${reported}: a rival fits as well`;
}

function measureRows({ measures: m, credit, daysLater }: ExplainedStory): string[][] {
  return [
    ['lengths', `article ${m.pageWords} words, story ${m.storyWords} words`],
    [
      'copied',
      `${m.copiedWords} words in ${m.passages} passages: ${figure(m.pageShare)} of the article, ${figure(m.storyShare)} of the story, density ${figure(m.density)}`,
    ],
    [
      'passages',
      `longest ${m.longestPassageWords} words, mean ${figure(m.meanPassageWords)}, spread over ${figure(m.extentShare)} of the article`,
    ],
    ['own words', `${m.ownWords} words, ${m.ownTerms} terms, longest stretch ${m.longestOwnWords} words`],
    [
      'terms',
      `${m.sharedTerms} in common: ${figure(m.termPageShare)} of the article's weight, ${figure(m.termStoryShare)} of the story's; standing ${figure(m.standing)}`,
    ],
    [
      'names',
      `${m.sharedNames} in the story, ${m.missingNames} not in it, of these ${m.rareMissingNames} rare`,
    ],
    [
      'places',
      `neighbours ${figure(m.neighbourShare)}, together ${figure(m.togetherShare)}, order ${figure(m.order)}`,
    ],
    [
      'page says',
      credit === null
        ? 'not asked'
        : `credits the text to it: ${credit.credited ? 'yes' : 'no'}; cites it ${credit.citations} times; story ${daysLater === null ? 'at an unknown distance' : `${figure(daysLater)} days later`}`,
    ],
  ];
}

function ruleLines({ rule, holds, conditions }: Rule, style: Style): string[] {
  const rows = conditions.flatMap((checks) => checks.map((check, i) => checkCells(check, i > 0)));
  return [
    `  ${RULES[rule]}: ${style(holds ? 'green' : 'yellow', holds ? 'holds' : 'fails')}`,
    ...indent(alignColumns(rows), 4),
  ];
}

function checkCells({ measure, value, asked, limit, holds }: Check, isAlternative: boolean): string[] {
  const seen = value === null ? '-' : figure(value);
  return [
    holds ? 'holds' : 'fails',
    `${isAlternative ? 'or ' : ''}${measure}`,
    seen,
    `${asked} ${figure(limit)}`,
  ];
}

function featureRows({ constant, features }: ExplainedStory['rewrite']): string[][] {
  return [
    ['constant', '', '', figure(constant)],
    ...features.map(({ feature, value, weight, contribution }) => [
      feature,
      figure(value),
      `x ${figure(weight)}`,
      `= ${figure(contribution)}`,
    ]),
  ];
}

function shortCells(explained: ExplainedStory): string[] {
  const { measures, rewrite, leftOut } = explained;
  return [
    leftOut ?? '',
    `copied ${measures.copiedWords} words`,
    `rewrite ${figure(rewrite.probability)}`,
    nameOf(explained),
  ];
}

/** A number with at most three decimals, so that a value just under a limit does not look like the limit. */
function figure(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function indent(lines: readonly string[], spaces: number): string[] {
  return lines.map((line) => `${' '.repeat(spaces)}${line}`);
}
