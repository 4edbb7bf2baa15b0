import { useId } from 'react';
import { fromLocalText, toLocalText } from './localMoments';
import styles from './TimeRangeFilter.module.css';

/** A day and time in the time zone of the person, taken when they leave it. */
export function MomentField(props: {
  label: string;
  /** ISO 8601. */
  value?: string;
  onChange: (value: string | undefined) => void;
}) {
  const { label, value, onChange } = props;
  const id = useId();
  const take = (text: string) => {
    if (text !== toLocalText(value)) {
      onChange(fromLocalText(text));
    }
  };
  return (
    <label className={styles.field} htmlFor={id}>
      {label}
      <input
        // Half a date is no value, so the field keeps its own until it is left.
        key={value}
        id={id}
        type="datetime-local"
        defaultValue={toLocalText(value)}
        onBlur={event => take(event.target.value)}
        onKeyDown={event =>
          event.key === 'Enter' && take(event.currentTarget.value)
        }
      />
    </label>
  );
}
