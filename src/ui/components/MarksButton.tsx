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

/** The button that marks shared passages in the page, or shared names where it has no copied ones. Renders nothing where neither is known, or there is no page to mark. */
export function MarksButton({ language, sources, actions }: Props) {
  const marked = sources.filter(hasMarks);
  const { onSetMarks } = actions;
  if (!onSetMarks || marked.length === 0) return null;
  const areNames = marked.every(({ facts }) => facts !== undefined);
  const title = areNames ? 'marksShowNames' : actions.areMarksForPage ? 'marksShowHere' : 'marksShow';
  return (
    <button
      type="button"
      class="button action-marks"
      aria-pressed={actions.hasMarks}
      title={language.say(title)}
      onClick={() => onSetMarks(!actions.hasMarks)}
    >
      {language.say(areNames ? 'actionMarkNames' : 'actionMark')}
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
