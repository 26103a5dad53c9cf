/** How much each group counts in the fit of the rewrite model, in pages: the weight of all of its pages together, however many there are. */
export const GROUP_WEIGHTS: Readonly<Record<string, number>> = {
  // A source is among the candidates.
  sheepdog: 400,
  llmfake: 400,
  'current-rewrite': 400,
  'current-summary': 300,
  'current-voices-rewrite': 200,
  'current-voices-summary': 150,
  'opening-rewrite': 100,
  // None is.
  'current-independent': 250,
  'current-voices-report': 150,
  'current-follow-up': 100,
  'same-event': 600,
  'same-topic': 200,
  'shared-quotation': 200,
  boilerplate: 100,
  'held-out': 200,
  'opening-independent': 150,
  'leave-one-out': 1500,
};

/** Groups whose pages have a source. */
export const SOURCED_GROUPS: readonly string[] = [
  'sheepdog',
  'llmfake',
  'current-rewrite',
  'current-summary',
  'current-voices-rewrite',
  'current-voices-summary',
  'opening-rewrite',
];
