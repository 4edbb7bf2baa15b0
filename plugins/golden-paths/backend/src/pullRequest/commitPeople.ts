import { UserEntity } from '@backstage/catalog-model';
import { CommitPerson } from '../readGoldenPathsConfig';

/**
 * Whom a commit is from: written by who runs the template, if the catalog knows
 * their address, and committed by the portal.
 */
export function commitPeople(options: {
  committer: CommitPerson;
  user?: { entity?: UserEntity };
}): { author: CommitPerson; committer: CommitPerson } {
  const { committer, user } = options;
  const profile = user?.entity?.spec?.profile;
  const name = profile?.displayName ?? user?.entity?.metadata.name;
  return {
    author: name && profile?.email ? { name, email: profile.email } : committer,
    committer,
  };
}
