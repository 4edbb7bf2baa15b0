import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartTip } from './ChartTip';
import { dayTime, formatDay } from './formatDay';
import { plotAxis } from './plotAxis';
import { timeTicks } from './timeTicks';
import type { TrendChartPoint, TrendChartProps } from './TrendChart';

/** The drawing of a {@link TrendChart}. */
export function TrendPlot(props: Required<TrendChartProps>) {
  const { label, series, points, shape, height } = props;
  const data = points.map(point => ({ ...point, time: dayTime(point.day) }));
  const ticks =
    data.length > 0 ? timeTicks(data[0].time, data[data.length - 1].time) : [];
  const valueOf = (index: number) => (point: TrendChartPoint) =>
    point.values[index];
  return (
    <ResponsiveContainer
      width="100%"
      height={height}
      initialDimension={{ width: 640, height }}
    >
      <ComposedChart data={data} title={label} margin={plotAxis.margin}>
        <CartesianGrid vertical={false} stroke="var(--cb-border)" />
        <XAxis
          {...plotAxis.time}
          dataKey="time"
          ticks={ticks}
          tickFormatter={time => formatDay(time)}
        />
        <YAxis {...plotAxis.count} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--cb-border-strong)' }}
          content={({ active, payload }) => {
            const point: (typeof data)[number] | undefined =
              payload?.[0]?.payload;
            return (
              <ChartTip
                time={active ? point?.time : undefined}
                entries={series
                  .map((one, index) => ({
                    ...one,
                    mark: shape === 'lines' ? ('line' as const) : undefined,
                    value: point?.values[index]?.toLocaleString(),
                  }))
                  .reverse()}
              />
            );
          }}
        />
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
      </ComposedChart>
    </ResponsiveContainer>
  );
}
