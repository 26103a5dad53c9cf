import type { ComponentChildren } from 'preact';

interface Props {
  /** Names the row for style sheets: class `row-KIND`. */
  kind: string;
  title: string;
  /** How much is in it: "10 other outlets". */
  count?: string | undefined;
  /** Open at first: the answer itself, where there is no other. */
  isOpen?: boolean;
  /** What it holds in short, told while it is closed. */
  gist?: readonly string[];
  children: ComponentChildren;
}

/** A part of the report that is closed at first, and opens in place. Render it only where it holds something. */
export const Row = ({ kind, title, count, isOpen = false, gist = [], children }: Props) => (
  <details class={`row row-${kind}`} open={isOpen}>
    <summary>
      <span class="row-title">{title}</span> {count !== undefined && <span class="row-count">{count}</span>}
      {gist.map((line) => (
        <span class="row-gist">{line}</span>
      ))}
    </summary>
    <div class="row-content">{children}</div>
  </details>
);

/** Sentences of a row, each a line. */
export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="lines">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);
