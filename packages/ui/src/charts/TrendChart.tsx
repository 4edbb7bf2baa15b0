import { lazy } from 'react';
import { ChartFrame } from './ChartFrame';
import { dayTime, formatDay } from './formatDay';
import { sampleRows } from './sampleRows';

const TrendPlot = lazy(() =>
  import('./TrendPlot').then(m => ({ default: m.TrendPlot })),
);

const MOST_ROWS = 13;

/** One line or area of a {@link TrendChart}. */
export interface TrendSeries {
  id: string;
  label: string;
  /** CSS, such as `var(--cb-chart-1)`. */
  color: string;
}

/** One day of a {@link TrendChart}. */
export interface TrendChartPoint {
  /** UTC date, `YYYY-MM-DD`. */
  day: string;
  /** In the order of the series. */
  values: readonly number[];
}

/** What a {@link TrendChart} needs. */
export interface TrendChartProps {
  /** Names the chart. */
  label: string;
  /** Lowest first when stacked. */
  series: readonly TrendSeries[];
  /** Oldest first. */
  points: readonly TrendChartPoint[];
  /** `stacked` for parts of a whole (default), else `lines`. */
  shape?: 'stacked' | 'lines';
  /** In pixels; default 240. */
  height?: number;
}

/** Counts over days. The library that plots is loaded with the first chart. */
export function TrendChart(props: TrendChartProps) {
  const { label, series, points, shape = 'stacked', height = 240 } = props;
  const last = points.at(-1);
  return (
    <ChartFrame
      label={label}
      height={height}
      legend={series
        .map(({ id, label: name, color }, index) => ({
          id,
          label: name,
          color,
          mark: shape === 'lines' ? ('line' as const) : ('area' as const),
          value: last?.values[index]?.toLocaleString(),
        }))
        .reverse()}
      table={{
        columns: ['Day', ...series.map(({ label: name }) => name)],
        rows: sampleRows(points, MOST_ROWS).map(({ day, values }) => [
          formatDay(dayTime(day), 'long'),
          ...values,
        ]),
      }}
    >
      <TrendPlot
        label={label}
        series={series}
        points={points}
        shape={shape}
        height={height}
      />
    </ChartFrame>
  );
}
