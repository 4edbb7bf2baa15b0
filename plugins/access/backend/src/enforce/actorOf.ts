import type {
  BackstageNonePrincipal,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { Denial } from '@callboard/backend-kit';

/**
 * Who asked, and through which service.
 *
 * @returns `actor` is undefined for nobody; `via` is the plugin that asked
 */
export function actorOf({
  credentials,
  pluginId,
}: Pick<Denial, 'credentials' | 'pluginId'>): { actor?: string; via: string } {
  const principal = credentials.principal as
    BackstageUserPrincipal | BackstageServicePrincipal | BackstageNonePrincipal;
  const via = `plugin:${pluginId}`;
  switch (principal.type) {
    case 'user':
      return { actor: principal.userEntityRef, via };
    case 'service':
      return { actor: principal.subject, via };
    default:
      return { via };
  }
}
