import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { isRunning, isUnfinished } from '../shared/taskStates';
import { TaskListing, tasksApiRef } from '../shared/TasksApi';
import { taskQuery, TaskView } from './taskView';

const refreshMs = 5000;
/** What waits for people takes its time. */
const waitingRefreshMs = 60_000;

/** The list as far as it is known. */
export interface TaskList {
  /** The last list that arrived; it stays while a newer one is on its way. */
  listing?: TaskListing;
  /** The listing answers an earlier view. */
  stale: boolean;
  error?: Error;
  retry: () => void;
}

interface Answer {
  view: TaskView;
  listing?: TaskListing;
  error?: Error;
}

/** Loads the tasks of a view and renews them while one of them is open. */
export function useTaskList(view: TaskView): TaskList {
  const tasksApi = useApi(tasksApiRef);
  const [answer, setAnswer] = useState<Answer>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let overtaken = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    tasksApi.listTasks(taskQuery(view)).then(
      listing => {
        if (overtaken) {
          return;
        }
        setAnswer({ view, listing });
        const open = listing.tasks.filter(({ status }) => isUnfinished(status));
        if (open.length > 0) {
          timer = setTimeout(
            () => setAttempt(count => count + 1),
            open.some(({ status }) => isRunning(status))
              ? refreshMs
              : waitingRefreshMs,
          );
        }
      },
      (error: unknown) =>
        !overtaken &&
        setAnswer(last => ({
          view,
          listing: last?.listing,
          error: toError(error),
        })),
    );
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [tasksApi, view, attempt]);

  const retry = useCallback(() => {
    setAnswer(undefined);
    setAttempt(count => count + 1);
  }, []);
  const settled = answer?.view === view;
  return {
    listing: answer?.listing,
    stale: !settled,
    error: settled ? answer.error : undefined,
    retry,
  };
}
