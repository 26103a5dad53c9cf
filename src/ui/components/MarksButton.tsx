import type { Source } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import type { ReportActions } from '../report-actions.ts';
import { sayOrigin } from '../../report/names.ts';
import { markedWords } from '../../report/shared-facts.ts';
import { COLOURS } from './SourceView.tsx';

interface Props {
  language: Language;
  sources: readonly Source[];
  actions: ReportActions;
}

const hasMarks = (source: Source): boolean => markedWords(source).length > 0;

/** The button that marks shared words in the page. Renders nothing where none are known. */
export function MarksButton({ language, sources, actions }: Props) {
  if (!sources.some(hasMarks)) return null;
  return (
    <button
      type="button"
      class="button action-marks"
      aria-pressed={actions.hasMarks}
      title={language.say(actions.areMarksForPage ? 'marksShowHere' : 'marksShow')}
      onClick={() => actions.onSetMarks(!actions.hasMarks)}
    >
      {language.say('actionMark')}
    </button>
  );
}

/** Which line marks which source, while passages of several are marked. */
export function MarksLegend({ language, sources, actions }: Props) {
  if (!actions.hasMarks || sources.filter(hasMarks).length < 2) return null;
  return (
    <ul class="legend">
      {sources.map(
        (source, place) =>
          hasMarks(source) && (
            <li key={source.story.id}>
              <span class={`legend-mark legend-mark-${place % COLOURS}`}>
                {sayOrigin(language, source.story)}
              </span>
            </li>
          ),
      )}
    </ul>
  );
}
