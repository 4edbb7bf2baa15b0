import { useId } from 'react';
import styles from './DayField.module.css';

/** What a {@link DayField} needs. */
export interface DayFieldProps {
  label: string;
  description?: string;
  /** `YYYY-MM-DD`; empty for none. */
  value: string;
  onChange: (value: string) => void;
  /** First and last day that may be picked, `YYYY-MM-DD`. */
  min?: string;
  max?: string;
  isRequired?: boolean;
}

/** A day, typed or picked from the calendar of the browser. */
export function DayField(props: DayFieldProps) {
  const { label, description, value, onChange, min, max, isRequired } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {description && <p id={`${id}-about`}>{description}</p>}
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        required={isRequired}
        aria-describedby={description && `${id}-about`}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
