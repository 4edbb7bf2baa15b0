import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import styles from './CopyField.module.css';

const CONFIRM_MS = 2000;

/** What a {@link CopyField} needs. */
export interface CopyFieldProps {
  /** What is copied and shown. */
  value: string;
  /** Says what the value is, as in "Clone address". */
  label: string;
  /** Whether the label is shown above the value; screen readers always get it. */
  showLabel?: boolean;
}

/** A value in monospace with a button that copies it. */
export function CopyField({ value, label, showLabel = false }: CopyFieldProps) {
  const [result, setResult] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (!result) {
      return undefined;
    }
    const timer = setTimeout(() => setResult(undefined), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setResult('copied');
    } catch {
      setResult('failed');
    }
  };

  return (
    <div className={styles.field} role="group" aria-label={label}>
      {showLabel && <span className={styles.label}>{label}</span>}
      <div className={styles.box}>
        {/* On a phone the value scrolls, and what scrolls must take focus. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <code className={styles.value} tabIndex={0}>
          {value}
        </code>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={`Copy ${label.toLocaleLowerCase()}`}
          icon={
            result === 'copied' ? (
              <RiCheckLine size={16} />
            ) : (
              <RiFileCopyLine size={16} />
            )
          }
          onPress={copy}
        />
      </div>
      <span role="status" className={styles.status}>
        {result === 'copied' && 'Copied'}
        {result === 'failed' && 'Not copied. Select the text and copy it.'}
      </span>
    </div>
  );
}
