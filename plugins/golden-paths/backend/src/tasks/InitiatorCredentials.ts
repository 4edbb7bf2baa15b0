import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import type { TaskSecrets } from '@backstage/plugin-scaffolder-node';

/** A little earlier than the end, as what is asked for with them takes time. */
const MARGIN_MS = 30_000;

/** What {@link InitiatorCredentials} needs. */
export interface InitiatorCredentialsOptions {
  auditor: AuditorService;
  auth: AuthService;
  /** Who acts when the session of the person who started a task has ended. */
  afterSession: 'portal' | 'fail';
}

/** Finds out for whom the steps of a task act. */
export class InitiatorCredentials {
  readonly #options: InitiatorCredentialsOptions;

  constructor(options: InitiatorCredentialsOptions) {
    this.#options = options;
  }

  /**
   * @param task - `onPortal` is called when the portal acts instead of the person,
   *   unless that is `known`
   * @throws AuthenticationError when the session has ended and nobody may act instead
   */
  async of(task: {
    id: string;
    createdBy?: string;
    secrets?: TaskSecrets;
    known: boolean;
    onPortal: (message: string) => void;
  }): Promise<BackstageCredentials> {
    const { auth, afterSession } = this.#options;
    // eslint-disable-next-line no-underscore-dangle -- a name of the stock router
    const text = task.secrets?.__initiatorCredentials;
    if (text === undefined) {
      return auth.getNoneCredentials();
    }
    const credentials: BackstageCredentials = JSON.parse(text);
    if (!hasEnded(credentials)) {
      return credentials;
    }
    const who = task.createdBy ?? 'whoever started the task';
    if (afterSession === 'fail') {
      throw new AuthenticationError(
        `The session of ${who} has ended, and goldenPaths.tasks.afterSession is "fail": retry the task to go on`,
      );
    }
    if (task.known) {
      return auth.getOwnServiceCredentials();
    }
    const trace = await this.#options.auditor.createEvent({
      eventId: 'task',
      severityLevel: 'medium',
      meta: {
        actionType: 'after-session',
        taskId: task.id,
        createdBy: task.createdBy,
      },
    });
    const own = await auth.getOwnServiceCredentials();
    await trace.success();
    task.onPortal(
      `The session of ${who} has ended: the remaining steps act for the portal`,
    );
    return own;
  }
}

/** Credentials of other systems do not end; those of people say when. */
function hasEnded(credentials: BackstageCredentials): boolean {
  const { expiresAt }: { expiresAt?: Date | string } = credentials;
  return (
    expiresAt !== undefined &&
    new Date(expiresAt).getTime() - MARGIN_MS <= Date.now()
  );
}
