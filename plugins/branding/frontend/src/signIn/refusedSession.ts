import type { FetchApi } from '@backstage/frontend-plugin-api';

const STORAGE_KEY = 'callboard.signIn.refused';

/** What the backend answers to the token of somebody who has left the catalog. */
const REFUSAL = /is not in the catalog, so this account has no access/;

/** Why the last session in this tab was ended by the portal. */
export function readRefusal(): string | undefined {
  return window.sessionStorage.getItem(STORAGE_KEY) ?? undefined;
}

/** Lets the sign-in page start anew. */
export function forgetRefusal() {
  window.sessionStorage.removeItem(STORAGE_KEY);
}

/**
 * Ends the session when the backend says that its user has left, so that they
 * see one page that explains it and not a failure on every page.
 *
 * @param signOut - leads to the sign-in page
 * @returns a middleware of the fetch API
 */
export function endRefusedSession(signOut: () => Promise<void>) {
  let isLeaving = false;
  return {
    apply:
      (next: FetchApi['fetch']): FetchApi['fetch'] =>
      async (input, init) => {
        const response = await next(input, init);
        if (response.status === 401) {
          const text = await response.clone().text();
          if (REFUSAL.test(text) && !isLeaving) {
            isLeaving = true;
            window.sessionStorage.setItem(
              STORAGE_KEY,
              'Your account is not in the catalog any more',
            );
            await signOut();
          }
        }
        return response;
      },
  };
}
