/** Pages that do to foreign elements what real pages do: restyle all, or remove what they do not know. */
const HOSTILITIES = {
  /** Every element loses every style, with the highest weight that a page has. */
  unset: '<style>* { all: unset !important; display: block !important; color: red !important }</style>',
  /** Whatever was not there when the page was loaded goes, at once and always. */
  removing: `<script>
    const known = new Set(document.querySelectorAll('*'));
    addEventListener('DOMContentLoaded', () => {
      for (const each of document.querySelectorAll('*')) known.add(each);
      window.removals = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node.localName?.startsWith('wiremark') && !known.has(node)) {
              node.remove();
              window.removals++;
            }
      }).observe(document, { childList: true, subtree: true });
    });
  </script>`,
};

export type Hostility = keyof typeof HOSTILITIES;

export const isHostility = (name: string): name is Hostility => name in HOSTILITIES;

/** A page's HTML with a hostility added. */
export const makeHostile = (hostility: Hostility, html: string): string =>
  html.replace('</head>', `${HOSTILITIES[hostility]}</head>`);
