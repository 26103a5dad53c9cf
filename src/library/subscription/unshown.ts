/** Anything but visible characters, their marks, and plain spaces: no control, direction or zero-width characters, no line breaks. */
export const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
