import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Load, useLoad } from '../../shared/useLoad';

/** Some members of groups, and how many there are. */
export interface Members {
  people: Entity[];
  total: number;
}

/**
 * Loads members of groups.
 *
 * @param groupRefs - full references; nothing is asked for an empty list
 * @param limit - how many people at most
 */
export function useMembers(groupRefs: string[], limit: number): Load<Members> {
  const catalogApi = useApi(catalogApiRef);
  const load = async () => {
    const { items, totalItems } = await catalogApi.queryEntities({
      query: {
        $all: [
          { kind: 'user' },
          {
            relations: {
              $contains: { type: 'memberOf', targetRef: { $in: groupRefs } },
            },
          },
        ],
      },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'metadata.description',
        'spec.profile',
      ],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit,
      offset: 0,
    });
    return { people: items, total: totalItems };
  };
  return useLoad(
    groupRefs.length > 0 ? load : undefined,
    `${groupRefs.join(' ')} ${limit}`,
  );
}
