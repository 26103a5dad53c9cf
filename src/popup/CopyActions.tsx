import { useRef, useState } from 'preact/hooks';
import type { TabResult } from '../messages.ts';
import { cite } from '../report/citation/cite.ts';
import { citedPageOf } from '../report/citation/cited-page.ts';
import { CITATION_FORMATS, SHARE_FORMATS } from '../report/copy-formats.ts';
import type { Language } from '../report/language.ts';
import { tellVerdict } from '../report/share.ts';
import { CopyPanel } from '../ui/components/CopyPanel.tsx';
import type { Answers } from './answers.ts';

interface Props {
  language: Language;
  result: Extract<TabResult, { report: unknown }>;
  answers: Answers;
}

type Panel = 'cite' | 'share';

const NAMES = { cite: 'actionCite', share: 'actionShare' } as const;
const idOf = (panel: Panel): string => `${panel}-panel`;

/** Which panel is open, one at most. Escape closes it and goes back to the button that opened it. */
function usePanel() {
  const [open, setOpen] = useState<Panel>();
  const opener = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === undefined) return;
    // Else the browser closes the whole popup.
    event.preventDefault();
    setOpen(undefined);
    opener.current?.focus();
  };
  return { open, opener, onKeyDown, onToggle: (panel: Panel) => setOpen(open === panel ? undefined : panel) };
}

/** Cites the page that is read, and shares its verdict: two buttons, under which a text to copy opens. A page without a web address is not cited. */
export function CopyActions({ language, result, answers }: Props) {
  const { open, opener, onKeyDown, onToggle } = usePanel();
  const { report, coverage, url } = result;
  const { description, settings, today, onChoose, onCopy } = answers;
  const cited = citedPageOf({ report, url, description, today });
  const panels: readonly Panel[] = cited ? ['cite', 'share'] : ['share'];
  const shared = { report, coverage, url, title: cited?.title ?? report.page.title };
  const common = { language, onCopy };
  return (
    <div class="copy-actions" onKeyDown={onKeyDown}>
      {panels.map((panel) => (
        <button
          type="button"
          class="button"
          ref={panel === open ? opener : null}
          aria-expanded={panel === open}
          aria-controls={panel === open ? idOf(panel) : undefined}
          onClick={() => onToggle(panel)}
        >
          {language.say(NAMES[panel])}
        </button>
      ))}
      {open === 'cite' && cited && (
        <CopyPanel
          {...common}
          id={idOf('cite')}
          name={language.say('actionCite')}
          formats={CITATION_FORMATS}
          format={settings.citationFormat}
          text={cite(language, cited, settings.citationFormat)}
          onChoose={(citationFormat) => onChoose({ citationFormat })}
        />
      )}
      {open === 'share' && (
        <CopyPanel
          {...common}
          id={idOf('share')}
          name={language.say('actionShare')}
          formats={SHARE_FORMATS}
          format={settings.shareFormat}
          text={tellVerdict(language, shared, settings.shareFormat)}
          onChoose={(shareFormat) => onChoose({ shareFormat })}
        />
      )}
    </div>
  );
}
