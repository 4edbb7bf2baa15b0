import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ForgeRepository } from '@callboard/plugin-forge-common';
import useAsync from 'react-use/esm/useAsync';

const MAX_ENTITIES = 20;

/**
 * Loads the references of the catalog entities whose source is a repository.
 * What the catalog holds is an extra here: without it the page is still whole.
 */
export function useRepositoryEntities(repository: ForgeRepository): string[] {
  const catalogApi = useApi(catalogApiRef);
  const { cloneUrl, defaultBranch } = repository;
  const source = `url:${cloneUrl.replace(/\.git$/, '')}/src/branch/${defaultBranch}/`;
  const { value } = useAsync(async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { 'metadata.annotations.backstage.io/source-location': source },
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
      orderFields: [{ field: 'kind', order: 'asc' }],
      limit: MAX_ENTITIES,
    });
    return items
      .filter(entity => entity.kind !== 'Location')
      .map(entity => stringifyEntityRef(entity));
  }, [catalogApi, source]);
  return value ?? [];
}
