import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { TaskListClient } from './shared/TaskListClient';
import { tasksApiRef } from './shared/TasksApi';

/** Makes the {@link tasksApiRef} available to the pages. */
export const tasksApi = ApiBlueprint.make({
  name: 'tasks',
  params: define =>
    define({
      api: tasksApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
      },
      factory: apis => new TaskListClient(apis),
    }),
});
