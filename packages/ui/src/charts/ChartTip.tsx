import { formatDay } from './formatDay';
import { LegendEntry } from './ChartLegend';
import styles from './charts.module.css';

/** What a {@link ChartTip} needs. */
export interface ChartTipProps {
  /** Milliseconds; nothing is shown without. */
  time: number | undefined;
  /** Highest first; those without a value are left out. */
  entries: readonly LegendEntry[];
}

/** The numbers of the day under the pointer, or under the keyboard's mark. */
export function ChartTip({ time, entries }: ChartTipProps) {
  if (time === undefined) {
    return null;
  }
  return (
    <div className={styles.tip}>
      {formatDay(time, 'long')}
      <ul>
        {entries
          .filter(({ value }) => value !== undefined)
          .map(({ id, label, color, mark = 'area', value }) => (
            <li key={id}>
              <span
                className={styles.mark}
                data-mark={mark}
                style={{ color }}
                aria-hidden="true"
              />
              {label}
              <b>{value}</b>
            </li>
          ))}
      </ul>
    </div>
  );
}
