import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { JsonValue } from '@backstage/types';
import { Duration } from 'luxon';
import { canonicalRef, refsAmong } from './madeBy';
import type { StartedRun } from './RunsStore';

/** Upstream's annotation on templates: ISO 8601, such as `PT4H`. */
const TIME_SAVED = 'backstage.io/time-saved';
const VERSION = 'backstage.io/template-version';

/** A task, as the scaffolder shows it. */
export interface ScaffolderTaskFacts {
  taskId: string;
  spec: TaskSpec;
  createdAt: Date;
  /** Entity ref. */
  createdBy?: string;
}

/**
 * What is kept of a task from its start on. The template is taken as it was
 * then, which the task has with it.
 *
 * @param subjects - names of the parameters that hold the entity that the
 *   template does something to
 */
export function startedRunOf(
  task: ScaffolderTaskFacts,
  subjects: readonly string[],
): StartedRun {
  const { taskId, spec, createdAt, createdBy } = task;
  const { templateInfo } = spec;
  const metadata = templateInfo?.entity?.metadata;
  const by = createdBy ?? spec.user?.ref;
  const version = metadata?.annotations?.[VERSION];
  const values = subjects.map(name => spec.parameters[name]);
  return {
    taskId,
    ...(templateInfo && { templateRef: canonicalRef(templateInfo.entityRef) }),
    ...(version && { templateVersion: version }),
    title: metadata?.title ?? metadata?.name ?? 'Template',
    ...(by && { by }),
    startedAt: createdAt,
    minutesWorth: minutesOf(metadata?.annotations?.[TIME_SAVED]),
    subjects: refsAmong(values.flat() as JsonValue[]),
  };
}

function minutesOf(duration: string | undefined): number {
  const minutes = duration ? Duration.fromISO(duration).as('minutes') : 0;
  return Number.isFinite(minutes) && minutes > 0 ? minutes : 0;
}
