import { RiCloseLine } from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './Chips.module.css';

/** One of the {@link Chips}. */
export interface Chip {
  value: string;
  /** In words; names the button that removes it. */
  label: string;
  /** Shown in place of the label. */
  content?: ReactNode;
  tone?: 'neutral' | 'warn';
}

/** Values that were chosen; each can be taken away unless nothing is editable. */
export function Chips(props: {
  label: string;
  chips: Chip[];
  onRemove?: (value: string) => void;
}) {
  const { label, chips, onRemove } = props;
  if (chips.length === 0) {
    return null;
  }
  return (
    <ul aria-label={label} className={styles.chips}>
      {chips.map(chip => (
        <li key={chip.value} className={styles.chip} data-tone={chip.tone}>
          <span className={styles.content}>{chip.content ?? chip.label}</span>
          {onRemove && (
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove ${chip.label}`}
              onClick={() => onRemove(chip.value)}
            >
              <RiCloseLine size={14} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
