import type { Source } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import type { ReportActions } from '../report-actions.ts';
import { sayOrigin } from '../../report/names.ts';
import { COLOURS } from './SourceView.tsx';

interface Props {
  language: Language;
  sources: readonly Source[];
  actions: ReportActions;
}

/** The switch that marks shared passages in the page, with a legend while it is on. Renders nothing where no passage is known. */
export function MarksSwitch({ language, sources, actions }: Props) {
  const marked = sources.flatMap((source, place) => (source.passages.length > 0 ? { source, place } : []));
  if (marked.length === 0) return null;
  return (
    <div class="marks">
      <label class="marks-switch">
        <input
          type="checkbox"
          role="switch"
          checked={actions.hasMarks}
          onChange={(event) => actions.onSetMarks(event.currentTarget.checked)}
        />
        <span>{language.say(actions.areMarksForPage ? 'marksShowHere' : 'marksShow')}</span>
      </label>
      {actions.hasMarks && (
        <ul class="legend">
          {marked.map(({ source, place }) => (
            <li key={source.story.id}>
              <span class={`legend-mark legend-mark-${place % COLOURS}`}>
                {sayOrigin(language, source.story)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
