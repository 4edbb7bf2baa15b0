import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { AuditRecord } from './AuditRecord';

/** Who acts, and through which service. */
export function actorOf({
  principal,
}: BackstageCredentials): Pick<AuditRecord, 'actor' | 'via'> {
  const known = principal as
    BackstageUserPrincipal | BackstageServicePrincipal | { type: 'none' };
  switch (known.type) {
    case 'user':
      return {
        actor: known.userEntityRef,
        ...(known.actor && { via: known.actor.subject }),
      };
    case 'service':
      return { actor: known.subject };
    default:
      return {};
  }
}
