/** Colours of the lines of a burn-down, as CSS. */
export const burnDownColors = {
  open: 'var(--cb-chart-1)',
  ideal: 'var(--cb-border-strong)',
  forecast: 'var(--cb-chart-2)',
} as const;
