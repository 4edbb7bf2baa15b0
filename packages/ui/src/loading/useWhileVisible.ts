import { useEffect, useRef } from 'react';

/**
 * Does something again and again while the person sees the page, and at once
 * when they come back to it after the time was up.
 *
 * @param act - may change from render to render
 * @param everyMs - time between two, in milliseconds
 */
export function useWhileVisible(act: () => void, everyMs: number): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let isDue = false;
    const tick = () => {
      isDue = document.visibilityState !== 'visible';
      if (!isDue) {
        latest.current();
      }
    };
    const comeBack = () => isDue && tick();
    const timer = setInterval(tick, everyMs);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [everyMs]);
}
