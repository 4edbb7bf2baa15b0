import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Button } from '@backstage/ui';
import { EmptyState, ErrorState } from '@callboard/ui';
import { RiUserLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBranding } from '../config/useBranding';
import { Logo } from '../logo/Logo';
import styles from './SignInPage.module.css';
import { readSignInOffer, SignInOffer } from './signInProviders';
import { SignInState, useSignIn } from './useSignIn';

function GuestError(props: { error?: Error; state: SignInState }) {
  return (
    <ErrorState
      title="You could not enter as guest"
      error={props.error}
      onRetry={() => props.state.cancel()}
    />
  );
}

function Choices(props: { offer: SignInOffer; state: SignInState }) {
  const { offer, state } = props;
  if (!offer.guest && offer.providers.length === 0) {
    return (
      <EmptyState size="compact" title="No way to sign in is configured">
        Add a provider under auth.providers in app-config.yaml.
      </EmptyState>
    );
  }
  return (
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
      {offer.guest && (
        <li>
          <Button
            variant={offer.providers.length === 0 ? 'primary' : 'secondary'}
            iconStart={<RiUserLine />}
            onPress={() => state.start('guest')}
          >
            Enter as guest
          </Button>
        </li>
      )}
    </ul>
  );
}

/** The page before the portal: the brand and the ways to sign in. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const { signIn } = useBranding();
  const [searchParams] = useSearchParams();
  const offer = useMemo(
    () =>
      readSignInOffer(config, {
        wanted: signIn.providers,
        isDevelopment: process.env.NODE_ENV !== 'production',
      }),
    [config, signIn.providers],
  );
  const state = useSignIn(offer, onSignInSuccess);
  const failure = state.error ?? searchParams.get('error') ?? undefined;

  if (state.pending === 'guest') {
    return (
      <ProxiedSignInPage
        provider="guest"
        onSignInSuccess={state.finish}
        ErrorComponent={({ error }) => (
          <main className={styles.page}>
            <GuestError error={error} state={state} />
          </main>
        )}
      />
    );
  }
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <Logo size={28} />
        <h1 className={styles.title}>{signIn.title}</h1>
        {signIn.message && <p className={styles.message}>{signIn.message}</p>}
        {failure !== undefined && (
          <ErrorState
            size="compact"
            title="You could not be signed in"
            error={failure}
          />
        )}
        <Choices offer={offer} state={state} />
      </div>
    </main>
  );
}
