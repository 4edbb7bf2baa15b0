import type {
  AuthService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, UserEntity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Actor } from './PullRequestsService';

/** Finds the names that callers of the portal have in commits. */
export class PortalActors {
  constructor(
    private readonly options: { auth: AuthService; catalog: CatalogService },
  ) {}

  /**
   * Who a caller is. Without a profile in the catalog, the name in the
   * reference has to do, with an address that nobody has (RFC 2606).
   */
  async of(credentials: BackstageCredentials): Promise<Actor> {
    const { auth, catalog } = this.options;
    const principal = credentials.principal as
      BackstageUserPrincipal | BackstageServicePrincipal;
    if (principal.type !== 'user') {
      return toActor(principal.subject, principal.subject, credentials);
    }
    const ref = principal.userEntityRef;
    const entity = (await catalog.getEntityByRef(ref, {
      credentials: await auth.getOwnServiceCredentials(),
    })) as UserEntity | undefined;
    const profile = entity?.spec?.profile;
    const actor = toActor(ref, parseEntityRef(ref).name, credentials);
    return {
      ...actor,
      name: profile?.displayName ?? actor.name,
      email: profile?.email ?? actor.email,
    };
  }
}

function toActor(
  ref: string,
  name: string,
  credentials: BackstageCredentials,
): Actor {
  const mailbox = name.replace(/[^\w.-]+/g, '-');
  return { ref, name, email: `${mailbox}@portal.invalid`, credentials };
}
