import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createTemplateAction,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { TaskSuspendedError } from '../TaskSuspendedError';

/**
 * Template actions that tell what they did. `test:hang` never ends by itself,
 * `test:gate` waits until `open` is set, `test:checkpoint` hangs after a
 * checkpoint, `test:write` and `test:read` use the workspace.
 */
export class TestActions {
  /** `<step id>` for each run of a step. */
  readonly ran: string[] = [];
  /** Ids of the steps that noticed that they are not wanted any more. */
  readonly stopped: string[] = [];
  readonly read: string[] = [];
  readonly principals: unknown[] = [];
  open = false;
  /** While it is set, `test:hang`, `fs:hang` and `test:checkpoint` hang. */
  hanging = true;

  all(): TemplateAction[] {
    const note = (id: string, run?: Run) =>
      createTemplateAction({
        id,
        handler: async context => {
          const { step } = context;
          this.ran.push(step?.id ?? '');
          await run?.(context);
        },
      });
    return [
      note('test:note', context => context.output('did', 'it')),
      note('test:fail', () => {
        throw new Error('It broke');
      }),
      note('test:hang', () => this.#hang()),
      note('fs:hang', () => this.#hang()),
      note('test:stoppable', async ({ signal, step }) => {
        await new Promise(resolve =>
          signal?.addEventListener('abort', resolve),
        );
        this.stopped.push(step?.id ?? '');
        throw new Error('It was stopped');
      }),
      note('test:gate', () => {
        if (!this.open) {
          throw new TaskSuspendedError(
            'the approval of group:default/platform',
          );
        }
      }),
      note('test:checkpoint', async ({ checkpoint }) => {
        await checkpoint({ key: 'paid', fn: () => this.ran.push('paid') });
        await this.#hang();
      }),
      note('test:write', ({ workspacePath }) =>
        writeFile(join(workspacePath, 'note.txt'), 'from an earlier step'),
      ),
      note('test:read', async ({ workspacePath }) => {
        const file = join(workspacePath, 'note.txt');
        this.read.push(await readFile(file, 'utf8'));
      }),
      note('test:who', async ({ getInitiatorCredentials }) => {
        const { principal } = await getInitiatorCredentials();
        this.principals.push(principal);
      }),
      note('test:talk', ({ logger }) => {
        for (let line = 0; line < 250; line++) {
          logger.info(`line ${line}`);
        }
      }),
    ] as TemplateAction[];
  }

  async #hang() {
    if (this.hanging) {
      await new Promise(() => {});
    }
  }
}

type Run = (
  context: Parameters<TemplateAction['handler']>[0],
) => Promise<void> | void;
