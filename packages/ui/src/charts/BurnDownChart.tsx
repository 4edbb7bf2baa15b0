import { lazy } from 'react';
import { BurnDown } from './burnDownLines';
import { burnDownColors } from './burnDownColors';
import { ChartFrame } from './ChartFrame';
import { LegendEntry } from './ChartLegend';
import { dayTime, formatDay } from './formatDay';
import { sampleRows } from './sampleRows';

const BurnDownPlot = lazy(() =>
  import('./BurnDownPlot').then(m => ({ default: m.BurnDownPlot })),
);

const MOST_ROWS = 13;

/** What a {@link BurnDownChart} needs. */
export interface BurnDownChartProps extends BurnDown {
  /** Names the chart. */
  label: string;
  /** In pixels; default 260. */
  height?: number;
}

/**
 * What is left to do over days, beside an even pace to the due date and, where
 * there is one, the forecast.
 */
export function BurnDownChart(props: BurnDownChartProps) {
  const { label, height = 260, ...burnDown } = props;
  const { points, dueAt, forecast } = burnDown;
  const legend: LegendEntry[] = [
    {
      id: 'open',
      label: 'Open',
      color: burnDownColors.open,
      value: points.at(-1)?.open.toLocaleString(),
    },
    {
      id: 'ideal',
      label: 'Even pace, due',
      color: burnDownColors.ideal,
      mark: 'line',
      value: formatDay(dayTime(dueAt), 'long'),
    },
  ];
  if (forecast) {
    legend.push({
      id: 'forecast',
      label: 'At the present pace done',
      color: burnDownColors.forecast,
      mark: 'dashed',
      value: formatDay(dayTime(forecast), 'long'),
    });
  }
  return (
    <ChartFrame
      label={label}
      height={height}
      legend={legend}
      table={{
        columns: ['Day', 'Open'],
        rows: sampleRows(points, MOST_ROWS).map(({ day, open }) => [
          formatDay(dayTime(day), 'long'),
          open,
        ]),
      }}
    >
      <BurnDownPlot label={label} height={height} burnDown={burnDown} />
    </ChartFrame>
  );
}
