import { UserIdentity } from '@backstage/core-components';
import {
  ApiHolder,
  IdentityApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import {
  forgetOnSignOut,
  forgetProvider,
  rememberedPersona,
  rememberedProvider,
  rememberProvider,
} from './rememberedProvider';
import type { SignInOffer, SignInProvider } from './signInProviders';

async function openSession(
  apis: ApiHolder,
  provider: SignInProvider,
  how: { optional: true } | { instantPopup: true },
): Promise<IdentityApi | undefined> {
  const authApi = await provider.loadApi(apis);
  const answer = await authApi?.getBackstageIdentity(how);
  if (!authApi || !answer) {
    return undefined;
  }
  return UserIdentity.create({
    identity: answer.identity,
    profile: await authApi.getProfile(),
    authApi,
  });
}

/** Where a sign-in stands. */
export interface SignInState {
  /** The provider in progress. */
  pending?: string;
  /** The user as whom somebody enters, if that provider is `persona`. */
  persona?: string;
  error?: unknown;
  /** Starts with one of the offered providers, as `guest` or as `persona`. */
  start: (id: string, persona?: string) => void;
  /** Takes over the session that a guest or a persona was given. */
  finish: (identity: IdentityApi) => void;
  /** Back to the choice. */
  cancel: (error?: unknown) => void;
  /** Back to the choice, without the account that was tried. */
  changeAccount: () => void;
}

function isOffered(offer: SignInOffer, id: string | undefined): boolean {
  switch (id) {
    case 'guest':
      return offer.guest;
    case 'persona':
      return offer.persona && rememberedPersona() !== undefined;
    default:
      return offer.providers.some(provider => provider.id === id);
  }
}

/**
 * Signs in, by itself when this browser has a session from before.
 *
 * @param offer - the ways to sign in
 * @param onSuccess - receives the identity, once
 */
export function useSignIn(
  offer: SignInOffer,
  onSuccess: (identity: IdentityApi) => void,
): SignInState {
  const apis = useApiHolder();
  const [pending, setPending] = useState(() => {
    const id = rememberedProvider();
    return isOffered(offer, id) ? id : undefined;
  });
  const [persona, setPersona] = useState(rememberedPersona);
  const [tried, setTried] = useState<string>();
  const [isReturning] = useState(pending !== undefined);
  const [error, setError] = useState<unknown>();

  const cancel = useCallback((cause?: unknown) => {
    forgetProvider();
    setPending(undefined);
    setError(cause);
  }, []);

  const finish = useCallback(
    (identity: IdentityApi) => onSuccess(forgetOnSignOut(identity)),
    [onSuccess],
  );

  const connect = useCallback(
    async (id: string, how: { optional: true } | { instantPopup: true }) => {
      const provider = offer.providers.find(candidate => candidate.id === id);
      if (!provider) {
        return;
      }
      try {
        const identity = await openSession(apis, provider, how);
        if (identity) {
          rememberProvider(id);
          finish(identity);
        } else {
          cancel(
            'optional' in how
              ? undefined
              : new Error(`${provider.title} is not set up for signing in.`),
          );
        }
      } catch (cause) {
        cancel(cause);
      }
    },
    [apis, offer, finish, cancel],
  );

  useEffect(() => {
    if (isReturning && pending) {
      connect(pending, { optional: true });
    }
    // Only once: later attempts are made by the person.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const start = (id: string, as?: string) => {
    setError(undefined);
    setPending(id);
    setPersona(as);
    setTried(id);
    if (id === 'guest' || id === 'persona') {
      rememberProvider(id, as);
    } else {
      connect(id, { instantPopup: true });
    }
  };

  const changeAccount = async () => {
    cancel();
    const provider = offer.providers.find(({ id }) => id === tried);
    const authApi = await provider?.loadApi(apis);
    // Without its own sign-out the provider would choose the same account again.
    await authApi?.signOut().catch(() => {});
  };

  return { pending, persona, error, start, finish, cancel, changeAccount };
}
