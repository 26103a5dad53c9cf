import type { SharedFacts, Source } from '../../model.ts';
import { wordsInArticle, type ShownPage } from '../../report/article-words.ts';
import { sayCount, sayNumber, type Language } from '../../report/language.ts';
import { linksOf, missingNames, type NameLink } from '../../report/shared-facts.ts';

interface Props {
  language: Language;
  source: Source;
  facts: SharedFacts;
  page: ShownPage;
}

/** Size of the drawing; its units are its own. */
const WIDTH = 320;
const HEIGHT = 84;
/** Height of a bar: the page's above, the story's below. */
const BAR = 5;
/** Height of the mark of a name that the story has not, under the page's bar. */
const STUB = 9;

/** The picture in a sentence, for those who do not see it. */
function describe(language: Language, { names }: SharedFacts, links: readonly NameLink[]): string {
  const inOrder = links.filter(({ isInOrder }) => isInOrder).length;
  return language.say(
    'factsDrawn',
    sayCount(language, 'names', links.length),
    sayNumber(language, inOrder),
    sayNumber(language, links.length - inOrder),
    sayNumber(language, names.length - links.length),
  );
}

/**
 * The page's bar above, the story's below, and a thin line from each shared name to its place in the story: parallel lines are the same order, and
 * a name out of order crosses them.
 */
export function FactStrip({ language, source, facts, page }: Props) {
  const inArticle = { ...facts, names: wordsInArticle(page, source.article, facts.names) };
  const links = linksOf(inArticle);
  const words = page.articleWords[source.article] ?? 0;
  const onPage = (word: number) => ((word / Math.max(1, words)) * WIDTH).toFixed(1);
  const inStory = (word: number) => ((word / Math.max(1, source.storyWords)) * WIDTH).toFixed(1);
  // Those that cross are drawn over the others.
  const drawn = links.toSorted((a, b) => Number(b.isInOrder) - Number(a.isInOrder));
  return (
    <figure class="facts-strip">
      <div class="strip-label" aria-hidden="true">
        <span>{language.say('stripPage')}</span>
        <span>{sayCount(language, 'words', words)}</span>
      </div>
      <svg
        class="facts-drawing"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={describe(language, facts, links)}
      >
        <rect class="facts-bar" width={WIDTH} height={BAR} />
        <rect class="facts-bar" y={HEIGHT - BAR} width={WIDTH} height={BAR} />
        {missingNames(inArticle).map(({ pageStart }) => (
          <path class="facts-stub" d={`M${onPage(pageStart)} 0v${STUB}`} />
        ))}
        {drawn.map(({ name, storyWord, isInOrder }) => (
          <path
            class={isInOrder ? 'facts-line' : 'facts-line facts-moved'}
            d={`M${onPage(name.pageStart)} 0v${BAR}L${inStory(storyWord)} ${HEIGHT - BAR}v${BAR}`}
          />
        ))}
      </svg>
      <div class="strip-label" aria-hidden="true">
        <span>{language.say('stripStory')}</span>
        <span>{sayCount(language, 'words', source.storyWords)}</span>
      </div>
    </figure>
  );
}
