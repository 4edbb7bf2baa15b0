import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import styles from './TextFilter.module.css';

const pauseMs = 250;

/** Properties of {@link TextFilter}. */
export interface TextFilterProps {
  label: string;
  value: string;
  /** Called once typing pauses. */
  onChange: (value: string) => void;
}

/** A search field that waits for a pause in typing. */
export function TextFilter(props: TextFilterProps) {
  const { label, value, onChange } = props;
  const [draft, setDraft] = useState(value);
  const sent = useRef(value);
  const send = useRef(onChange);
  send.current = onChange;

  // Back button and "Clear filters" change the value from outside.
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setDraft(value);
    }
  }, [value]);

  useEffect(() => {
    if (draft === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = draft;
      send.current(draft);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [draft]);

  return (
    <SearchField
      aria-label={label}
      placeholder={label}
      size="small"
      className={styles.field}
      value={draft}
      onChange={setDraft}
    />
  );
}
