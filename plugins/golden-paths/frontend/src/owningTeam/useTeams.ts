import { useEffect, useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/** A group that can own something. */
export interface Team {
  /** Full reference, e.g. `group:default/platform`. */
  ref: string;
  /** Name for people. */
  title: string;
}

/** The teams to choose from. */
export interface Teams {
  /** Those that the signed-in user belongs to, then those above them. */
  mine: Team[];
  others: Team[];
}

/** Loads the groups of the catalog, those of the signed-in user apart. */
export function useTeams(): {
  teams?: Teams;
  error?: Error;
} {
  const catalogApi = useApi(catalogApiRef);
  const identityApi = useApi(identityApiRef);
  const [state, setState] = useState<{ teams?: Teams; error?: Error }>({});

  useEffect(() => {
    let current = true;
    Promise.all([
      identityApi.getBackstageIdentity(),
      catalogApi.getEntities({
        filter: { kind: 'Group' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
      }),
    ]).then(
      ([identity, { items }]) => {
        const owned = identity.ownershipEntityRefs;
        const teams = items
          .map(group => ({
            ref: stringifyEntityRef(group),
            title: titleOf(group),
          }))
          .sort((a, b) => a.title.localeCompare(b.title));
        if (current) {
          setState({
            teams: {
              // Their order is kept: own teams come before the groups above.
              mine: owned.flatMap(ref =>
                teams.filter(team => team.ref === ref),
              ),
              others: teams.filter(team => !owned.includes(team.ref)),
            },
          });
        }
      },
      error => current && setState({ error }),
    );
    return () => {
      current = false;
    };
  }, [catalogApi, identityApi]);

  return state;
}

function titleOf(group: {
  metadata: { name: string; title?: string };
  spec?: { profile?: unknown };
}): string {
  const profile = group.spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? group.metadata.title ?? group.metadata.name;
}
