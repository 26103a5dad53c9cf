import { bodyOf, parentElementOf, rootOf, windowOf } from '../../dom.ts';

/** Colours as `getComputedStyle` gives them: red, green and blue from 0 to 255, alpha from 0 to 1. */
function readColour(colour: string): { lightness: number; alpha: number } | undefined {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return { lightness: (0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha };
}

/**
 * Tells whether the page is light or dark around an element, from the first solid background behind it, or else from the colour of its
 * text. `undefined` if neither can be read; the system's colour scheme then applies.
 */
export function schemeAt(element: Element): 'light' | 'dark' | undefined {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const background = readColour(getComputedStyle(at).backgroundColor);
    if (background && background.alpha > 0.5) return background.lightness > 0.5 ? 'light' : 'dark';
  }
  const words = readColour(getComputedStyle(element).color);
  return words && (words.lightness > 0.5 ? 'dark' : 'light');
}

/** Calls `onChange` when the page's colours may have changed: a class or a theme was set on its root, or the system changed its scheme. */
export function watchScheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  for (const root of [rootOf(document), bodyOf(document)])
    if (root) observer.observe(root, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  windowOf(document)
    ?.matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', onChange, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
