import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';

/** What one run of a step noted. */
export interface Note {
  taskId: string;
  stepId: string;
  /** The process that it ran in. */
  pid: number;
}

const folder = process.env.TEST_NOTES ?? '';

/**
 * Actions that note in `$TEST_NOTES/notes` that they run, and then wait for a
 * file there, if they are told to: `test:note`, which may be repeated, and
 * `test:once`, which nobody knows anything about.
 */
export const noteModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'test-notes',
  register(reg) {
    reg.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(noteAction('test:note'), noteAction('test:once'));
      },
    });
  },
});

function noteAction(id: string) {
  return createTemplateAction({
    id,
    schema: { input: { waitFor: z => z.string().optional() } },
    async handler({ input, step, task }) {
      const note: Note = {
        taskId: task.id,
        stepId: step?.id ?? '',
        pid: process.pid,
      };
      await appendFile(join(folder, 'notes'), `${JSON.stringify(note)}\n`);
      while (input.waitFor && !existsSync(join(folder, input.waitFor))) {
        await sleep(50);
      }
    },
  });
}
