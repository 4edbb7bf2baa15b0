import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Button } from '@backstage/ui';
import { EmptyState, ErrorState, SkeletonRows } from '@callboard/ui';
import { RiUserLine } from '@remixicon/react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBranding } from '../config/useBranding';
import { Logo } from '../logo/Logo';
import { isUnknownAccount } from './isUnknownAccount';
import { forgetRefusal, readRefusal } from './refusedSession';
import styles from './SignInPage.module.css';
import { readSignInOffer, SignInOffer } from './signInProviders';
import { UnknownAccount } from './UnknownAccount';
import { SignInState, useSignIn } from './useSignIn';

const PersonaPicker = lazy(async () => ({
  default: (await import('./persona/PersonaPicker')).PersonaPicker,
}));
const PersonaSession = lazy(async () => ({
  default: (await import('./persona/PersonaSession')).PersonaSession,
}));

/** Asks for a session that needs no more than the asking. */
function Entering({ state }: { state: SignInState }) {
  const { persona, cancel, finish } = state;
  const Failed = ({ error }: { error?: Error }) => (
    <main className={styles.page}>
      <ErrorState
        title={`You could not enter as ${persona ?? 'guest'}`}
        error={error}
        onRetry={() => cancel()}
      />
    </main>
  );
  return persona ? (
    <Suspense>
      <PersonaSession
        userEntityRef={persona}
        onSuccess={finish}
        ErrorComponent={Failed}
      />
    </Suspense>
  ) : (
    <ProxiedSignInPage
      provider="guest"
      onSignInSuccess={finish}
      ErrorComponent={Failed}
    />
  );
}

function Choices(props: { offer: SignInOffer; state: SignInState }) {
  const { offer, state } = props;
  if (!offer.guest && !offer.persona && offer.providers.length === 0) {
    return (
      <EmptyState size="compact" title="No way to sign in is configured">
        Add a provider under auth.providers in app-config.yaml.
      </EmptyState>
    );
  }
  const enterAsGuest = () => state.start('guest');
  return (
    <>
      <ul className={styles.choices}>
        {offer.providers.map(({ id, title, Icon }, index) => (
          <li key={id}>
            <Button
              variant={index === 0 ? 'primary' : 'secondary'}
              iconStart={<Icon />}
              isPending={state.pending === id}
              onPress={() => state.start(id)}
            >
              Continue with {title}
            </Button>
          </li>
        ))}
        {offer.guest && !offer.persona && (
          <li>
            <Button
              variant={offer.providers.length === 0 ? 'primary' : 'secondary'}
              iconStart={<RiUserLine />}
              onPress={enterAsGuest}
            >
              Enter as guest
            </Button>
          </li>
        )}
      </ul>
      {offer.persona && (
        <Suspense fallback={<SkeletonRows rows={5} label="Loading people" />}>
          <PersonaPicker
            onGuest={offer.guest ? enterAsGuest : undefined}
            onPick={user => state.start('persona', user)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The page before the portal: the brand and the ways to sign in. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const { signIn } = useBranding();
  const [searchParams, setSearchParams] = useSearchParams();
  const offer = useMemo(
    () =>
      readSignInOffer(config, {
        wanted: signIn.providers,
        isDevelopment: process.env.NODE_ENV !== 'production',
      }),
    [config, signIn.providers],
  );
  const state = useSignIn(offer, onSignInSuccess);
  const [refusal, setRefusal] = useState(readRefusal);
  const failure =
    state.error ?? searchParams.get('error') ?? refusal ?? undefined;
  const changeAccount = () => {
    forgetRefusal();
    setRefusal(undefined);
    setSearchParams({}, { replace: true });
    state.changeAccount();
  };

  if (state.pending === 'guest' || state.pending === 'persona') {
    return <Entering state={state} />;
  }
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <Logo size={28} />
        <h1 className={styles.title}>{signIn.title}</h1>
        {isUnknownAccount(failure) ? (
          <UnknownAccount onChangeAccount={changeAccount} />
        ) : (
          <>
            {signIn.message && (
              <p className={styles.message}>{signIn.message}</p>
            )}
            {failure !== undefined && (
              <ErrorState
                size="compact"
                title="You could not be signed in"
                error={failure}
              />
            )}
            <Choices offer={offer} state={state} />
          </>
        )}
      </div>
    </main>
  );
}
