import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  PolicyState,
  PolicyVersion,
} from '@callboard/plugin-access-common';
import { useCallback, useEffect, useState } from 'react';
import { policiesApiRef } from '../apis';

const LOOKED_AT = 100;

/** The policy as it was loaded. */
export interface LoadedPolicy {
  state: PolicyState;
  shown: PolicyVersion;
}

/**
 * Loads the draft of the person who looks, else the published version. What
 * was loaded stays while it is loaded anew, so that forms stay too.
 */
export function useLoadedPolicy() {
  const api = useApi(policiesApiRef);
  const identity = useApi(identityApiRef);
  const [value, setValue] = useState<LoadedPolicy>();
  const [error, setError] = useState<Error>();

  const load = useCallback(async (): Promise<LoadedPolicy> => {
    const [{ items, state }, { userEntityRef }] = await Promise.all([
      api.listPolicies({ limit: LOOKED_AT }),
      identity.getBackstageIdentity(),
    ]);
    const draft = items.find(
      ({ status, createdBy }) =>
        status === 'draft' && createdBy === userEntityRef,
    );
    const shown = await api.getPolicy(draft?.version ?? 'published');
    return { state, shown };
  }, [api, identity]);

  const reload = useCallback(async () => {
    const loaded = await load();
    setValue(loaded);
    setError(undefined);
    return loaded.shown;
  }, [load]);

  const retry = useCallback(() => {
    setError(undefined);
    reload().catch(setError);
  }, [reload]);
  useEffect(retry, [retry]);

  return { value, error, setValue, reload, retry };
}
