import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

/** State of something that is loaded. */
export interface Load<T> {
  /** The last value that arrived; it stays while a newer one is on its way. */
  value: T | undefined;
  /** The value that was asked for is not there yet. */
  loading: boolean;
  /** Why the last attempt failed; the value before it stays. */
  error: Error | undefined;
  /** Asks again, quietly. */
  reload: () => void;
}

/**
 * Runs a request, and again when its key changes or somebody wants it. An
 * answer that was overtaken by a newer request is dropped.
 *
 * @param load - the request; undefined when there is nothing to ask yet
 * @param key - changes when the request asks for something else
 */
export function useLoad<T>(
  load: (() => Promise<T>) | undefined,
  key: string,
): Load<T> {
  const [state, setState] = useState<{
    key?: string;
    value?: T;
    error?: Error;
  }>({});
  const [attempt, setAttempt] = useState(0);
  const request = useRef(load);
  request.current = load;
  const active = load !== undefined;

  useEffect(() => {
    const run = request.current;
    if (!active || !run) {
      return undefined;
    }
    let overtaken = false;
    run().then(
      value => !overtaken && setState({ key, value }),
      (error: unknown) =>
        !overtaken &&
        setState(last => ({ key, value: last.value, error: toError(error) })),
    );
    return () => {
      overtaken = true;
    };
  }, [key, active, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  const settled = state.key === key;
  return {
    value: state.value,
    loading: active && !settled,
    error: settled ? state.error : undefined,
    reload,
  };
}
