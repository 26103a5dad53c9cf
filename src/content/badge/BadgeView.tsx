import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../report/language.ts';
import type { ReportActions } from '../../ui/report-actions.ts';
import { Mark } from '../../ui/components/Mark.tsx';
import { ReadRow } from '../../ui/components/ReadRow.tsx';
import { ReportView } from '../../ui/components/ReportView.tsx';
import { WeakSource } from '../../ui/components/WeakSource.tsx';
import type { Provenance } from '../../report/provenance.ts';
import { sayBadge, sayVerdict } from '../../report/verdict-sentences.ts';
import { Card } from './Card.tsx';
import { followCard } from './card-place.ts';
import type { ShownReport } from './shown-report.ts';

interface Props {
  language: Language;
  provenance: Provenance;
  report: ShownReport;
  actions: ReportActions;
}

/** The badge at a headline, and the card that it opens. The card is a popover: Escape or a click elsewhere closes it. */
export function BadgeView({ language, provenance, report, actions }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  // A layout effect, because it runs before `render` returns. With `useEffect`, which waits for the next frame, an early click opens a card
  // that has no position and no width.
  useLayoutEffect(() => {
    const { current: opener } = button;
    if (!card.current || !opener) return undefined;
    return followCard(card.current, {
      getBox: () => opener.getBoundingClientRect(),
      focus: () => opener.focus({ preventScroll: true }),
    });
  }, []);
  const toggle = (event: Event) => {
    // The headline may be a link of the page, or stand in one.
    event.preventDefault();
    event.stopPropagation();
    card.current?.togglePopover();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="badge"
        aria-label={language.say(
          'badgeDescription',
          sayBadge(language, provenance),
          sayVerdict(language, provenance),
        )}
        aria-haspopup="dialog"
        onClick={toggle}
      >
        <Mark size={14} />
        <span>{sayBadge(language, provenance)}</span>
      </button>
      <Card language={language} name={sayVerdict(language, provenance)} card={card}>
        <ReportView
          language={language}
          provenance={provenance}
          page={report.page}
          moreRows={
            <>
              <ReadRow language={language} read={report.read ?? []} />
              <WeakSource language={language} report={report} />
            </>
          }
          actions={{
            ...actions,
            onShowQuote: (place) => {
              card.current?.hidePopover();
              actions.onShowQuote(place);
            },
          }}
        />
      </Card>
    </>
  );
}
