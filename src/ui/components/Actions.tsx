import type { ComponentChildren } from 'preact';
import type { Source, Story } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { originalLink, sayOriginalLink } from '../../report/original-link.ts';
import { sayOrigin } from '../../report/names.ts';
import type { ReportActions } from '../report-actions.ts';
import { MarksButton, MarksLegend } from './MarksButton.tsx';

interface Props {
  language: Language;
  /** The story that the verdict speaks of; absent where it speaks of none. */
  story: Story | undefined;
  sources: readonly Source[];
  actions: ReportActions;
  /** Actions that the popup adds. */
  more?: ComponentChildren;
}

/** The way to the story: its own address, or the agency's search for its headline. */
function OpenAction({ language, story }: { language: Language; story: Story }) {
  const link = originalLink(story);
  if (!link) return null;
  const words = link.isSearch
    ? language.say('actionSearch', sayOrigin(language, story))
    : language.say('actionOpen');
  return (
    <a
      class="button"
      href={link.href}
      target="_blank"
      rel="noreferrer"
      title={sayOriginalLink(language, story, link.isSearch)}
    >
      {words}
    </a>
  );
}

/** What the user can do with a report, in one line. What an action asks for opens under it. */
export function Actions({ language, story, sources, actions, more }: Props) {
  return (
    <>
      <div class="actions">
        <MarksButton language={language} sources={sources} actions={actions} />
        {story && <OpenAction language={language} story={story} />}
        {more}
      </div>
      <MarksLegend language={language} sources={sources} actions={actions} />
    </>
  );
}
