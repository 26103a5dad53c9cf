/** The mark: a W drawn as a wire between posts, the first of them the origin. Decoration only. */
export const Mark = ({ size = 20 }: { size?: number }) => (
  <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="mark-tile" width="32" height="32" rx="8" />
    <path class="mark-wire" d="M6 9.9 11.3 23.1 16 12.7 20.7 23.1 26 9.9" />
    <circle class="mark-origin" cx="6.2" cy="9.9" r="3.2" />
  </svg>
);
