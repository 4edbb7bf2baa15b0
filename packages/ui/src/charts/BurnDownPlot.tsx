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
import { burnDownColors } from './burnDownColors';
import { BurnDown, BurnDownMoment, burnDownLines } from './burnDownLines';
import { ChartTip } from './ChartTip';
import { formatDay } from './formatDay';
import { plotAxis } from './plotAxis';
import { timeTicks } from './timeTicks';

/** What a {@link BurnDownPlot} needs. */
export interface BurnDownPlotProps {
  label: string;
  height: number;
  burnDown: BurnDown;
}

/** The drawing of a burn-down. */
export function BurnDownPlot({ label, height, burnDown }: BurnDownPlotProps) {
  const data = burnDownLines(burnDown);
  const ticks = timeTicks(data[0].time, data[data.length - 1].time);
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
            const moment: BurnDownMoment | undefined = payload?.[0]?.payload;
            return (
              <ChartTip
                time={active ? moment?.time : undefined}
                entries={[
                  {
                    id: 'open',
                    label: 'Open',
                    color: burnDownColors.open,
                    value: moment?.open?.toLocaleString(),
                  },
                  {
                    id: 'ideal',
                    label: 'Even pace',
                    color: burnDownColors.ideal,
                    mark: 'line',
                    value: moment?.ideal?.toLocaleString(),
                  },
                  {
                    id: 'forecast',
                    label: 'Forecast',
                    color: burnDownColors.forecast,
                    mark: 'dashed',
                    value: moment?.forecast?.toLocaleString(),
                  },
                ]}
              />
            );
          }}
        />
        <Area
          name="Open"
          dataKey="open"
          type="stepAfter"
          stroke={burnDownColors.open}
          strokeWidth={2}
          fill={burnDownColors.open}
          fillOpacity={0.14}
          connectNulls
          isAnimationActive={false}
        />
        <Line
          name="Even pace"
          dataKey="ideal"
          stroke={burnDownColors.ideal}
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
        <Line
          name="Forecast"
          dataKey="forecast"
          stroke={burnDownColors.forecast}
          strokeWidth={2}
          strokeDasharray="5 4"
          dot={false}
          connectNulls
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
