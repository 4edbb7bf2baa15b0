import { ReactNode } from 'react';
import styles from './charts.module.css';

/** One entry of a {@link ChartLegend}. */
export interface LegendEntry {
  id: string;
  label: ReactNode;
  /** CSS. */
  color: string;
  /** How it is drawn; default `area`. */
  mark?: 'area' | 'line' | 'dashed';
  /** Behind the label, such as a count. */
  value?: ReactNode;
}

/** Says what the colours of a chart mean. */
export function ChartLegend(props: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {props.entries.map(({ id, label, color, mark = 'area', value }) => (
        <li key={id} className={styles.entry}>
          <span
            className={styles.mark}
            data-mark={mark}
            style={{ color }}
            aria-hidden="true"
          />
          {label}
          {value !== undefined && <b className={styles.value}>{value}</b>}
        </li>
      ))}
    </ul>
  );
}
