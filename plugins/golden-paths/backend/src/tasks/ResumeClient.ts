import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { PluginHttpClient } from '@callboard/http-client';
import { z } from 'zod';
import { ownServiceClient } from '../gates/ownServiceClient';

/** What becomes of a task that is asked to go on; see `SuspendedTasks.resume`. */
export const resumeAnswerSchema = z.object({
  outcome: z.enum(['resumed', 'running', 'gone']),
});

/** Lets tasks of the scaffolder go on, from the backend of another plugin. */
export class ResumeClient {
  readonly #http: PluginHttpClient;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#http = new PluginHttpClient(
      'scaffolder',
      ownServiceClient(options, 'scaffolder'),
    );
  }

  /**
   * Asks a waiting task to go on; asking twice does no harm.
   *
   * @returns `running` when the task has not been put aside yet: ask again; and
   *   `gone` when there is no such task, or it has ended
   */
  async resume(taskId: string): Promise<'resumed' | 'running' | 'gone'> {
    const path = `/golden-paths/tasks/${encodeURIComponent(taskId)}/resume`;
    const { outcome } = await this.#http.send(resumeAnswerSchema, path, {
      method: 'POST',
    });
    return outcome;
  }
}
