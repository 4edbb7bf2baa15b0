import { useEffect } from 'react';
import { useShadowRoot } from '@backstage/plugin-techdocs-react';

/**
 * Has the reader place its sidebars again when something above them appears. It
 * computes their place when the page was loaded and when the window changes,
 * but what stands above the page comes later.
 */
export function SidebarPosition() {
  const host = useShadowRoot()?.host;
  useEffect(() => {
    const page = host?.closest('main')?.parentElement;
    if (!host || !page || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() =>
      requestAnimationFrame(() => window.dispatchEvent(new Event('resize'))),
    );
    let at: Element | null = host;
    while (at && at !== page) {
      observer.observe(at);
      at = at.parentElement;
    }
    return () => observer.disconnect();
  }, [host]);
  return null;
}
