import { useSyncExternalStore } from 'react';

const ATTRIBUTES = ['data-theme-mode', 'data-theme-name'];

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributeFilter: ATTRIBUTES });
  }
  return () => observer.disconnect();
}

function current(): string {
  return ATTRIBUTES.map(name =>
    document.querySelector(`[${name}]`)?.getAttribute(name),
  ).join(' ');
}

/** A text that changes with the theme of the portal, such as `light callboard`. */
export function useThemeMode(): string {
  return useSyncExternalStore(subscribe, current);
}
