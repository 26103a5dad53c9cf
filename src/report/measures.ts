import { TEXT_REUSE, type Credit, type Source } from '../model.ts';
import { sayCited } from './citations.ts';
import { sayShare, type Language } from './language.ts';
import { isListedOnly } from './provenance.ts';
import { sayFacts, sayFactsOfStory } from './shared-facts.ts';

/**
 * What was measured of a source, in sentences: shares of copied words of a copy, names and figures of a rewrite, and of a report that cites where
 * it does so. None for a source that an index knows by the page's address alone.
 */
export function sayMeasures(language: Language, source: Source, credits: readonly Credit[]): string[] {
  if (isListedOnly(source)) return [];
  if (TEXT_REUSE[source.relation] === 'words')
    return [
      `${sayShare(language, source.pageShare)} ${language.say('sharePage')}`,
      `${sayShare(language, source.storyShare)} ${language.say('shareStory')}`,
    ];
  const said =
    source.relation === 'cites'
      ? [sayCited(language, source, credits), sayFacts(language, source)]
      : [sayFacts(language, source), sayFactsOfStory(language, source)];
  return said.filter((sentence) => sentence !== undefined);
}
