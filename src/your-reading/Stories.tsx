import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadPage } from '../memory-messages.ts';
import { sayCount, type Language } from '../report/language.ts';
import { sayReadCredit, sayReadPage } from '../report/read-before.ts';
import { webLink } from '../text/address.ts';
import type { ReadStory } from './stories.ts';

/** Stories that are shown at first, and added by each press of the button. */
const SHOWN_AT_ONCE = 50;

interface PageProps {
  language: Language;
  page: ReadPage;
  now: number;
  /** Is it one of several pages of its story? Then its link stands here, with its headline where that is another. */
  storyHeadline: string | undefined;
  onForget: (page: ReadPage) => void;
}

const headlineOf = ({ headline, url }: ReadPage): string => headline || url;

function PageLink({ page: { url }, children }: { page: ReadPage; children: ComponentChildren }) {
  const href = webLink(url);
  if (href === undefined) return <>{children}</>;
  return (
    <a href={href} rel="noreferrer" target="_blank">
      {children}
    </a>
  );
}

/** A headline, which has a direction of its own, as a link to its page. */
const HeadlineLink = ({ page }: { page: ReadPage }) => (
  <PageLink page={page}>
    <bdi>{headlineOf(page)}</bdi>
  </PageLink>
);

/** Where and when a page was read, whom it credits, and the button that forgets it. */
function PageLine({ language, page, now, storyHeadline, onForget }: PageProps) {
  const headline = headlineOf(page);
  const place = sayReadPage(language, page, now);
  return (
    <li class="read-page">
      <div>
        {storyHeadline !== undefined && storyHeadline !== headline && (
          <p class="read-headline">
            <HeadlineLink page={page} />
          </p>
        )}
        <p class="quiet">
          {storyHeadline === headline ? <PageLink page={page}>{place}</PageLink> : place}.{' '}
          {sayReadCredit(language, page) ?? language.say('readingNoSource')}
        </p>
      </div>
      <button
        type="button"
        class="button forget-page"
        aria-label={language.say('readingForget', headline, page.outlet)}
        onClick={() => onForget(page)}
      >
        {language.say('memoryForgetThis')}
      </button>
    </li>
  );
}

/** A text: its newest headline, on how many sites it was read, and each page. */
function Story({
  language,
  story: { pages, siteCount, namingCount },
  now,
  onForget,
}: Omit<Props, 'stories'> & { story: ReadStory }) {
  const [first] = pages;
  const headline = headlineOf(first);
  const isOne = pages.length === 1;
  return (
    <li class="panel read-story">
      <h3>{isOne ? <HeadlineLink page={first} /> : <bdi>{headline}</bdi>}</h3>
      {!isOne && (
        <p>
          {sayCount(language, 'readingOnSites', siteCount)} {sayCount(language, 'readNaming', namingCount)}
        </p>
      )}
      <ul>
        {pages.map((page) => (
          <PageLine
            key={`${page.url}\n${page.headline}`}
            language={language}
            page={page}
            now={now}
            storyHeadline={isOne ? undefined : headline}
            onForget={onForget}
          />
        ))}
      </ul>
    </li>
  );
}

interface Props {
  language: Language;
  stories: readonly ReadStory[];
  now: number;
  onForget: (page: ReadPage) => void;
}

/** The stories, the newest first; more of them on request. */
export function Stories({ language, stories, now, onForget }: Props) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  return (
    <section aria-labelledby="read-stories">
      <h2 id="read-stories" class="unseen">
        {language.say('readingTextsHeading')}
      </h2>
      {stories.length === 0 && <p class="panel">{language.say('readingNothing')}</p>}
      <ul class="read-stories">
        {stories.slice(0, shown).map((story) => (
          <Story
            key={`${story.pages[0].url}\n${story.pages[0].headline}`}
            language={language}
            story={story}
            now={now}
            onForget={onForget}
          />
        ))}
      </ul>
      {stories.length > shown && (
        <p>
          <button type="button" class="button" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {language.say('readingMore')}
          </button>
        </p>
      )}
    </section>
  );
}
