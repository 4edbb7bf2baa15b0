import type { ReactElement, ReactNode } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatDay } from './formatDay';
import { plotAxis } from './plotAxis';
import { timeTicks } from './timeTicks';

/** What a {@link PlotFrame} needs. */
export interface PlotFrameProps<T extends { time: number }> {
  label: string;
  height: number;
  /** Oldest first. */
  data: T[];
  /** What is said of a moment; of none while nobody points at one. */
  tipOf: (moment: T | undefined, isActive: boolean) => ReactElement;
  /** Lines and areas. */
  children: ReactNode;
}

/** What drawings over time have in common: size, axes, grid and tip. */
export function PlotFrame<T extends { time: number }>({
  label,
  height,
  data,
  tipOf,
  children,
}: PlotFrameProps<T>) {
  const ticks =
    data.length > 0 ? timeTicks(data[0].time, data[data.length - 1].time) : [];
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
          content={({ active, payload }) =>
            tipOf(payload?.[0]?.payload, active === true)
          }
        />
        {children}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
