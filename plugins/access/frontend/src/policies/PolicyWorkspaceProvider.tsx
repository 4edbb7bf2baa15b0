import { ReactNode } from 'react';

/** Shares the policy that is worked on between the pages of it. */
export function PolicyWorkspaceProvider(props: { children: ReactNode }) {
  return <>{props.children}</>;
}
