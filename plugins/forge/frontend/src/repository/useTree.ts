import { useApi } from '@backstage/frontend-plugin-api';
import { ForgeTree } from '@callboard/plugin-forge-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { forgeApiRef } from '../apis';
import { ForgeParams } from '../shared/useForgeParams';

/** Loads a folder, all of it. */
export function useTree({ repository, ref, path }: ForgeParams) {
  const api = useApi(forgeApiRef);
  const { org, name } = repository;
  return useAsyncRetry(async () => {
    const tree = await api.getTree({ org, name }, { ref, path });
    let page: ForgeTree = tree;
    while (page.nextCursor) {
      page = await api.getTree(
        { org, name },
        { path, cursor: page.nextCursor },
      );
      tree.items.push(...page.items);
    }
    return tree;
  }, [api, org, name, ref, path]);
}
