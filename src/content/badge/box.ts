/** A rectangle in CSS pixels of the window, as a `DOMRect` has it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A box of its own: a `DOMRect` loses its sides when it is spread. */
export const boxFrom = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

/** The part that two boxes share; negative in size where they are apart. */
export const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** Area that two boxes share, in square pixels. */
export function overlapOf(a: Box, b: Box): number {
  const { left, top, right, bottom } = intersect(a, b);
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Does one box lie in the other? */
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;
