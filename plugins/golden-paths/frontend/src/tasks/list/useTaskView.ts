import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { formatTaskView, parseTaskView, TaskView } from './taskView';

/**
 * Keeps the view of the list of tasks in its URL. A change of anything but the
 * page goes back to the first page.
 */
export function useTaskView() {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const view = useMemo(
    () => parseTaskView(new URLSearchParams(query)),
    [query],
  );
  const change = useCallback(
    (part: Partial<TaskView>) =>
      setParams(current =>
        formatTaskView({ ...parseTaskView(current), page: 1, ...part }),
      ),
    [setParams],
  );
  return { view, change };
}
