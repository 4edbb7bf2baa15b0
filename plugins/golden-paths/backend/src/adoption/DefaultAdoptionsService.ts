import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { audited, nameOf } from '@callboard/backend-kit';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { repositoryOf } from '../day2/repositoryOf';
import type { LineageService } from '../lineage/LineageService';
import { completeAnswers } from '../rendering/completeAnswers';
import type { DefaultUpdatesService } from '../updates/DefaultUpdatesService';
import type { StoredUpdate } from '../updates/UpdatesStore';
import type { TemplateVersions } from '../versions/TemplateVersions';
import type { AdoptService } from './AdoptionsService';
import { coerceAnswers } from '../shared/coerceAnswers';

/** What {@link DefaultAdoptionsService} needs. */
export interface DefaultAdoptionsOptions {
  auditor: AuditorService;
  lineage: Pick<LineageService, 'find'>;
  updates: Pick<DefaultUpdatesService, 'begin'>;
  versions: Pick<TemplateVersions, 'current'>;
}

/** The rules of adoption; permissions were looked at before. */
export class DefaultAdoptionsService {
  readonly #options: DefaultAdoptionsOptions;

  static create(options: DefaultAdoptionsOptions) {
    return new DefaultAdoptionsService(options);
  }

  private constructor(options: DefaultAdoptionsOptions) {
    this.#options = options;
  }

  /** @throws as `AdoptionsService`, and InputError when answers are missing */
  async adopt(
    {
      entityRef,
      templateRef,
      answers,
      entity,
    }: AdoptService & { entity: Entity },
    credentials: BackstageCredentials,
  ): Promise<StoredUpdate> {
    const { auditor, lineage, updates, versions } = this.#options;
    const { repositoryUrl } = repositoryOf(entity);
    const known = await lineage.find(entityRef);
    if (known) {
      throw new ConflictError(
        `${entityRef} is part of ${known.template} already`,
      );
    }
    const current = await versions.current(templateRef);
    if (!current) {
      throw new NotFoundError(`No version of ${templateRef} is known`);
    }
    const { parameters } = (current.entity as TemplateEntityV1beta3).spec;
    const given = coerceAnswers(parameters, answers);
    const { missing } = completeAnswers(parameters, given);
    if (missing.length > 0) {
      throw new InputError(
        `answers: the template asks for ${missing.join(', ')}`,
      );
    }
    return audited(
      auditor,
      {
        eventId: 'adoption-open',
        severityLevel: 'medium',
        credentials,
        meta: { entityRef, template: templateRef, version: current.version },
        describe: ({ id }) => ({ update: id }),
      },
      async () => {
        const { update } = await updates.begin({
          entityRef,
          templateRef,
          toVersion: current.version,
          repositoryUrl,
          answers: given,
          isOnlyClean: false,
          openedBy: nameOf(credentials),
          // Somebody chose it and saw what it does; there is no schedule for it.
          again: true,
        });
        return update;
      },
    );
  }
}
