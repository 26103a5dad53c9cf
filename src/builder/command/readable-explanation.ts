import type { Relation } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { sayRelation, sayStory } from '../../report/names.ts';
import type { Check, Rule } from '../explain/conditions.ts';
import type { ExplainedStory } from '../explain/explain-story.ts';
import type { Style } from './readable-report.ts';
import { alignColumns } from './table.ts';
import { counted } from '../../text/counted.ts';

const LEFT_OUT: Record<NonNullable<ExplainedStory['leftOut']>, string> = {
  twin: 'it has nothing that the story of the whole page has not',
  hopeless: 'too little in common to be a source, whatever the page says',
  boilerplate: 'all that was copied recurs in stories of its site',
  'own site': "the page is of the story's own site",
  'too weak': 'too weak for a claim, and for weak evidence',
};

/** Names what a rule decides. A relation has the name that the report gives it. */
function nameRule(rule: Rule['rule'], language: Language): string {
  switch (rule) {
    case 'copy':
      return 'Copy';
    case 'reprint':
    case 'rewrite':
      return sayRelation(language, rule);
    case 'edited':
      return `${sayRelation(language, rule)} (else: ${sayRelation(language, 'excerpt')})`;
    case 'cites':
      return `${sayRelation(language, rule)}, which cites it (if no rewrite)`;
    case 'weak':
      return `${language.say('certaintyWeak')} (if neither)`;
  }
}

/** Describes the evidence on every candidate, and the decision on it, in words. A hopeless candidate takes one line. */
export function readableExplanation(
  stories: readonly ExplainedStory[],
  language: Language,
  style: Style,
): string {
  const isHopeless = ({ leftOut }: ExplainedStory): boolean => leftOut === 'hopeless' || leftOut === 'twin';
  const full = stories.filter((story) => !isHopeless(story));
  const rest = stories.filter(isHopeless);
  const lines = [
    style('cyan', `Candidates that were weighed: ${stories.length}`),
    ...full.flatMap((story) => ['', ...storyLines(story, language, style)]),
    ...(rest.length === 0
      ? []
      : [
          '',
          'Left out at once',
          ...indent(alignColumns(rest.map((story) => shortCells(story, language))), 2),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function storyLines(explained: ExplainedStory, language: Language, style: Style): string[] {
  const { rewrite, rules } = explained;
  return [
    style('bold', nameOf(explained, language)),
    ...indent([outcomeOf(explained, language), ...alignColumns(measureRows(explained))], 2),
    ...rules.flatMap((rule) => ruleLines(rule, nameRule(rule.rule, language), style)),
    `  Probability of a rewrite: ${figure(rewrite.probability)}, the logistic of the sum of`,
    ...indent(alignColumns(featureRows(rewrite)), 4),
  ];
}

function nameOf({ story, article }: ExplainedStory, language: Language): string {
  return `${sayStory(language, story)}: ${story.headline} (${story.id}), for article ${article + 1}`;
}

function outcomeOf({ reported, decision, leftOut }: ExplainedStory, language: Language): string {
  if (leftOut !== null) return `left out: ${leftOut}: ${LEFT_OUT[leftOut]}`;
  const { relation, confidence } = decision ?? { relation: 'none', confidence: 0 };
  const told = `${nameOutcome(relation, language)}, confidence ${figure(confidence)}`;
  if (reported === null) return `by its evidence: ${told}; not reported: another source was preferred`;
  return reported === relation
    ? `reported: ${told}`
    : `by its evidence: ${told}; reported: ${nameOutcome(reported, language)}: a rival fits as well`;
}

/** Names a relation as the report does. A candidate that was kept without one is weak evidence. */
function nameOutcome(relation: Relation, language: Language): string {
  return relation === 'none' ? language.say('certaintyWeak') : sayRelation(language, relation);
}

function measureRows({ measures: m, credit, daysLater }: ExplainedStory): string[][] {
  return [
    ['lengths', `article ${counted(m.pageWords, 'word')}, story ${counted(m.storyWords, 'word')}`],
    [
      'copied',
      `${counted(m.copiedWords, 'word')} in ${counted(m.passages, 'passage')}: ${figure(m.pageShare)} of the article, ${figure(m.storyShare)} of the story, density ${figure(m.density)}`,
    ],
    [
      'passages',
      `longest ${counted(m.longestPassageWords, 'word')}, mean ${figure(m.meanPassageWords)}, spread over ${figure(m.extentShare)} of the article`,
    ],
    [
      'own words',
      `${counted(m.ownWords, 'word')}, ${counted(m.ownTerms, 'term')}, longest stretch ${counted(m.longestOwnWords, 'word')}`,
    ],
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
      `neighbours ${figure(m.neighbourShare)}, together ${figure(m.togetherShare)}, order ${figure(m.order)}, depth ${figure(m.depth)}, followed ${figure(m.followedShare)}`,
    ],
    [
      'page says',
      credit === null
        ? 'not asked'
        : `credits the text to it: ${credit.credited ? 'yes' : 'no'}; cites it ${counted(credit.citations, 'time')}; story ${daysLater === null ? 'at an unknown distance' : `${figure(daysLater)} days later`}`,
    ],
  ];
}

function ruleLines({ holds, conditions }: Rule, name: string, style: Style): string[] {
  const rows = conditions.flatMap((checks) => checks.map((check, i) => checkCells(check, i > 0)));
  return [
    `  ${name}: ${style(holds ? 'green' : 'yellow', holds ? 'holds' : 'fails')}`,
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

function shortCells(explained: ExplainedStory, language: Language): string[] {
  const { measures, rewrite, leftOut } = explained;
  return [
    leftOut ?? '',
    `copied ${counted(measures.copiedWords, 'word')}`,
    `rewrite ${figure(rewrite.probability)}`,
    nameOf(explained, language),
  ];
}

/** A number with at most three decimals, so that a value just under a limit does not look like the limit. */
function figure(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function indent(lines: readonly string[], spaces: number): string[] {
  return lines.map((line) => `${' '.repeat(spaces)}${line}`);
}
