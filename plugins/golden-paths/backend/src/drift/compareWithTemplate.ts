import { InputError } from '@backstage/errors';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import {
  diffOf,
  LINEAGE_FILE,
  type Drift,
  type FileDrift,
  type MergedFile,
  type TemplateUse,
} from '@callboard/plugin-golden-paths-common';
import type { FileChanges } from '../hosts/RepositoryHosts';
import { writeTemplateUse } from '../lineage/templateUseFile';
import { completeAnswers } from '../rendering/completeAnswers';
import type { TemplateRenderer } from '../rendering/TemplateRenderer';
import type {
  TemplateSnapshot,
  TemplateVersions,
} from '../versions/TemplateVersions';
import { mergeInTurns } from './mergeInTurns';

/** What a comparison starts from. */
export interface ComparisonInput {
  /** What the repository says, with the content of its version if it is known. */
  use: TemplateUse & { digest?: string };
  /** Of the repository. */
  files: ReadonlyMap<string, Buffer>;
  /** To parameters that the service has not answered. */
  answers?: JsonObject;
}

/** What a comparison found. */
export interface Comparison extends Pick<
  Drift,
  'currentVersion' | 'state' | 'files' | 'missingAnswers' | 'problem'
> {
  conflicts: number;
  /** All that an update changes; empty when there is none. */
  changes: FileChanges;
  /** What the repository says of its template after it. */
  use: TemplateUse;
}

/** What a comparison needs. */
export interface ComparisonParts {
  renderer: TemplateRenderer;
  versions: TemplateVersions;
}

/**
 * Compares a repository with its template: the version it is at, the present
 * one, and its files now.
 *
 * @throws InputError with the reason when a version is not kept or cannot be
 *   rendered
 */
export async function compareWithTemplate(
  input: ComparisonInput,
  { renderer, versions }: ComparisonParts,
): Promise<Comparison> {
  const { use, files } = input;
  const current = await findCurrent(use.template, versions);
  const known = { template: use.template, outputs: use.outputs };
  const atPresent = {
    currentVersion: current.version,
    state: 'current' as const,
    files: [],
    missingAnswers: [],
    conflicts: 0,
    changes: new Map(),
    use: { ...known, version: use.version, answers: use.answers },
  };
  const base = await findBase(use, versions);
  if (base.digest === current.digest && base.version === current.version) {
    return atPresent;
  }
  const { answers, missing } = complete(current, {
    ...use.answers,
    ...input.answers,
  });
  if (missing.length > 0) {
    return {
      ...atPresent,
      state: 'unknown',
      missingAnswers: missing,
      problem: `Version ${current.version} asks for ${missing.join(', ')}, which the service has not answered`,
    };
  }
  const then = await renderer.render(base, {
    answers: complete(base, use.answers).answers,
    outputs: use.outputs,
  });
  const now = await renderer.render(current, { answers, outputs: use.outputs });
  const merged = await mergeInTurns({
    base: then,
    ours: files,
    theirs: now,
    version: current.version,
  });
  if (merged.length === 0) {
    return atPresent;
  }
  const conflicts = merged.reduce((sum, file) => sum + file.conflicts, 0);
  const next = { ...known, version: current.version, answers };
  return {
    currentVersion: current.version,
    state: conflicts > 0 ? 'conflicts' : 'behind',
    files: merged.map(file => describe(file, files)),
    missingAnswers: [],
    conflicts,
    changes: changesOf(merged, next),
    use: next,
  };
}

/** The newest version of a template that is kept. */
export async function findCurrent(
  templateRef: string,
  versions: TemplateVersions,
): Promise<TemplateSnapshot> {
  const current = await versions.current(templateRef);
  if (!current) {
    throw new InputError(
      (await versions.problemOf(templateRef)) ??
        `There is no template ${templateRef}, or it was not looked at yet`,
    );
  }
  return current;
}

async function findBase(
  use: ComparisonInput['use'],
  versions: TemplateVersions,
): Promise<TemplateSnapshot> {
  const base = await versions.find(use.template, use.version, use.digest);
  if (!base) {
    throw new InputError(
      `Version ${use.version} of ${use.template} was never seen here, so it is not known what changed since`,
    );
  }
  return base;
}

/** Adds the defaults of the form of a version. */
export function complete(snapshot: TemplateSnapshot, answers: JsonObject) {
  const { spec } = snapshot.entity as TemplateEntityV1beta3;
  return completeAnswers(spec.parameters, answers);
}

/** What an update does to a repository, with what it says of its template. */
export function changesOf(
  merged: readonly MergedFile[],
  use: TemplateUse,
): FileChanges {
  return new Map([
    ...merged.map(({ path, content }): [string, Buffer | undefined] => [
      path,
      content && Buffer.from(content),
    ]),
    [LINEAGE_FILE, Buffer.from(writeTemplateUse(use))],
  ]);
}

/** A changed file for people to look at. */
export function describe(
  file: MergedFile,
  repository: ReadonlyMap<string, Buffer>,
): FileDrift {
  const { path, change, conflicts, content } = file;
  const before = repository.get(path);
  const diff = diffOf({ path, before, after: content });
  return { path, change, conflicts, ...(diff !== undefined && { diff }) };
}
