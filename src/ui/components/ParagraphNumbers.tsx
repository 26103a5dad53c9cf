interface Props {
  /** Word at which each paragraph starts. */
  starts: readonly number[];
  /** Words of the whole article. */
  words: number;
}

/** Least distance between two numbers, in percent of the bar: the width of two digits. */
const MIN_APART = 7;

/** Paragraph numbers over the page's bar, as many as fit. Hidden from screen readers: the steps under the strip say the same in words. */
export function ParagraphNumbers({ starts, words }: Props) {
  let last = Number.NEGATIVE_INFINITY;
  const shown = starts.flatMap((start, i) => {
    const percent = (start / words) * 100;
    if (percent - last < MIN_APART || percent > 100 - MIN_APART / 2) return [];
    last = percent;
    return [{ number: i + 1, percent }];
  });
  if (starts.length < 2) return null;
  return (
    <div class="strip-numbers" aria-hidden="true">
      {shown.map(({ number, percent }) => (
        <span style={{ insetInlineStart: `${percent}%` }}>{number}</span>
      ))}
    </div>
  );
}
