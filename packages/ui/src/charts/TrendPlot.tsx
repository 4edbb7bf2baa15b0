import { Area, Line } from 'recharts';
import { ChartTip } from './ChartTip';
import { dayTime } from './formatDay';
import { PlotFrame } from './PlotFrame';
import type { TrendChartPoint, TrendChartProps } from './TrendChart';

/** The drawing of a {@link TrendChart}. */
export function TrendPlot(props: Required<TrendChartProps>) {
  const { label, series, points, shape, height } = props;
  const valueOf = (index: number) => (point: TrendChartPoint) =>
    point.values[index];
  return (
    <PlotFrame
      label={label}
      height={height}
      data={points.map(point => ({ ...point, time: dayTime(point.day) }))}
      tipOf={(point, isActive) => (
        <ChartTip
          time={isActive ? point?.time : undefined}
          entries={series
            .map((one, index) => ({
              ...one,
              mark: shape === 'lines' ? ('line' as const) : undefined,
              value: point?.values[index]?.toLocaleString(),
            }))
            .reverse()}
        />
      )}
    >
      {series.map(({ id, label: name, color }, index) =>
        shape === 'stacked' ? (
          <Area
            key={id}
            name={name}
            dataKey={valueOf(index)}
            stackId="all"
            type="monotone"
            stroke="var(--cb-surface)"
            strokeWidth={1}
            fill={color}
            fillOpacity={1}
            isAnimationActive={false}
          />
        ) : (
          <Line
            key={id}
            name={name}
            dataKey={valueOf(index)}
            type="monotone"
            stroke={color}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        ),
      )}
    </PlotFrame>
  );
}
