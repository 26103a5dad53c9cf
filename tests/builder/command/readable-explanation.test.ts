/** An explanation names relations and stories as the report does. */
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/builder/command/english.ts';
import { readableExplanation } from '../../../src/builder/command/readable-explanation.ts';
import { explainStories, type ExplainedStory } from '../../../src/builder/explain/explain-story.ts';
import { decideCopy, type Decision } from '../../../src/match/decide/copy.ts';
import { THRESHOLDS } from '../../../src/match/decide/thresholds.ts';
import { STORY_RELATIONS, type StoryRelation } from '../../../src/model.ts';
import { sayRelation, sayStory } from '../../../src/report/names.ts';
import { evidenceOf } from '../../match/sample-evidence.ts';
import { sampleReport, sampleSource } from '../../ui/sample-reports.ts';

const plain = (_format: unknown, text: string): string => text;
const { story } = sampleSource();

/** A candidate as it was weighed: `reported` is what the report says of it, null where it does not name it. */
function explained(
  decision: Decision,
  reported: StoryRelation | null,
  evidence = evidenceOf(),
): ExplainedStory[] {
  const sources = reported === null ? [] : [sampleSource({ relation: reported })];
  const weighed = {
    ...{ story, article: 0, evidence, copy: decideCopy(evidence), decision, thresholds: THRESHOLDS },
    ...{ rewrite: 0.4, own: undefined, leftOut: undefined },
    ...{ credit: { credited: false, citations: 0 }, daysLater: null },
  };
  return explainStories([weighed], sampleReport({ sources }));
}

const say = (stories: ExplainedStory[]): string => readableExplanation(stories, english, plain);

const WHOLE = {
  ...{
    copiedWords: 120,
    pageShare: 1,
    storyShare: 1,
    density: 1,
    extentShare: 1,
    ownWords: 100,
    ownTerms: 50,
  },
  ...{ longestOwnWords: 60, longestPassageWords: 60, meanPassageWords: 60 },
};

describe('an explanation', () => {
  const named = STORY_RELATIONS.filter((relation) => relation !== 'none');
  test.each(named)('calls the outcome %s by the name that the report gives it', (relation) => {
    expect(say(explained({ relation, confidence: 0.8 }, relation))).toContain(
      `\n  reported: ${sayRelation(english, relation)}, confidence 0.8\n`,
    );
  });

  test('calls a candidate without a relation weak evidence', () => {
    expect(say(explained({ relation: 'none', confidence: 0.3 }, 'none'))).toContain(
      '\n  reported: Weak evidence, confidence 0.3\n',
    );
  });

  test('names the relation that a rival took away, and the story by origin and date', () => {
    const text = say(explained({ relation: 'rewrite', confidence: 0.8 }, 'none'));
    expect(text).toContain(`\n${sayStory(english, story)}: ${story.headline} (${story.id}), for article 1\n`);
    expect(text).toContain(
      `by its evidence: ${sayRelation(english, 'rewrite')}, confidence 0.8; reported: Weak evidence: a rival fits as well`,
    );
  });

  test('names each rule by the relation that it decides', () => {
    const rulesIn = (text: string) =>
      [...text.matchAll(/^ {2}(\S.*): (?:holds|fails)$/gm)].map(([, name]) => name);
    const of = (relation: StoryRelation) => sayRelation(english, relation);
    const none: Decision = { relation: 'none', confidence: 0.3 };
    expect(rulesIn(say(explained(none, null)))).toEqual([
      'Copy',
      of('rewrite'),
      `${of('cites')}, which cites it (if no rewrite)`,
      'Weak evidence (if neither)',
    ]);
    expect(rulesIn(say(explained(none, null, evidenceOf({ ...WHOLE, storyShare: 0.1 }))))).toEqual([
      'Copy',
      of('reprint'),
      `${of('edited')} (else: ${of('excerpt')})`,
    ]);
  });
});
