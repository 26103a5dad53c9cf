/** The mark: a W drawn as a wire between posts, the first of them the origin. Decoration only. */
export const Mark = ({ size = 20 }: { size?: number }) => (
  <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="mark-tile" width="32" height="32" rx="8" />
    <path class="mark-wire" d="M7 10.5 11.8 22.5 16 13 20.2 22.5 25 10.5" />
    <circle class="mark-origin" cx="7" cy="10.5" r="3" />
  </svg>
);
