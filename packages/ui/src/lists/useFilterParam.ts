import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * A filter that is kept in the address. Setting it goes back to the first page
 * of the list.
 *
 * @param name - of the parameter; an empty value removes it
 */
export function useFilterParam(
  name: string,
): [value: string, set: (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setParams(
        old => {
          const next = new URLSearchParams(old);
          next.delete('cursor');
          next.delete('page');
          next.delete(name);
          if (value) {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? '', set];
}
