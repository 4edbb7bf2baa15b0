import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { JsonValue } from '@backstage/types';
import { Duration } from 'luxon';
import type { StartedRun } from './RunsStore';

/** Upstream's annotation on templates: ISO 8601, such as `PT4H`. */
const TIME_SAVED = 'backstage.io/time-saved';
const VERSION = 'backstage.io/template-version';
const FULL_REF = /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/;

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
    ...(templateInfo && { templateRef: canonical(templateInfo.entityRef) }),
    ...(version && { templateVersion: version }),
    title: metadata?.title ?? metadata?.name ?? 'Template',
    ...(by && { by }),
    startedAt: createdAt,
    minutesWorth: minutesOf(metadata?.annotations?.[TIME_SAVED]),
    subjects: refsAmong(values.flat() as JsonValue[]),
  };
}

/** Entities that the outputs of a task lead to. */
export function madeBy(output: unknown): string[] {
  const links = (output as { links?: unknown } | undefined)?.links;
  return refsAmong(
    Array.isArray(links) ? links.map(link => link?.entityRef) : [],
  );
}

function refsAmong(values: readonly unknown[]): string[] {
  const refs = values.filter(
    (value): value is string =>
      typeof value === 'string' && FULL_REF.test(value),
  );
  return [...new Set(refs.map(canonical))];
}

function canonical(ref: string): string {
  return FULL_REF.test(ref) ? stringifyEntityRef(parseEntityRef(ref)) : ref;
}

function minutesOf(duration: string | undefined): number {
  const minutes = duration ? Duration.fromISO(duration).as('minutes') : 0;
  return Number.isFinite(minutes) && minutes > 0 ? minutes : 0;
}
