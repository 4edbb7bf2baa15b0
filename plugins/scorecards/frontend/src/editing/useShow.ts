import { useEffect, useRef } from 'react';

/**
 * Brings an element into view that may lie below what one looks at.
 *
 * @param signal - whenever it changes, unless to false or 0, that happens
 */
export function useShow<T extends HTMLElement>(signal: boolean | number) {
  const element = useRef<T>(null);
  useEffect(() => {
    if (signal) {
      // Test environments draw nothing, so nothing can be brought into view.
      element.current?.scrollIntoView?.({ block: 'center' });
    }
  }, [signal]);
  return element;
}
