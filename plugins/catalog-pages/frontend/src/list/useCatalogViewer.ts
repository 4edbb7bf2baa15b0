import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useStarredEntities } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { useLoad } from '../shared/useLoad';
import { CatalogViewer } from './catalogQuery';
import { CatalogScope } from './catalogView';

/**
 * Finds out what a query needs to know about the person who asks. A list of
 * everybody's entities needs nothing, so it never waits.
 *
 * @returns undefined while it is not known yet
 */
export function useCatalogViewer(
  scope: CatalogScope,
): CatalogViewer | undefined {
  const identityApi = useApi(identityApiRef);
  const { starredEntities } = useStarredEntities();
  const identity = useLoad(
    scope === 'owned' ? () => identityApi.getBackstageIdentity() : undefined,
    'identity',
  ).value;
  const starred = [...starredEntities].sort().join(' ');
  return useMemo(() => {
    if (scope === 'owned') {
      return identity
        ? { ownershipRefs: identity.ownershipEntityRefs, starredRefs: [] }
        : undefined;
    }
    return {
      ownershipRefs: [],
      starredRefs:
        scope === 'starred' ? starred.split(' ').filter(Boolean) : [],
    };
  }, [scope, identity, starred]);
}
