import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import type { TaskStatus } from './taskStates';

/** Which tasks to list. */
export interface TaskQuery {
  /** Only those that the signed-in user started. */
  mine: boolean;
  /** Only those in one of these states; empty: all. */
  statuses: TaskStatus[];
  /** How many at most. */
  limit: number;
  /** How many newer ones to leave out. */
  offset: number;
}

/** A part of the list of tasks, newest first. */
export interface TaskListing {
  tasks: ScaffolderTask[];
  /** All that match, on every page. */
  total: number;
}

/** Lists the runs of templates; unlike `ScaffolderApi` it filters by state. */
export interface TasksApi {
  /**
   * Lists tasks, newest first.
   *
   * @throws ResponseError when the scaffolder refuses
   */
  listTasks(query: TaskQuery): Promise<TaskListing>;
}

/** Reference to the {@link TasksApi} of the app. */
export const tasksApiRef = createApiRef<TasksApi>().with({
  id: 'plugin.scaffolder.tasks',
  pluginId: 'scaffolder',
});
