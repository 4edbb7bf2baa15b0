const tick = { fill: 'var(--cb-text-muted)', fontSize: 12 };

/** What the axes of all plots have in common. */
export const plotAxis = {
  margin: { top: 8, right: 8, bottom: 0, left: 0 },
  /** Days from left to right; values are milliseconds. */
  time: {
    type: 'number',
    scale: 'time',
    domain: ['dataMin', 'dataMax'],
    tick,
    tickLine: false,
    axisLine: { stroke: 'var(--cb-border)' },
    minTickGap: 24,
  },
  /** Whole numbers from zero up. */
  count: {
    width: 44,
    allowDecimals: false,
    tick,
    tickLine: false,
    axisLine: false,
    tickFormatter: (value: number) =>
      new Intl.NumberFormat(undefined, { notation: 'compact' }).format(value),
  },
} as const;
