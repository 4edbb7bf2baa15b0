import { Skeleton } from '@backstage/ui';
import { ReactNode, Suspense } from 'react';
import { ChartBoundary } from './ChartBoundary';
import { ChartLegend, LegendEntry } from './ChartLegend';
import styles from './charts.module.css';

/** Numbers of a chart as text, for those who cannot see it. */
export interface ChartTable {
  columns: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly (string | number)[])[];
}

/** What a {@link ChartFrame} needs. */
export interface ChartFrameProps {
  /** Names the chart. */
  label: string;
  /** In pixels; kept from the first moment, so that nothing jumps. */
  height: number;
  legend: readonly LegendEntry[];
  table: ChartTable;
  /** The plot; may still have to be loaded. */
  children: ReactNode;
}

/**
 * A plot with its legend, and its numbers as a table that everybody can open.
 * When the plot cannot be loaded, the table stands in for it.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { label, height, legend, table, children } = props;
  return (
    <figure className={styles.figure} aria-label={label}>
      <ChartBoundary
        fallback={
          <p className={styles.missing} style={{ minHeight: height }}>
            The chart could not be loaded. Its numbers are below.
          </p>
        }
      >
        <div className={styles.plot} style={{ height }}>
          <Suspense
            fallback={<Skeleton width="100%" height={height} rounded />}
          >
            {children}
          </Suspense>
        </div>
      </ChartBoundary>
      <ChartLegend entries={legend} />
      <details className={styles.numbers}>
        <summary>Numbers as a table</summary>
        <div
          className={styles.scroll}
          // What scrolls must be reachable with the keyboard.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={label}
        >
          <table>
            <thead>
              <tr>
                {table.columns.map(column => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={table.columns[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
