import { ReactNode } from 'react';
import { ChartLegend } from './ChartLegend';
import styles from './DistributionBar.module.css';

/** One part of a {@link DistributionBar}. */
export interface DistributionPart {
  id: string;
  label: string;
  count: number;
  /** CSS, for levels from `levelColor`. */
  color: string;
  /** Path in the portal of the list behind the part. */
  href?: string;
}

/** What a {@link DistributionBar} needs. */
export interface DistributionBarProps {
  /** Names the bar. */
  label: string;
  /** Left to right. */
  parts: readonly DistributionPart[];
  /** Makes a link of what stands for a part; needed for parts with `href`. */
  renderLink?: (part: DistributionPart, children: ReactNode) => ReactNode;
  /** Leaves out the legend, for narrow places; the text for screen readers stays. */
  compact?: boolean;
}

/** How a whole divides into parts: one bar, and each part in words with its count. */
export function DistributionBar(props: DistributionBarProps) {
  const { label, parts, renderLink, compact = false } = props;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const words = parts
    .map(({ label: name, count }) => `${name}: ${count}`)
    .join(', ');
  return (
    <div className={styles.distribution} role="group" aria-label={label}>
      <div
        className={styles.bar}
        role="img"
        aria-label={total > 0 ? words : 'Nothing counted yet'}
      >
        {parts
          .filter(({ count }) => count > 0)
          .map(({ id, label: name, count, color }) => (
            <span
              key={id}
              className={styles.part}
              style={{ flexGrow: count, background: color }}
              title={`${name}: ${count.toLocaleString()}`}
            />
          ))}
      </div>
      {!compact && (
        <ChartLegend
          entries={parts.map(part => ({
            id: part.id,
            color: part.color,
            label:
              part.href && renderLink
                ? renderLink(part, part.label)
                : part.label,
            value: part.count.toLocaleString(),
          }))}
        />
      )}
    </div>
  );
}
