import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  formatSimulationQuery,
  parseSimulationQuery,
  SimulationQuery,
} from './simulationQuery';

/** Keeps the question in the address, so that it can be sent to others. */
export function useSimulationQuery(): [
  query: SimulationQuery,
  change: (part: Partial<SimulationQuery>) => void,
] {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => parseSimulationQuery(params), [params]);
  const change = useCallback(
    (part: Partial<SimulationQuery>) =>
      setParams(
        old => formatSimulationQuery({ ...parseSimulationQuery(old), ...part }),
        { replace: true },
      ),
    [setParams],
  );
  return [query, change];
}
