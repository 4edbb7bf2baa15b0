import { useApi } from '@backstage/frontend-plugin-api';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { useCallback, useEffect } from 'react';
import { Loaded, useLoad } from '../shared/useLoad';

const LIMIT = 20;
const FAILED_FOR_MS = 7 * 24 * 3600 * 1000;
const REFRESH_MS = 5000;

/** A task waits when it was put aside until somebody or something lets it go on. */
export type MyTaskStatus = 'running' | 'waiting' | 'failed';

/** A run of a template by the person. */
export interface MyTask {
  id: string;
  /** What was made, or the template's title. */
  title: string;
  template: string;
  status: MyTaskStatus;
  createdAt: string;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function statusOf(task: ScaffolderTask, now: number): MyTaskStatus | undefined {
  // The type knows only the states of a scaffolder without approvals.
  switch (task.status as string) {
    case 'open':
    case 'processing':
      return 'running';
    case 'waiting':
      return 'waiting';
    case 'failed':
      return now - new Date(task.createdAt).getTime() < FAILED_FOR_MS
        ? 'failed'
        : undefined;
    default:
      return undefined;
  }
}

function toMyTask(task: ScaffolderTask, now: number): MyTask[] {
  const status = statusOf(task, now);
  if (!status) {
    return [];
  }
  const entity = task.spec.templateInfo?.entity;
  const template =
    textOf(entity?.metadata.title) ?? entity?.metadata.name ?? 'Template';
  return [
    {
      id: task.id,
      title: textOf(task.spec.parameters.name) ?? template,
      template,
      status,
      createdAt: task.createdAt,
    },
  ];
}

/**
 * The person's template runs that are not done: running and waiting ones, and
 * those that failed in the last seven days. Renews itself while something runs.
 */
export function useMyTasks(): Loaded<MyTask[]> {
  const scaffolderApi = useApi(scaffolderApiRef);
  const load = useCallback(async () => {
    const { tasks } = await scaffolderApi.listTasks({
      filterByOwnership: 'owned',
      limit: LIMIT,
    });
    return tasks.flatMap(task => toMyTask(task, Date.now()));
  }, [scaffolderApi]);
  const tasks = useLoad(load);

  const { value, reload } = tasks;
  useEffect(() => {
    if (!value?.some(task => task.status === 'running')) {
      return undefined;
    }
    const timer = setTimeout(reload, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [value, reload]);

  return tasks;
}
