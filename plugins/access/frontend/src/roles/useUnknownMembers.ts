import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import { isEntityMember } from './memberName';

/**
 * Finds members that the catalog does not have. While that is not known, or
 * cannot be found out, none is reported.
 *
 * @param members - words and entity references
 */
export function useUnknownMembers(members: string[]): string[] {
  const catalogApi = useApi(catalogApiRef);
  const refs = members.filter(isEntityMember).join(' ');
  const { value = [] } = useAsync(async () => {
    const entityRefs = refs.split(' ').filter(ref => ref !== '');
    if (entityRefs.length === 0) {
      return [];
    }
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    });
    return entityRefs.filter((_, index) => !items[index]);
  }, [catalogApi, refs]);
  return value;
}
