import type { IdentityApi } from '@backstage/frontend-plugin-api';

const PROVIDER_KEY = 'callboard.signIn.provider';
const PERSONA_KEY = 'callboard.signIn.persona';

/** The provider this browser signed in with last, until sign-out. */
export function rememberedProvider(): string | undefined {
  return window.localStorage.getItem(PROVIDER_KEY) ?? undefined;
}

/** The user as whom this browser signed in last, until sign-out. */
export function rememberedPersona(): string | undefined {
  return window.localStorage.getItem(PERSONA_KEY) ?? undefined;
}

/**
 * Keeps the provider, so that the next visit signs in by itself.
 *
 * @param id - of the provider
 * @param persona - reference of the user, if the provider is `persona`
 */
export function rememberProvider(id: string, persona?: string) {
  forgetProvider();
  window.localStorage.setItem(PROVIDER_KEY, id);
  if (persona) {
    window.localStorage.setItem(PERSONA_KEY, persona);
  }
}

/** The next visit starts at the sign-in page. */
export function forgetProvider() {
  window.localStorage.removeItem(PROVIDER_KEY);
  window.localStorage.removeItem(PERSONA_KEY);
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
