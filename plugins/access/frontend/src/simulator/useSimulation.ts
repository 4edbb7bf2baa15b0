import { useApi } from '@backstage/frontend-plugin-api';
import type { Simulation } from '@callboard/plugin-access-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { simulatorApiRef } from '../apis';
import type { SimulationQuery } from './simulationQuery';

/**
 * Asks the policy. The answer before stays while the next one is on its way.
 *
 * @param query - without a permission nothing is asked
 * @param isSelf - asks about who looks and what is published, which is all that
 *   people may who cannot read policies
 */
export function useSimulation(query: SimulationQuery, isSelf: boolean) {
  const api = useApi(simulatorApiRef);
  const { user, permission, resource, version, against } = query;
  return useAsyncRetry(async (): Promise<Simulation[] | undefined> => {
    if (!permission) {
      return undefined;
    }
    const { items } = await api.simulate({
      permission,
      ...(resource && { resourceRef: resource }),
      ...(user && !isSelf && { user }),
      ...(!isSelf && {
        versions: against === undefined ? [version] : [version, against],
      }),
    });
    return items;
  }, [api, user, permission, resource, version, against, isSelf]);
}
