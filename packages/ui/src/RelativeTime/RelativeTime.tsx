import { formatRelativeTime } from './formatRelativeTime';
import { useNow } from './useNow';

/** What a {@link RelativeTime} needs. */
export interface RelativeTimeProps {
  /** A moment, as a date or in ISO 8601. */
  value: Date | string;
  /** BCP 47 tag; default: the browser's language. */
  locale?: string;
  className?: string;
}

/**
 * A moment as distance from now ("3 days ago"), with the exact time on hover.
 * A value that is no date is shown as it is.
 */
export function RelativeTime({ value, locale, className }: RelativeTimeProps) {
  const now = useNow();
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) {
    return <span className={className}>{String(value)}</span>;
  }
  const absolute = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(time);
  return (
    <time
      dateTime={time.toISOString()}
      title={absolute}
      className={className}
      style={{ whiteSpace: 'nowrap' }}
    >
      {formatRelativeTime(time, { now, locale })}
    </time>
  );
}
