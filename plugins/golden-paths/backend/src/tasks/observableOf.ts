import type { Observable, Observer, Subscription } from '@backstage/types';

/**
 * Makes an observable of what somebody tells until nobody listens any more. It
 * never completes by itself.
 *
 * @param watch - begins to tell a listener, later and not at once, and returns
 *   what ends it
 */
export function observableOf<T>(
  watch: (observer: {
    next(value: T): void;
    error(error: Error): void;
  }) => () => void,
): Observable<T> {
  function subscribe(
    observer: Observer<T> | ((value: T) => void) = {},
    onError?: (error: Error) => void,
  ): Subscription {
    const { next, error } =
      typeof observer === 'function'
        ? { next: observer, error: onError }
        : {
            next: observer.next?.bind(observer),
            error: observer.error?.bind(observer),
          };
    let closed = false;
    const end = watch({
      next: value => closed || next?.(value),
      error: failure => {
        const wasClosed = closed;
        closed = true;
        if (!wasClosed) {
          error?.(failure);
        }
      },
    });
    return {
      get closed() {
        return closed;
      },
      unsubscribe() {
        closed = true;
        end();
      },
    };
  }
  const observable = {
    subscribe,
    [Symbol.observable]: () => observable,
  } as Observable<T>;
  return observable;
}
