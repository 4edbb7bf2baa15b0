import { RefObject, useCallback, useEffect, useState } from 'react';
import type { Viewport } from './gridWindow';

/** Until it is measured, as much as a large screen shows. */
const FIRST: Viewport = { top: 0, left: 0, height: 900, width: 1600 };

/**
 * Follows what part of a scrolling element shows.
 *
 * @param element - the one that scrolls
 */
export function useViewport(element: RefObject<HTMLElement>): Viewport {
  const [viewport, setViewport] = useState(FIRST);
  const measure = useCallback(() => {
    const { current } = element;
    if (current && current.clientHeight > 0) {
      setViewport({
        top: current.scrollTop,
        left: current.scrollLeft,
        height: current.clientHeight,
        width: current.clientWidth,
      });
    }
  }, [element]);

  useEffect(() => {
    const { current } = element;
    measure();
    current?.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      current?.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [element, measure]);

  return viewport;
}
