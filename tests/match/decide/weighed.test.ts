import { expect, it } from 'vitest';
import { rewriteProbability } from '../../../src/match/compare/rewrite-model.ts';
import { decideCopy } from '../../../src/match/decide/copy.ts';
import { isHopeless, isOfWholeStory, mayBeRewrite, weighed } from '../../../src/match/decide/weighed.ts';
import { evidenceOf, likelyRewrite } from '../sample-evidence.ts';

it('evidence is weighed by what it says of a copy and of a rewrite', () => {
  const evidence = likelyRewrite(300, 700);
  expect(weighed(evidence)).toEqual({
    evidence,
    copy: decideCopy(evidence),
    rewrite: rewriteProbability(evidence),
  });
});

it('a story is hopeless if nothing is copied and no rewrite is likely', () => {
  const some = weighed(evidenceOf({ copiedWords: 11 }));
  expect(isHopeless({ ...some, rewrite: 0.049 })).toBe(true);
  expect(isHopeless({ ...some, rewrite: 0.05 })).toBe(false);
  expect(isHopeless({ ...weighed(evidenceOf({ copiedWords: 12 })), rewrite: 0 })).toBe(false);
});

it('what may be a rewrite is not hopeless, and the other way round where nothing is copied', () => {
  for (const evidence of [
    evidenceOf(),
    evidenceOf({ standing: 1, missingNames: 0, rareMissingNames: 0 }),
    likelyRewrite(300, 700),
  ])
    expect(mayBeRewrite(evidence)).toBe(!isHopeless(weighed(evidence)));
});

it('a reprint and an edited copy have the whole story, an excerpt and a rewrite have not', () => {
  const relations = ['reprint', 'edited', 'excerpt', 'rewrite', 'cites', 'none'] as const;
  expect(relations.filter((relation) => isOfWholeStory({ relation, confidence: 1 }))).toEqual([
    'reprint',
    'edited',
  ]);
  expect(isOfWholeStory(undefined)).toBe(false);
});
