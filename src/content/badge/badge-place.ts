import { isWithin, overlapOf, type Box } from './box.ts';

/** Gap between a headline's last word, or its side, and its badge, in CSS pixels. */
const GAP_PX = 8;

/** Gap between a badge and the headline above or under it, in CSS pixels. In a wider gap the badge stands in the middle, up to `MOST_PX`. */
const LEAST_PX = 2;
const MOST_PX = 8;

/** What the place of a badge depends on. Boxes are in CSS pixels of the window. */
export interface HeadlineSetting {
  /** What is to be seen of the headline. */
  headline: Box;
  /** Its last line that is to be seen; the headline's box where its lines are not known. */
  lastLine: Box;
  /** May the badge follow the last word? Not where words are cut off after it. */
  mayFollow: boolean;
  /** What stands round the headline: lines of text, pictures, controls. */
  taken: readonly Box[];
  /** Outside of this, nothing is drawn. */
  bounds: Box;
  isRightToLeft: boolean;
}

/** Left and top of a badge, in CSS pixels of the window. */
export type Place = readonly [left: number, top: number];

/** Width and height of a badge, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

const boxAt = ([left, top]: Place, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Turns a box round, so that what begins at the right begins at the left. */
const mirrored = (box: Box): Box => ({ ...box, left: -box.right, right: -box.left });

const mirroredSetting = (setting: HeadlineSetting): HeadlineSetting => ({
  ...setting,
  headline: mirrored(setting.headline),
  lastLine: mirrored(setting.lastLine),
  taken: setting.taken.map(mirrored),
  bounds: mirrored(setting.bounds),
  isRightToLeft: false,
});

/** Top of a badge in the gap under a headline, which it shares evenly. */
function topUnder({ headline, taken }: HeadlineSetting, { width, height }: Size): number {
  const tops = taken
    .filter(
      ({ left, right, top }) =>
        left < headline.left + width && right > headline.left && top >= headline.bottom,
    )
    .map(({ top }) => top);
  const gap = Math.min(...tops) - headline.bottom - height;
  return headline.bottom + Math.max(LEAST_PX, Math.min(gap / 2, MOST_PX));
}

/** Places in a text that runs from the left, the best first: after the last word, at the headline's side, under it, above it, before it. */
function placesFor(setting: HeadlineSetting, size: Size): Place[] {
  const { headline, lastLine, mayFollow } = setting;
  const { width, height } = size;
  const inLine = lastLine.top + (lastLine.bottom - lastLine.top - height) / 2;
  const after = lastLine.right + GAP_PX;
  const above = headline.top - height - LEAST_PX;
  const under = topUnder(setting, size);
  return [
    ...(mayFollow && after + width <= headline.right ? [[after, inLine] as const] : []),
    [Math.max(headline.right, lastLine.right) + GAP_PX, inLine],
    [headline.left, under],
    [headline.left, above],
    [headline.right - width, above],
    [headline.right - width, under],
    [headline.left - GAP_PX - width, headline.top],
  ];
}

function choose(setting: HeadlineSetting, size: Size, pick: typeof firstFree): Place | undefined {
  if (!setting.isRightToLeft) return pick(setting, size);
  const place = pick(mirroredSetting(setting), size);
  return place && [-place[0] - size.width, place[1]];
}

function firstFree(setting: HeadlineSetting, size: Size): Place | undefined {
  return placesFor(setting, size).find((place) => {
    const box = boxAt(place, size);
    return isWithin(box, setting.bounds) && setting.taken.every((other) => overlapOf(box, other) === 0);
  });
}

function leastCovering(setting: HeadlineSetting, size: Size): Place | undefined {
  const area = size.width * size.height;
  const harmOf = (place: Place): number => {
    const box = boxAt(place, size);
    const covered = setting.taken.reduce((sum, other) => sum + overlapOf(box, other), 0);
    return covered + area - overlapOf(box, setting.bounds);
  };
  return placesFor(setting, size)
    .map((place) => ({ place, harm: harmOf(place) }))
    .sort((a, b) => a.harm - b.harm)[0]?.place;
}

/** A place where a badge covers nothing and is wholly drawn; `undefined` if there is none. */
export const freePlace = (setting: HeadlineSetting, size: Size): Place | undefined =>
  choose(setting, size, firstFree);

/** The place where a badge covers least of what stands round the headline, and most of it is drawn. */
export const leastHarmfulPlace = (setting: HeadlineSetting, size: Size): Place | undefined =>
  choose(setting, size, leastCovering);
