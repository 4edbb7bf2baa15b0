import { useEffect, useState } from 'react';

/**
 * False while a component renders for the first time, true from the next
 * render on, which follows at once. What waits for it does not delay the first
 * request of a page.
 */
export function useAfterFirstPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return painted;
}
