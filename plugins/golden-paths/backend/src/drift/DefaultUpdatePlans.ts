import { InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import type { LineageStore } from '../lineage/LineageStore';
import type { RepositoryLineage } from '../lineage/RepositoryLineage';
import type { TemplateRenderer } from '../rendering/TemplateRenderer';
import type { TemplateVersions } from '../versions/TemplateVersions';
import {
  changesOf,
  compareWithTemplate,
  complete,
  describe,
  findCurrent,
} from './compareWithTemplate';
import type { DriftStore, FollowedEntity } from './DriftStore';
import { mergeInTurns } from './mergeInTurns';
import type { ProposedUse, UpdatePlan, UpdatePlans } from './UpdatePlans';

/** What {@link DefaultUpdatePlans} needs. */
export interface UpdatePlansOptions {
  drift: Pick<DriftStore, 'find'>;
  lineage: Pick<LineageStore, 'find'>;
  renderer: TemplateRenderer;
  repositories: Pick<RepositoryLineage, 'read'>;
  versions: TemplateVersions;
}

/** Works out updates from what is kept of templates and what repositories hold now. */
export class DefaultUpdatePlans implements UpdatePlans {
  readonly #options: UpdatePlansOptions;

  static create(options: UpdatePlansOptions) {
    return new DefaultUpdatePlans(options);
  }

  private constructor(options: UpdatePlansOptions) {
    this.#options = options;
  }

  async planUpdate(
    entityRef: string,
    answers?: JsonObject,
  ): Promise<UpdatePlan> {
    const { drift, lineage } = this.#options;
    const followed = await drift.find(entityRef);
    const known = await lineage.find(entityRef);
    const repositoryUrl = followed?.repositoryUrl ?? known?.repositoryUrl;
    if (!repositoryUrl) {
      throw new NotFoundError(
        `${entityRef} is not known to be from a template`,
      );
    }
    const plan = await this.compare(
      {
        entityRef,
        repositoryUrl,
        owner: followed?.owner,
        templateRef: followed?.templateRef ?? known?.template ?? '',
      },
      answers,
    );
    if (plan.drift.missingAnswers.length > 0) {
      throw new InputError(plan.drift.problem);
    }
    return plan;
  }

  /**
   * Like {@link planUpdate}, of an entity that is at hand; answers that are
   * missing are in the result.
   */
  async compare(
    entity: FollowedEntity,
    answers?: JsonObject,
  ): Promise<UpdatePlan> {
    const { lineage, files } = await this.#options.repositories.read(entity);
    const { changes, conflicts, use, ...compared } = await compareWithTemplate(
      { use: lineage, files, answers },
      this.#options,
    );
    const drift: Drift = {
      entityRef: entity.entityRef,
      ...(entity.owner && { owner: entity.owner }),
      templateRef: lineage.template,
      usedVersion: lineage.version,
      ...compared,
      answers: lineage.answers,
      repositoryUrl: lineage.repositoryUrl,
      source: lineage.source,
      checkedAt: new Date().toISOString(),
    };
    return {
      drift,
      repositoryUrl: lineage.repositoryUrl,
      changes,
      conflicts,
      use,
    };
  }

  /** What is known of a service that cannot be compared, and why. */
  async describeUnknown(
    entity: FollowedEntity,
    problem: string,
  ): Promise<Drift> {
    const known = await this.#options.lineage.find(entity.entityRef);
    const templateRef = known?.template ?? entity.templateRef;
    const [newest] = await this.#options.versions.list(templateRef);
    return {
      entityRef: entity.entityRef,
      ...(entity.owner && { owner: entity.owner }),
      templateRef,
      usedVersion: known?.version ?? '',
      currentVersion: newest?.version ?? '',
      state: 'unknown',
      files: [],
      missingAnswers: [],
      ...(known && { answers: known.answers, source: known.source }),
      ...(entity.repositoryUrl && { repositoryUrl: entity.repositoryUrl }),
      problem,
      checkedAt: new Date().toISOString(),
    };
  }

  async proposeFor(
    options: Parameters<UpdatePlans['proposeFor']>[0],
  ): Promise<ProposedUse> {
    const { renderer, versions } = this.#options;
    const { templateRef, files, outputs = {} } = options;
    const current = await findCurrent(templateRef, versions);
    const { answers, missing } = complete(current, options.answers);
    const use = {
      template: templateRef,
      version: current.version,
      answers,
      outputs,
    };
    if (missing.length > 0) {
      return {
        templateRef,
        answers,
        missingAnswers: missing,
        match: 0,
        files: [],
        changes: new Map(),
        use,
      };
    }
    const rendered = await renderer.render(current, { answers, outputs });
    const merged = await mergeInTurns({
      base: new Map(),
      ours: files,
      theirs: rendered,
      version: current.version,
    });
    const found = [...rendered.keys()].filter(path => files.has(path)).length;
    return {
      templateRef,
      answers,
      missingAnswers: [],
      match: rendered.size === 0 ? 0 : found / rendered.size,
      files: merged.map(file => describe(file, files)),
      changes: changesOf(merged, use),
      use,
    };
  }
}
