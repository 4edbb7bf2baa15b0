import { ResponseError } from '@backstage/errors';
import {
  DiscoveryApi,
  FetchApi,
  IdentityApi,
} from '@backstage/frontend-plugin-api';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { z } from 'zod';
import { TaskListing, TaskQuery, TasksApi } from './TasksApi';

const answerSchema = z.object({
  tasks: z.array(
    z.custom<ScaffolderTask>(
      task => z.object({ id: z.string() }).safeParse(task).success,
    ),
  ),
  totalTasks: z.number().optional(),
});

/** Asks the scaffolder's own list of tasks. */
export class TaskListClient implements TasksApi {
  readonly #apis: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
    identityApi: IdentityApi;
  };

  constructor(apis: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
    identityApi: IdentityApi;
  }) {
    this.#apis = apis;
  }

  async listTasks(query: TaskQuery): Promise<TaskListing> {
    const { discoveryApi, fetchApi, identityApi } = this.#apis;
    const params = new URLSearchParams({
      limit: String(query.limit),
      offset: String(query.offset),
    });
    if (query.mine) {
      const { userEntityRef } = await identityApi.getBackstageIdentity();
      params.set('createdBy', userEntityRef);
    }
    query.statuses.forEach(status => params.append('status', status));
    const baseUrl = await discoveryApi.getBaseUrl('scaffolder');
    const response = await fetchApi.fetch(`${baseUrl}/v2/tasks?${params}`);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { tasks, totalTasks } = answerSchema.parse(await response.json());
    return { tasks, total: totalTasks ?? tasks.length };
  }
}
