import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/**
 * Who is behind credentials.
 *
 * @returns the entity reference of a user, or the subject of a service
 */
export function nameOf({ principal }: BackstageCredentials): string {
  const known = principal as BackstageUserPrincipal | BackstageServicePrincipal;
  return known.type === 'user' ? known.userEntityRef : known.subject;
}
