import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { appendChild, bodyOf, parentElementOf } from '../../dom.ts';
import type { TextResult } from '../../messages.ts';
import type { Language } from '../../report/language.ts';
import { ResultView, sayResult } from '../../ui/components/ResultView.tsx';
import type { MakeHost } from '../../ui/shadow-host.ts';
import { Card } from '../badge/Card.tsx';
import { CARD_CSS } from '../badge/card-css.ts';
import { followCard } from '../badge/card-place.ts';
import type { Marks } from '../badge/marks.ts';
import { schemeAt } from '../badge/page-scheme.ts';

interface Props {
  language: Language;
  result: TextResult;
  range: Range;
  onClose: () => void;
}

/** Nothing of the page that a quote or a passage could be shown in: the selection is marked as a whole. */
const ACTIONS = { hasMarks: false, areMarksForPage: true, onShowQuote: () => undefined };

/** Share of the window that a selection may be high for its card to leave all of it in view. */
const MOST_SHARE = 0.4;

/** What the card of a selection stands beside: all of it, or its last line where it is long. */
function boxOfSelection(range: Range): DOMRect {
  const whole = range.getBoundingClientRect();
  const isLong = whole.height > innerHeight * MOST_SHARE;
  return (isLong && [...range.getClientRects()].at(-1)) || whole;
}

/** The card of a selection, which is open from the first. */
function SelectionCardView({ language, result, range, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = card;
    if (!current) return undefined;
    const end = followCard(current, { getBox: () => boxOfSelection(range), focus: () => undefined });
    const close = ({ newState }: ToggleEvent) => newState === 'closed' && onClose();
    current.addEventListener('toggle', close);
    current.showPopover();
    return () => {
      current.removeEventListener('toggle', close);
      end();
    };
  }, []);
  return (
    <Card language={language} name={sayResult(language, result)} card={card}>
      <ResultView language={language} result={result} actions={ACTIONS} />
    </Card>
  );
}

/** Shows what was found of a selection, in a card at its end, and marks the selection, until the card is closed or `signal` aborts. */
export function showSelectionCard(
  document: Document,
  { language, result, range, marks, makeHost }: Omit<Props, 'onClose'> & { marks: Marks; makeHost: MakeHost },
  signal: AbortSignal,
): void {
  const body = bodyOf(document);
  if (!body || signal.aborted) return;
  const { host, container } = makeHost(document, CARD_CSS);
  const around = parentElementOf(range.endContainer);
  Object.assign(container, { lang: language.locale, dir: language.direction });
  container.style.colorScheme = (around && schemeAt(around)) ?? '';
  const remove = () => {
    marks.clearQuote();
    render(null, container);
    host.remove();
  };
  appendChild(body, host);
  marks.showRange(range);
  render(<SelectionCardView language={language} result={result} range={range} onClose={remove} />, container);
  signal.addEventListener('abort', remove);
}
