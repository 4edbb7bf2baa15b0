import { InputError } from '@backstage/errors';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { JsonObject } from '@backstage/types';
import { coerceAnswers } from '../shared/coerceAnswers';
import type { UpdatePlans } from '../drift/UpdatePlans';
import type { TemplateVersions } from '../versions/TemplateVersions';
import { describeUpdate } from './describeUpdate';
import type { TemplatesReadModel } from './TemplatesReadModel';
import type { Proposal } from './UpdateOpener';
import type { StoredUpdate, UpdateReader } from './UpdatesStore';

/** What {@link proposeUpdate} needs. */
export interface ProposeUpdateOptions {
  /** Address of the portal. */
  appUrl: string;
  plans: Pick<UpdatePlans, 'planUpdate'>;
  store: Pick<UpdateReader, 'list'>;
  templates: Pick<TemplatesReadModel, 'titleOf'>;
  versions: Pick<TemplateVersions, 'current' | 'list'>;
}

/**
 * Works out the pull request of an update, from the repository as it is now.
 *
 * @throws InputError when there is nothing to update, and as `UpdatePlans`
 */
export async function proposeUpdate(
  update: StoredUpdate,
  options: ProposeUpdateOptions,
): Promise<Proposal> {
  const { appUrl, plans, store, templates, versions } = options;
  const { id, entityRef, templateRef, answers } = update;
  const plan = await plans.planUpdate(
    entityRef,
    answers && (await coerced(templateRef, answers, versions)),
  );
  if (plan.changes.size === 0) {
    throw new InputError(
      `${entityRef} is at ${plan.drift.currentVersion} already, the present version of its template`,
    );
  }
  const others = await store.list(
    { entityRef, templateRef, state: 'open' },
    { limit: 10 },
  );
  const known = await versions.list(templateRef);
  const since = known.findIndex(
    ({ version }) => version === plan.drift.usedVersion,
  );
  return {
    pullRequest: describeUpdate(plan, {
      title: await templates.titleOf(templateRef),
      appUrl,
      notes: since < 0 ? known.slice(0, 1) : known.slice(0, since),
      replaces: others.find(other => other.id !== id)?.pullRequestUrl,
    }),
    conflicts: plan.conflicts,
    use: plan.use,
    owner: plan.drift.owner,
  };
}

/** Answers as the form of the present version would give them. */
async function coerced(
  templateRef: string,
  answers: JsonObject,
  versions: Pick<TemplateVersions, 'current'>,
): Promise<JsonObject> {
  const current = await versions.current(templateRef);
  const { spec } = (current?.entity ?? {}) as Partial<TemplateEntityV1beta3>;
  return coerceAnswers(spec?.parameters, answers);
}
