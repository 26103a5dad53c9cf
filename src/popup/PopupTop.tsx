import type { Language } from '../report/language.ts';
import { Mark } from '../ui/components/Mark.tsx';

interface Props {
  language: Language;
  /** Host of the page; null where the page is not on the web. */
  host: string | null;
  onOpenOptions: () => void;
  /** Absent where the browser has no side panel, and in the panel itself. */
  onOpenPanel?: (() => void) | undefined;
}

const Gear = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none">
    <path d="M2 4.5h5m4 0h3M2 11.5h3m4 0h5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    <circle cx="9" cy="4.5" r="1.9" stroke="currentColor" stroke-width="1.5" />
    <circle cx="7" cy="11.5" r="1.9" stroke="currentColor" stroke-width="1.5" />
  </svg>
);

const Panel = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none">
    <rect x="2" y="3" width="12" height="10" rx="1.5" stroke="currentColor" stroke-width="1.5" />
    <path d="M10 3v10" stroke="currentColor" stroke-width="1.5" />
  </svg>
);

/** The head of the popup: which site it speaks of, the way to the side panel and to the options. */
export const PopupTop = ({ language, host, onOpenOptions, onOpenPanel }: Props) => (
  <header class="top">
    <Mark />
    <span class="top-site" title={host ?? undefined}>
      {host ?? 'Wiremark'}
    </span>
    {onOpenPanel && (
      <button
        type="button"
        class="icon-button"
        aria-label={language.say('openPanel')}
        title={language.say('openPanel')}
        onClick={onOpenPanel}
      >
        <Panel />
      </button>
    )}
    <button
      type="button"
      class="icon-button"
      aria-label={language.say('options')}
      title={language.say('options')}
      onClick={onOpenOptions}
    >
      <Gear />
    </button>
  </header>
);
