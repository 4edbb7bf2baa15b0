import { useSyncExternalStore } from 'react';

const REFRESH_MS = 60_000;
const listeners = new Set<() => void>();
let minute = Math.floor(Date.now() / REFRESH_MS);
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    minute = Math.floor(Date.now() / REFRESH_MS);
    listeners.forEach(notify => notify());
  }, REFRESH_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The present moment, renewed once a minute; all users share one timer. */
export function useNow(): Date {
  useSyncExternalStore(
    subscribe,
    () => minute,
    () => minute,
  );
  return new Date();
}
