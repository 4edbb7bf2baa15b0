import { useApi } from '@backstage/frontend-plugin-api';
import type { PolicyDiff, VersionRef } from '@callboard/plugin-access-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from './PolicyWorkspace';

/**
 * Compares two versions; again after each change that was saved.
 *
 * @param version - the newer one; nothing is asked while it is undefined
 * @param against - default: the published one
 */
export function useDiff(version: number | undefined, against?: VersionRef) {
  const api = useApi(policiesApiRef);
  const { generation } = usePolicyWorkspace();
  return useAsyncRetry<PolicyDiff | undefined>(
    async () =>
      version === undefined ? undefined : api.diffPolicies(version, against),
    [api, version, against, generation],
  );
}

/** How many roles, rules and defaults differ. */
export function countChanges({ roles, rules, defaults }: PolicyDiff): number {
  return roles.length + rules.length + defaults.length;
}
