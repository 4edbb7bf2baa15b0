import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { formatGraphView, GraphView, parseGraphView } from './graphView';

/**
 * Keeps the view of the large graph in its URL.
 *
 * @returns the view, a function that changes parts of it, and one that gives
 * the address of the graph around another entity
 */
export function useGraphView() {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const view = useMemo(
    () => parseGraphView(new URLSearchParams(query)),
    [query],
  );
  const change = useCallback(
    (part: Partial<GraphView>) =>
      setParams(current =>
        formatGraphView({ ...parseGraphView(current), ...part }),
      ),
    [setParams],
  );
  const around = useCallback(
    (entityRef: string) =>
      `?${formatGraphView({ ...view, roots: [entityRef] })}`,
    [view],
  );
  return { view, change, around };
}
