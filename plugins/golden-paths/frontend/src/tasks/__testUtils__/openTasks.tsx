import { NotFoundError } from '@backstage/errors';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import type {
  LogEvent,
  ScaffolderApi,
  ScaffolderTask,
  ScaffolderTaskStatus,
} from '@backstage/plugin-scaffolder-common';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { scaffolderApiMock } from '@backstage/plugin-scaffolder-react/testUtils';
import type { Approval } from '@callboard/plugin-golden-paths-common';
import userEvent from '@testing-library/user-event';
import { FakeApprovals } from '../../__testUtils__/FakeApprovals';
import { approvalsApiRef } from '../../apis';
import { goldenPathsModule } from '../../goldenPathsModule';
import { TaskQuery, TasksApi, tasksApiRef } from '../shared/TasksApi';
import type { TaskStatus } from '../shared/taskStates';
import { aTask } from './aTask';

/** What the stream says, without what every event has. */
export interface StreamEvent {
  type: LogEvent['type'];
  body: LogEvent['body'] & Record<string, unknown>;
}

/** What a test may set; the rest is one task that is done. */
export interface TasksWorld {
  approvals?: Approval[];
  /** Answers the list of tasks. */
  list?: TasksApi['listTasks'];
  task?: ScaffolderTask;
  /** What the stream says of the task. */
  events?: StreamEvent[];
}

/** A stream of events, one a second, that stays open. */
function streamOf(events: StreamEvent[]) {
  const stream = {
    subscribe(observer: { next?: (event: LogEvent) => void }) {
      events.forEach((event, index) =>
        observer.next?.({
          ...event,
          id: index + 1,
          createdAt: `2026-01-31T10:00:0${index}.000Z`,
          taskId: 'task-1',
        }),
      );
      return { closed: false, unsubscribe: () => {} };
    },
  };
  return stream as Partial<
    ReturnType<ScaffolderApi['streamLogs']>
  > as ReturnType<ScaffolderApi['streamLogs']>;
}

/** Opens the portal at an address and notes what it is asked for. */
export function openTasks(path: string, world: TasksWorld = {}) {
  const asked: TaskQuery[] = [];
  const retried: string[] = [];
  const cancelled: string[] = [];
  renderTestApp({
    features: [catalogPlugin, scaffolderPlugin, goldenPathsModule],
    initialRouteEntries: [path],
    apis: [
      mockApis.identity({ userEntityRef: 'user:default/ada' }),
      [catalogApiRef, catalogApiMock({ entities: [] })],
      [permissionApiRef, mockApis.permission()],
      [approvalsApiRef, new FakeApprovals(...(world.approvals ?? []))],
      [
        tasksApiRef,
        {
          listTasks: async (query: TaskQuery) => {
            asked.push(query);
            return (
              (await world.list?.(query)) ?? { tasks: [aTask()], total: 60 }
            );
          },
        },
      ],
      [
        scaffolderApiRef,
        scaffolderApiMock.mock({
          getTask: async id => {
            if (id !== 'task-1') {
              throw new NotFoundError(`There is no task ${id}`);
            }
            return world.task ?? aTask();
          },
          streamLogs: () => streamOf(world.events ?? []),
          retry: async id => {
            retried.push(id);
            return { id };
          },
          cancelTask: async id => {
            cancelled.push(id);
            return { status: 'cancelled' };
          },
        }),
      ],
    ],
  });
  return { asked, retried, cancelled, user: userEvent.setup() };
}

/** A line of the log of a step, with the state that it brings. */
export function stepLog(
  stepId: string,
  status: TaskStatus,
  message: string,
): StreamEvent {
  return {
    type: 'log',
    // The type knows only the states of the stock broker.
    body: { stepId, status: status as ScaffolderTaskStatus, message },
  };
}
