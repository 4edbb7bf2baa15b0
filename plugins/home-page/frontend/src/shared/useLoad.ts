import { useCallback, useEffect, useState } from 'react';

/** A value on its way, there, or failed. */
export interface Loaded<T> {
  value?: T;
  error?: unknown;
  /** Asks again; the old value stays until the new one is there. */
  reload: () => void;
}

/**
 * Loads a value when the component appears and whenever the loader changes.
 *
 * @param load - keep it stable with `useCallback`
 */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: unknown }>({});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    load().then(
      value => isCurrent && setState({ value }),
      error => isCurrent && setState({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, reload };
}
