import type { IdentityApi } from '@backstage/frontend-plugin-api';

const STORAGE_KEY = 'callboard.signIn.provider';

/** The provider this browser signed in with last, until sign-out. */
export function rememberedProvider(): string | undefined {
  return window.localStorage.getItem(STORAGE_KEY) ?? undefined;
}

/** Keeps the provider, so that the next visit signs in by itself. */
export function rememberProvider(id: string) {
  window.localStorage.setItem(STORAGE_KEY, id);
}

/** The next visit starts at the sign-in page. */
export function forgetProvider() {
  window.localStorage.removeItem(STORAGE_KEY);
}

/** The same identity, whose sign-out also forgets the provider. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    signOut: async () => {
      forgetProvider();
      await identity.signOut();
    },
  };
}
