import { Area, Line } from 'recharts';
import { burnDownColors } from './burnDownColors';
import { BurnDown, burnDownLines } from './burnDownLines';
import { ChartTip } from './ChartTip';
import { PlotFrame } from './PlotFrame';

/** What a {@link BurnDownPlot} needs. */
export interface BurnDownPlotProps {
  label: string;
  height: number;
  burnDown: BurnDown;
}

/** The drawing of a burn-down. */
export function BurnDownPlot({ label, height, burnDown }: BurnDownPlotProps) {
  return (
    <PlotFrame
      label={label}
      height={height}
      data={burnDownLines(burnDown)}
      tipOf={(moment, isActive) => (
        <ChartTip
          time={isActive ? moment?.time : undefined}
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
      )}
    >
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
    </PlotFrame>
  );
}
