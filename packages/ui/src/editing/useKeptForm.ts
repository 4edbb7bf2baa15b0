import { useCallback, useEffect, useState } from 'react';
import { sameValue } from './sameValue';

const PREFIX = 'callboard.unsaved:';

function readKept<T>(key: string): T | undefined {
  try {
    const kept = window.sessionStorage.getItem(PREFIX + key);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}

function keep(key: string, value: unknown) {
  try {
    if (value === undefined) {
      window.sessionStorage.removeItem(PREFIX + key);
    } else {
      window.sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
    }
  } catch {
    // A browser that keeps nothing only loses the comfort.
  }
}

/** A form whose unsaved state outlives the page. */
export interface KeptForm<T> {
  value: T;
  setValue: (value: T) => void;
  isDirty: boolean;
  /** Whether it began with what was typed before, but not saved. */
  wasKept: boolean;
  /** Forgets what was typed; for after saving, and for starting over. */
  forget: () => void;
}

/**
 * The state of a form. What is typed is kept in this browser tab until it is
 * saved, so that neither the back button nor a reload loses it.
 *
 * @param key - names the form, such as `access/role:admins`
 * @param initial - what is saved; only the one at the start counts
 */
export function useKeptForm<T>(key: string, initial: T): KeptForm<T> {
  const [saved] = useState(initial);
  const [kept] = useState(() => readKept<T>(key));
  const [value, setValue] = useState<T>(kept ?? initial);
  const isDirty = !sameValue(value, saved);

  useEffect(() => {
    keep(key, isDirty ? value : undefined);
  }, [key, isDirty, value]);

  const forget = useCallback(() => {
    keep(key, undefined);
    setValue(saved);
  }, [key, saved]);

  return {
    value,
    setValue,
    isDirty,
    wasKept: kept !== undefined && !sameValue(kept, saved),
    forget,
  };
}
