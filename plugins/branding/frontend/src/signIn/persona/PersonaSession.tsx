import { ProxiedSignInPage } from '@backstage/core-components';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { PERSONA_HEADER } from '@callboard/plugin-access-common';
import type { ComponentType } from 'react';

/** What a {@link PersonaSession} needs. */
export interface PersonaSessionProps {
  userEntityRef: string;
  onSuccess: (identity: IdentityApi) => void;
  ErrorComponent: ComponentType<{ error?: Error }>;
}

/** Opens the session of a persona. */
export function PersonaSession(props: PersonaSessionProps) {
  return (
    <ProxiedSignInPage
      provider="persona"
      headers={{ [PERSONA_HEADER]: props.userEntityRef }}
      onSignInSuccess={props.onSuccess}
      ErrorComponent={props.ErrorComponent}
    />
  );
}
