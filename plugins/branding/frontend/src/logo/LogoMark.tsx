/** What a {@link LogoMark} needs. */
export interface LogoMarkProps {
  /** Edge length in pixels; default 24. */
  size?: number;
}

/**
 * Our mark: a board with three pinned cards, one in the accent. It is
 * decoration beside the name.
 */
export function LogoMark({ size = 24 }: LogoMarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        x="2"
        y="2"
        width="20"
        height="20"
        rx="5"
        stroke="currentColor"
        strokeWidth="2"
      />
      <rect x="6" y="6" width="5" height="12" rx="1.5" fill="currentColor" />
      <rect
        x="13"
        y="6"
        width="5"
        height="5"
        rx="1.5"
        fill="var(--cb-accent, currentColor)"
      />
      <rect x="13" y="13" width="5" height="5" rx="1.5" fill="currentColor" />
    </svg>
  );
}
